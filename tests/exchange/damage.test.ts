import { describe, expect, it } from 'vitest'
import { freshTexts } from '../../pipeline/exchange/handoff.ts'
import { cleanWords } from '../../pipeline/exchange/settle.ts'
import { writeTranslateText } from '../../pipeline/exchange/translate-text.ts'
import { identify } from '../../pipeline/localize/identify.ts'
import { sourceMark } from '../../pipeline/localize/translation.ts'
import { callout, citation, link, list, page, paragraph, section, strong, table } from '../localize/tree.ts'
import { translatorWords } from '../render/context.ts'
import { readBack } from './read-back.ts'

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
const targets = new Map(segments.map(({ id, text }) => [id, `Ñandú ${text.replace(/ ?[.:]?(?:\[\d+\])?$/, ' é$&')}`]))
const original = writeTranslateText(freshTexts('pcd', segments, translatorWords), ['PCD - English - Revision 7'], translatorWords)
const file = segments.reduce(
  (text, segment) => text.replace(`]]\r\n${segment.text}\r\n`, () => `]]\r\n${targets.get(segment.id)}\r\n`),
  original,
)

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))
const swap = (bytes: Uint8Array) => Uint8Array.from(bytes, (_, index) => bytes[index ^ 1] ?? 0)
const [, second] = segments
const id = second?.id ?? ''
const target = targets.get(id) ?? ''
const mark = sourceMark(second?.text ?? '')
const read = (content: string | Uint8Array) => readBack(typeof content === 'string' ? utf8(content) : content, segments, 'es')
const inIds = (change: (id: string) => string) => file.replace(/\[\[(.*?)\]\]/g, (_, found: string) => `[[${change(found)}]]`)
const inCodes = (change: (code: string) => string) => file.replace(/(?<!\[)\[(\/?\d)\](?!\])/g, (found) => change(found))
const bilingual = (join: (source: string, text: string) => string) =>
  segments.reduce((all, { text: source, id: one }) => {
    // Below a text of a few letters nobody can tell the two apart.
    const text = targets.get(one) ?? ''
    return source.length < 12 ? all : all.replace(`]]\r\n${text}\r\n`, () => `]]\r\n${join(source, text)}\r\n`)
  }, file)
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
    ['with translated notes', file.replace(/^## (?=Paragraph|Heading)/gm, '# Nota: ')],
    ['pasted twice', file + file],
    ['in another order', file.split('\r\n\r\n').reverse().join('\r\n\r\n')],
    ['decomposed', file.normalize('NFD')],
    ['with an en dash in code lines', inIds((found) => found.replace('-', '–'))],
    ['with a hyphen that does not break', inIds((found) => found.replace('-', '\u2011'))],
    ['with spaces round the hyphen', inIds((found) => found.replace('-', ' - '))],
    ['without the second half of code lines', inIds((found) => found.slice(0, 5))],
    ['without brackets, code and text on one line', file.replaceAll('[[', '').replaceAll(']]\r\n', ' ')],
    ['with one bracket, code and text on one line', file.replaceAll('[[', '[').replaceAll(']]\r\n', '] ')],
    ['with code lines in bold, as Markdown', file.replaceAll('[[', '**[[').replaceAll(']]\r\n', ']]\r\n')],
    ['with the original above each translation', bilingual((source, text) => `${source}\r\n${text}`)],
    ['with the original below each translation', bilingual((source, text) => `${text}\r\n${source}`)],
    ['with the original and a stroke before each translation', bilingual((source, text) => `${source} / ${text}`)],
    ['saved from a messenger', file.replace(/^(?=.)/gm, '[22/11/26, 12:04:31] Ana María: ')],
    ['quoted with strokes', file.replace(/^/gm, '| ')],
    ['saved from another messenger', file.replace(/^(?=.)/gm, '11/22/26, 9:04 PM - Ana: ')],
    ['quoted twice in a mail', file.replace('\ufeff', '').replace(/^/gm, '> > ')],
    ['with a signature below', `${file}-- \r\nAna Ruiz\r\nCalle Mayor 5\r\n`],
    ['with a letter above', `Hola:\r\n\r\nte mando el texto [[ya está]].\r\n\r\n${file}`],
    ['with round brackets for codes', inCodes((code) => code.replace('[', '(').replace(']', ')'))],
    ['with braces for codes', inCodes((code) => code.replace('[', '{').replace(']', '}'))],
    ['with backslashes in codes', inCodes((code) => code.replace('/', '\\'))],
    ['with soft hyphens', file.replaceAll('n', 'n\u00ad')],
    ['with tabs before every line', file.replace(/^/gm, '\t')],
    ['with spaces after every line', file.replaceAll('\r\n', '   \r\n')],
    ['with line separators of Unicode', file.replaceAll('\r\n', '\u2028')],
    ['with vertical tabs, as Word breaks lines', file.replaceAll('\r\n', '\v')],
    ['with form feeds between pages', file.replaceAll('\r\n\r\n', '\r\n\f\r\n')],
    ['with two byte order marks', `\ufeff${file}`],
    ['with marks of embedding round each line', file.replace(/^(.+)$/gm, '\u202b$1\u202c')],
    ['with marks of isolation in codes', inCodes((code) => `\u2068${code}\u2069`)],
    ['with numbers before each line', file.replace(/^(?=\[\[)/gm, '12. ')],
    ['with curly brackets and spaces in code lines', file.replaceAll('[[', '{ { ').replaceAll(']]', ' } }')],
    ['with brackets of mathematics', file.replaceAll('[[', '⟦⟦').replaceAll(']]', '⟧⟧')],
    ['with Devanagari digits in codes', inCodes((code) => code.replace(/\d/g, (digit) => '०१२३४५६७८९'[Number(digit)] ?? digit))],
  ])('%s is read', async (_, content) => {
    expect(await read(content)).toEqual({ translated: targets, held: new Map(), findings: [] })
  })

  it('with a mistyped code line is read, and said so', async () => {
    const wrong = `${id.slice(0, 4)}${id.endsWith('2') ? '3' : '2'}`
    expect(await read(file.replace(id, wrong))).toEqual({
      translated: targets,
      held: new Map(),
      findings: [{ kind: 'repaired', segment: id, reason: `The code line says \`${wrong}\`, which is taken for \`${id}\`` }],
    })
  })

  it('with no-break spaces for spaces is read, and they stay beside figures', async () => {
    const { translated, findings } = await read(file.replace(/ /g, '\u00a0'))
    expect(findings).toEqual([])
    expect([...translated].map(([one, text]) => [one, text.replaceAll('\u00a0', ' ')])).toEqual([...targets])
    expect([...translated.values()].filter((text) => text.includes('\u00a0')).every((text) => /\d/.test(text))).toBe(true)
  })

  it('keeps a letter with a stroke and the name after it on one line', () => {
    expect(cleanWords('مصاب بـ\u00a0MMPSI أو\u00a0غيره')).toBe('مصاب بـ\u00a0MMPSI أو غيره')
  })

  it('with its end lost is read, and its last text waits', async () => {
    const { translated, held, findings } = await read(file.slice(0, file.lastIndexOf('##') - 8))
    expect(translated.size).toBe(segments.length - 1)
    expect(held.size).toBe(1)
    expect(findings.map(({ kind, segment }) => [kind, segment])).toContainEqual(['cut', segments.at(-1)?.id])
  })

  it('in an old encoding is read, and said so', async () => {
    const { translated, findings } = await read(new Uint8Array(Buffer.from(file.slice(1), 'latin1')))
    expect([...translated]).toEqual([...targets])
    expect(findings.map((finding) => finding.kind)).toEqual(['encoding'])
    expect(findings.find(({ kind }) => kind === 'encoding')?.reason).toContain('Save it as UTF-8 and send it again')
  })

  it.each([
    ['missing', file.replace(`[[${id}-${mark}]]\r\n${target}\r\n`, '')],
    ['empty', file.replace(`]]\r\n${target}\r\n`, ']]\r\n\r\n')],
    ['untranslated', file.replace(target, second?.text ?? '')],
    ['codes', file.replace(target, target.replace('[1]', ''))],
    ['doubled', `${file}\r\n[[${id}]]\r\nOtra cosa [1]`],
    ['stale', file.replace(`${id}-${mark}`, `${id}-222`)],
  ])('says what is %s, and leaves the rest as it is', async (kind, content) => {
    const { translated, findings } = await read(content)
    expect(findings.map((finding) => [finding.kind, finding.segment])).toEqual([[kind, id]])
    expect(translated).toEqual(new Map([...targets].filter(([other]) => other !== id)))
  })

  it('names a code line it does not know', async () => {
    const { translated, findings } = await read(`${file}\r\n[[zzzzz]]\r\nx`)
    expect(findings).toEqual([{ kind: 'unknown', reason: 'There is no text with the code `zzzzz`' }])
    expect(translated.size).toBe(segments.length)
  })

  it('of anything else at all is read without harm', async () => {
    expect((await read(new Uint8Array([0, 255, 254, 0]))).translated.size).toBe(0)
    expect((await read(`${'['.repeat(50_000)}${' '.repeat(50_000)}`)).translated.size).toBe(0)
  })
})
