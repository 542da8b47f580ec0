import { execFileSync, spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import type { Problem } from '../../pipeline/diagnostics/report.ts'
import { describeSegment } from '../../pipeline/exchange/describe-segment.ts'
import { type PoFile, translationOf, writePo } from '../../pipeline/exchange/po.ts'
import { readPo } from '../../pipeline/exchange/read-po.ts'
import { renewPo } from '../../pipeline/exchange/renew-po.ts'
import { identify, renew } from '../../pipeline/localize/identify.ts'
import { localize } from '../../pipeline/localize/localize.ts'
import { page, paragraph, section, strong } from '../localize/tree.ts'
import { translatorWords as words } from '../render/context.ts'

const silent = () => {}
const expected = { file: 'translations/ar/pcd.po', page: 'pcd', lang: 'ar' }
const bytes = (text: string) => new TextEncoder().encode(text)

const draft = page([section('Doses', paragraph('Give ', strong('2.5 mL'), ' “now”.'), paragraph('A "quoted" back\\slash'))])
const source = identify(draft, undefined, silent)
const fresh = renewPo(undefined, source, 'ar', words)
const filled: PoFile = {
  ...fresh,
  translator: 'A. Translator',
  entries: fresh.entries.map((entry) => ({ ...entry, target: entry.source })),
}

function read(text: string | Uint8Array) {
  const problems: Problem[] = []
  const file = readPo(typeof text === 'string' ? bytes(text) : text, expected, (problem) => problems.push(problem))
  return { file, problems: problems.map(({ reason, span }) => `${span.start.line}: ${reason}`) }
}

describe('a PO file', () => {
  it('looks like this', async () => {
    await expect(writePo(fresh)).toMatchFileSnapshot('pcd.po')
  })

  it('is read as it was written', () => {
    expect(read(writePo(filled))).toEqual({ file: filled, problems: [] })
    expect(read(writePo(filled).replaceAll('\n', '\r\n')).file).toEqual(filled)
  })

  it('keeps its order, also for ids that are numbers', () => {
    const [first, ...rest] = filled.entries
    const entries = [...rest, ...(first ? [first] : [])]
    const order = [...writePo({ ...filled, entries }).matchAll(/msgctxt "(.*)"/g)].map((match) => match[1])
    expect(order).toEqual(entries.map((entry) => entry.id))
  })

  it('translates its page', () => {
    const { page: translated, state } = localize(source, translationOf(filled), { lang: 'ar', dir: 'rtl' })
    expect(state).toEqual({ missing: [], stale: [], unsafe: [], broken: [] })
    expect(translated.meta.lang).toBe('ar')
  })

  it.skipIf(spawnSync('msgfmt', ['--version']).status !== 0)('is accepted by msgfmt', () => {
    expect(
      execFileSync('msgfmt', ['-c', '-o', '/dev/null', '-'], { input: writePo(filled), stdio: ['pipe', 'pipe', 'ignore'] }).length,
    ).toBe(0)
  })
})

describe('a PO file that came back', () => {
  const text = writePo(filled)
  const [title, , heading] = filled.entries
  it.each([
    ['in UTF-16', new Uint8Array([0xff, 0xfe, 0x41, 0]), ['1: Unexpected encoding, expected UTF-8']],
    ['in another encoding', text.replace('charset=utf-8', 'charset=iso-8859-1'), ['1: Unexpected encoding `iso-8859-1`, expected `UTF-8`']],
    ['of another page', text.replace('Page: pcd', 'Page: kcnt1'), ['1: Unexpected page `kcnt1`, expected `pcd`']],
    ['in another language', text.replace('Language: ar', 'Language: es'), ['1: Unexpected language `es`, expected `ar`']],
    [
      'with an unknown review',
      text.replace('unreviewed', 'fine'),
      ['1: Unexpected review `fine`, expected one of `machine`, `unreviewed`, `reviewed`'],
    ],
    ['too large', new Uint8Array(8 * 1024 * 1024 + 1), ['1: Unexpected size of `8388609` bytes, expected at most `8388608`']],
    ['without an end', text.slice(0, -3), [expect.stringContaining('Unexpected PO syntax')]],
    ['empty', '', ['1: Unexpected encoding `none`, expected `UTF-8`']],
  ])('%s is refused', (_, content, problems) => {
    expect(read(content)).toEqual({ file: undefined, problems })
  })

  it('leaves out what is no segment, and no object is harmed', () => {
    const { file, problems } = read(text.replace(`msgctxt "${title?.id}"`, 'msgctxt "__proto__"'))
    expect(problems).toEqual(['14: Unexpected context `__proto__`, expected the id of a segment'])
    expect(file?.entries).toEqual(filled.entries.slice(1))
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it('leaves out what cannot be seen', () => {
    const { file, problems } = read(text.replace('msgstr "Doses"', 'msgstr "Do\u202eses"'))
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain('Unexpected character `U+202E`')
    expect(file?.entries).toHaveLength(filled.entries.length - 1)
    expect(heading).toBeDefined()
  })
})

describe('renewPo', () => {
  const lock = renew(undefined, draft)
  const edited = identify(page([section('Doses', paragraph('Give ', strong('5 mL'), ' "now".'))]), lock, silent)
  const renewed = renewPo(filled, edited, 'ar', words)

  it('marks what changed and keeps what left the page', () => {
    expect(renewed.entries.map(({ source: now, fuzzy, previous }) => [now, fuzzy, previous])).toEqual([
      ['Primary ciliary dyskinesia (PCD)', false, undefined],
      ['Doses', false, undefined],
      ['Give [1]5 mL[/1] "now".', true, 'Give [1]2.5 mL[/1] “now”.'],
    ])
    expect(renewed.obsolete.map((entry) => entry.target)).toEqual(['A "quoted" back\\slash'])
    expect(read(writePo(renewed)).file).toEqual(renewed)
  })

  it('finds an old translation again when the text comes back', () => {
    expect(renewPo(renewed, source, 'ar', words).entries.map((entry) => entry.target)).toEqual(filled.entries.map((entry) => entry.target))
  })

  it('changes nothing when nothing changed', () => {
    expect(renewPo(filled, source, 'ar', words)).toEqual(filled)
  })
})

describe('describeSegment', () => {
  it.each([
    [{ kind: 'field synonyms.10.name', path: [], codes: [] }, ['Other name.']],
    [{ kind: 'field other.3', path: [], codes: [] }, ['Other.']],
    [
      { kind: 'heading 3', path: ['A', 'B'], codes: [{ n: 1, kind: 'break', paired: false }] },
      ['Heading 3 under A > B.', 'Codes: 1 = new line.'],
    ],
  ])('%j', (segment, lines) => {
    expect(describeSegment({ id: 'x', text: '', ...segment }, words)).toEqual(lines)
  })
})
