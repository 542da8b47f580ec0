import { describe, expect, it } from 'vitest'
import { createCollector } from '../../pipeline/diagnostics/collector.ts'
import { guardText, textLimit } from '../../pipeline/io/guard.ts'

function guard(bytes: Uint8Array | string) {
  const { report, messages } = createCollector('strict')
  const text = guardText(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, 'a.md', report)
  return { text, told: messages().map(({ line, column, rule, reason }) => `${line}:${column} ${rule}: ${reason}`) }
}
const bytes = (...values: readonly number[]) => Uint8Array.from(values)
const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0))

describe('text', () => {
  it('is one whatever its line ends, and loses one byte order mark', () => {
    const expected = { text: 'a\nb\n\nc', told: [] }
    expect(guard('a\nb\n\nc')).toEqual(expected)
    expect(guard('a\r\nb\r\n\r\nc')).toEqual(expected)
    expect(guard('a\rb\r\rc')).toEqual(expected)
    expect(guard('\ufeffa\nb\n\nc')).toEqual(expected)
    expect(guard('').text).toBe('')
  })

  it('keeps every script, joiners and marks of direction', () => {
    const text = 'ع\u200fر\u200eبي नम\u200dस्ते 👩\u200d👧 cafe\u0301 \u2067isolate\u2069 \u{10ffff}'.replace('\u{10ffff}', '\u{1f600}')
    expect(guard(text)).toEqual({ text, told: [] })
  })
})

describe('bytes that are not text', () => {
  it.each([
    ['Latin-1', bytes(...ascii('a\nbé')), '2:2 encoding: Unexpected byte `0xe9` at offset 3, which is not UTF-8'],
    ['a cut character', bytes(...ascii('ab'), 0xe2, 0x82), '1:3 encoding: Unexpected byte `0xe2` at offset 2, which is not UTF-8'],
    ['an overlong form', bytes(0x61, 0xc0, 0xaf), '1:2 encoding: Unexpected byte `0xc0` at offset 1, which is not UTF-8'],
    ['a lone surrogate', bytes(0x61, 0xed, 0xa0, 0x80), '1:2 encoding: Unexpected byte `0xed` at offset 1, which is not UTF-8'],
    [
      'bad bytes after many good ones',
      bytes(...new TextEncoder().encode('é\r\nعر'), 0xff, 0x61),
      '2:3 encoding: Unexpected byte `0xff` at offset 8, which is not UTF-8',
    ],
    ['UTF-16LE', bytes(0xff, 0xfe, 0x61, 0), '1:1 encoding: Unexpected bytes: this looks like text in UTF-16, not UTF-8 text'],
    ['UTF-16BE', bytes(0xfe, 0xff, 0, 0x61), '1:1 encoding: Unexpected bytes: this looks like text in UTF-16, not UTF-8 text'],
    ['a PNG', bytes(0x89, ...ascii('PNG\r\n\x1a\n')), '1:1 encoding: Unexpected bytes: this looks like a PNG image, not UTF-8 text'],
    [
      'a PDF',
      bytes(...ascii('%PDF-1.7\n%'), 0xe2, 0xe3, 0xcf, 0xd3),
      '2:2 encoding: Unexpected bytes: this looks like a PDF, not UTF-8 text',
    ],
    [
      'a zip',
      bytes(0x50, 0x4b, 3, 4, 0xff),
      '1:5 encoding: Unexpected bytes: this looks like a zip file (a Word document is one too), not UTF-8 text',
    ],
  ])('%s is named', (_, content, expected) => {
    expect(guard(content)).toEqual({ text: undefined, told: [expected] })
  })

  it('stops at the limit', () => {
    expect(guard(new Uint8Array(textLimit).fill(97)).told).toEqual([])
    expect(guard(new Uint8Array(textLimit + 1).fill(97)).told).toEqual([
      '1:1 file-size: Unexpected 2097153 bytes, expected at most 2097152',
    ])
  })
})

describe('characters that no format can show', () => {
  const all = [0, 1, 8, 0xb, 0xc, 0xe, 0x1f, 0x7f, 0x80, 0x85, 0x9f, 0xfdd0, 0xfdef, 0xfffe, 0xffff, 0x1fffe, 0x10ffff]

  it.each(all)('U+%i gives way after a report', (code) => {
    const name = code.toString(16).toUpperCase().padStart(4, '0')
    expect(guard(`a\nbc${String.fromCodePoint(code)}d`)).toEqual({
      text: 'a\nbc\ufffdd',
      told: [`2:3 forbidden-character: Unexpected character U+${name}`],
    })
  })

  it('are told ten at a time', () => {
    const { told } = guard('\0'.repeat(5000))
    expect(told).toHaveLength(10)
    expect(told[9]).toBe('1:10 forbidden-character: Unexpected character U+0000 (and 4990 more)')
  })
})

describe('direction controls', () => {
  it.each([
    ['an override left open', 'a\n\nb \u202ec', ['3:3 bidi-control: Unexpected unbalanced direction control U+202E']],
    [
      'an isolate closed in the next paragraph',
      '\u2067a\n \nb\u2069',
      [
        '1:1 bidi-control: Unexpected unbalanced direction control U+2067',
        '3:2 bidi-control: Unexpected unbalanced direction control U+2069',
      ],
    ],
    [
      'crossed controls',
      '\u202a\u2066\u202c\u2069',
      [
        '1:1 bidi-control: Unexpected unbalanced direction control U+202A',
        '1:3 bidi-control: Unexpected unbalanced direction control U+202C',
      ],
    ],
  ])('%s are reported', (_, text, expected) => {
    expect(guard(text).told).toEqual(expected)
  })

  it('may be balanced', () => {
    expect(guard('\u2067a\nb \u202ac\u202c\u2069 \u200f').told).toEqual([])
  })
})
