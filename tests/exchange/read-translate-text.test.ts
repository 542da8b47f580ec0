import { describe, expect, it } from 'vitest'
import { readTranslateText } from '../../pipeline/exchange/read-translate-text.ts'
import { writeTranslateText } from '../../pipeline/exchange/translate-text.ts'
import { identify } from '../../pipeline/localize/identify.ts'
import { callout, citation, link, list, page, paragraph, section, strong, table } from '../localize/tree.ts'

const { segments } = identify(
  page([
    paragraph('PCD affects the lungs, the nose and the ears.', citation('a')),
    section(
      'Treatment',
      table(['Age', 'Dose'], ['1 to 4 years', '2.5 mL']),
      callout('warning', 'Important', paragraph('Do not give ', strong('more than 2.5 mL'), ' in one dose.')),
    ),
    section('When to call', list('Call 0800 111 222', 'See step [3]'), paragraph('Read ', link('https://example.org', 'more'), '.')),
  ]),
  undefined,
  () => {},
)
/** A translation that differs everywhere, with the codes of the source in it. */
const targets = new Map(segments.map(({ id, text }) => [id, `Ñandú ${text} é`]))
const file = writeTranslateText(
  segments.map((segment) => ({ ...segment, text: targets.get(segment.id) ?? '' })),
  'PCD - English - Revision 7',
)

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))
const swap = (bytes: Uint8Array) => Uint8Array.from(bytes, (_, index) => bytes[index ^ 1] ?? 0)
const [, second] = segments
const id = second?.id ?? ''
const target = targets.get(id) ?? ''
const read = (content: string | Uint8Array) => readTranslateText(typeof content === 'string' ? utf8(content) : content, segments)
const inIds = (change: (id: string) => string) => file.replace(/\[\[(.*?)\]\]/g, (_, found: string) => `[[${change(found)}]]`)
const inCodes = (change: (code: string) => string) => file.replace(/(?<!\[)\[(\/?\d)\](?!\])/g, (found) => change(found))
const fullWidth = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0))
const arabicDigits = (text: string) => text.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] ?? digit)

describe('a translator’s file', () => {
  it.each<[string, string | Uint8Array]>([
    ['as it was sent', file],
    ['without its mark', file.replace('\ufeff', '')],
    ['with Unix line ends', file.replaceAll('\r\n', '\n')],
    ['with old Macintosh line ends', file.replaceAll('\r\n', '\r')],
    ['in UTF-16', utf16(file)],
    ['in UTF-16 without its mark', utf16(file.slice(1))],
    ['in UTF-16, the other way round', swap(utf16(file))],
    ['without empty lines', file.replace(/(\r\n)+/g, '\r\n')],
    ['with more empty lines', file.replaceAll('\r\n', '\r\n\r\n')],
    ['with all on one line', file.replace(/(\r\n)+/g, ' ')],
    ['with code and text on one line', file.replaceAll(']]\r\n', ']] ')],
    ['with lines cut at 30', file.replace(/(.{1,30})( |$)/gm, '$1\r\n')],
    ['quoted in a mail', file.replace('\ufeff', '').replace(/^/gm, '> ')],
    ['with full-width brackets', file.replaceAll('[[', '［［').replaceAll(']]', '］］')],
    ['with Chinese brackets', file.replaceAll('[[', '【【').replaceAll(']]', '】】')],
    ['with guillemets', file.replaceAll('[[', '«« ').replaceAll(']]', ' »»')],
    ['with one bracket lost', file.replaceAll('[[', '[').replaceAll(']]', ']')],
    ['with all brackets of code lines lost', file.replaceAll('[[', '').replaceAll(']]', '')],
    ['with ids in capitals', inIds((found) => found.toUpperCase())],
    ['with a capital at the start', inIds((found) => found.charAt(0).toUpperCase() + found.slice(1))],
    ['with full-width ids', inIds(fullWidth)],
    ['with Arabic digits in ids', inIds(arabicDigits)],
    ['with spaces in code lines', inIds((found) => ` ${found}\u00a0`)],
    ['with marks of direction in code lines', inIds((found) => `\u200f${found}\u200e`)],
    ['with full-width codes', inCodes(fullWidth)],
    ['with Arabic digits in codes', inCodes(arabicDigits)],
    ['with slashes on the other side', inCodes((code) => code.replace(/\/(\d)/, '$1/'))],
    ['without slashes', inCodes((code) => code.replace('/', ''))],
    ['with spaces in codes', inCodes((code) => code.replace('[', '[ ').replace(']', '\u00a0]'))],
    ['with zero-width spaces', file.replaceAll('a', 'a\u200b')],
    ['without its head', file.slice(file.indexOf('[['))],
    ['without its notes', file.replace(/^#.*\r\n/gm, '')],
    ['with translated notes', file.replace(/^# (?=Paragraph|Heading)/gm, '# Nota: ')],
    ['pasted twice', file + file],
    ['in another order', file.split('\r\n\r\n').reverse().join('\r\n\r\n')],
    ['decomposed', file.normalize('NFD')],
  ])('%s is read', (_, content) => {
    expect(read(content)).toEqual({ translated: targets, findings: [] })
  })

  it('with a mistyped code line is read, and said so', () => {
    const wrong = `${id.slice(0, 4)}${id.endsWith('2') ? '3' : '2'}`
    expect(read(file.replace(id, wrong))).toEqual({
      translated: targets,
      findings: [{ kind: 'repaired', segment: id, reason: `The code line says \`${wrong}\`, which is taken for \`${id}\`` }],
    })
  })

  it('in an old encoding is read, and said so', () => {
    const { translated, findings } = read(new Uint8Array(Buffer.from(file.slice(1), 'latin1')))
    expect([...translated]).toEqual([...targets])
    expect(findings.map((finding) => finding.kind)).toEqual(['encoding'])
  })

  it.each([
    ['missing', file.replace(`[[${id}]]\r\n${target}\r\n`, '')],
    ['empty', file.replace(`]]\r\n${target}\r\n`, ']]\r\n\r\n')],
    ['untranslated', file.replace(target, second?.text ?? '')],
    ['codes', file.replace(target, target.replace('[1]', ''))],
    ['doubled', `${file}\r\n[[${id}]]\r\nOtra cosa [1]`],
  ])('says what is %s, and leaves the rest as it is', (kind, content) => {
    const { translated, findings } = read(content)
    expect(findings.map((finding) => [finding.kind, finding.segment])).toEqual([[kind, id]])
    expect(translated).toEqual(new Map([...targets].filter(([other]) => other !== id)))
  })

  it('names a code line it does not know', () => {
    const { translated, findings } = read(`${file}\r\n[[zzzzz]]\r\nx`)
    expect(findings).toEqual([{ kind: 'unknown', reason: 'There is no text with the code `zzzzz`' }])
    expect(translated.size).toBe(segments.length)
  })

  it('keeps words that are the same as a note', () => {
    const { translated } = read(file.replace(targets.get(id) ?? '', 'Paragraph [1] Heading 2.').replace('# Heading 2.', ''))
    expect(translated.get(id)).toBe('Paragraph [1] Heading 2.')
  })

  it('of anything else at all is read without harm', () => {
    expect(read(new Uint8Array([0, 255, 254, 0])).translated.size).toBe(0)
    expect(read(`${'['.repeat(50_000)}${' '.repeat(50_000)}`).translated.size).toBe(0)
  })
})
