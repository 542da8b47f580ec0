// What people send instead of the file they were sent, and what nobody should send.

import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { freshTexts } from '../../pipeline/exchange/handoff.ts'
import { openReturned } from '../../pipeline/exchange/open-returned.ts'
import { writeTranslateText } from '../../pipeline/exchange/translate-text.ts'
import { identify } from '../../pipeline/localize/identify.ts'
import { page, paragraph, section, strong } from '../localize/tree.ts'
import { translatorWords } from '../render/context.ts'
import { readBack } from './read-back.ts'

const { segments } = identify(
  page([section('Treatment', paragraph('Give ', strong('2.5 mL'), ' of salt water.'), paragraph('Rest & drink, “a lot”.'))]),
  undefined,
  () => {},
)
const targets = new Map(segments.map(({ id, text }) => [id, `Ñandú ${text.replace(/ ?[.:]?(?:\[\d+\])?$/, ' é$&')}`]))
const original = writeTranslateText(freshTexts('pcd', segments, translatorWords), ['PCD', 'fourleaf pcd en > es'], translatorWords)
const file = segments.reduce(
  (text, { id, text: source }) => text.replace(`]]\r\n${source}\r\n`, () => `]]\r\n${targets.get(id)}\r\n`),
  original,
)
const utf8 = (text: string) => new TextEncoder().encode(text)
const read = (content: string | Uint8Array) => readBack(typeof content === 'string' ? utf8(content) : content, segments, 'es')

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const lines = file.replace('\ufeff', '').split('\r\n')
const quotedPrintable = (text: string) =>
  [...utf8(text)]
    .map((byte) => (byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte)))
    .join('')
const rtf = `{\\rtf1\\ansi\\uc1{\\fonttbl{\\f0 Arial;}}{\\info{\\title x}}${lines
  .map((line) =>
    [...line.replace(/[\\{}]/g, '\\$&')].map((sign) => ((sign.codePointAt(0) ?? 0) > 126 ? `\\u${sign.charCodeAt(0)}?` : sign)).join(''),
  )
  .join('\\par\n')}}`
const cells = segments.map(({ id, text }) => [id, text, targets.get(id) ?? ''])
const mail = (body: string, type: string, encoding: string) =>
  `From: Ana <ana@example.org>\r\nTo: ward@example.org\r\nSubject: Re: PCD\r\nMIME-Version: 1.0\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}`
const attached = (name: string, bytes: Uint8Array) =>
  `From: ana@example.org\r\nSubject: PCD\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nHola\r\n--b\r\nContent-Type: application/octet-stream; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n--b--\r\n`
const openDocument = (body: string) =>
  zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': strToU8(
      `<?xml version="1.0"?><o:document-content xmlns:o="o" xmlns:t="t" xmlns:table="tb">${body}</o:document-content>`,
    ),
  })
const spreadsheet = zipSync({
  'xl/workbook.xml': strToU8('<workbook/>'),
  'xl/sharedStrings.xml': strToU8(
    `<sst>${cells
      .flat()
      .map((cell) => `<si><t>${xml(cell)}</t></si>`)
      .join('')}</sst>`,
  ),
  'xl/worksheets/sheet1.xml': strToU8(
    `<worksheet><sheetData>${cells.map((row, at) => `<row>${row.map((_, column) => `<c r="${'ABC'[column]}${at + 1}" t="s"><v>${at * 3 + column}</v></c>`).join('')}</row>`).join('')}</sheetData></worksheet>`,
  ),
})

describe('instead of the file', () => {
  it.each<[string, string | Uint8Array]>([
    ['a mail in HTML', `<html><body><div>${lines.map((line) => `<p>${xml(line)}</p>`).join('')}</div></body></html>`],
    ['a page with line breaks', `<p>${lines.map(xml).join('<br>')}</p>`],
    [
      'a table in HTML',
      `<table>${cells.map((row) => `<tr>${row.map((cell) => `<td><p>${xml(cell)}</p></td>`).join('')}</tr>`).join('')}</table>`,
    ],
    ['a saved mail', mail(file.replace('\ufeff', ''), 'text/plain', '8bit')],
    ['a saved mail in quoted-printable', mail(quotedPrintable(file.replace('\ufeff', '')), 'text/plain', 'quoted-printable')],
    ['a saved mail in base64', mail(Buffer.from(utf8(file)).toString('base64'), 'text/plain', 'base64')],
    ['a saved mail in HTML', mail(lines.map((line) => `<div>${xml(line)}</div>`).join(''), 'text/html', '8bit')],
    ['a mail with the file attached', attached('Copia de translate.txt', utf8(file))],
    ['a mail with an archive attached', attached('pcd.zip', zipSync({ 'a/b.txt': utf8(file) }))],
    [
      'an archive with folders and litter',
      zipSync({ 'PCD/translate (1).txt': utf8(file), '__MACOSX/PCD/._translate.txt': utf8('x'), 'PCD/.DS_Store': utf8('x') }),
    ],
    ['RTF', rtf],
    ['OpenDocument text', openDocument(lines.map((line) => `<t:p>${xml(line)}</t:p>`).join(''))],
    [
      'an OpenDocument table',
      openDocument(
        `<table:table>${cells.map((row) => `<table:table-row>${row.map((cell) => `<table:table-cell><t:p>${xml(cell)}</t:p></table:table-cell>`).join('')}</table:table-row>`).join('')}</table:table>`,
      ),
    ],
    ['an Excel sheet', spreadsheet],
    ['a table with tabs', cells.map((row) => row.join('\t')).join('\n')],
    ['a table with semicolons', `sep=;\r\n${cells.map((row) => row.map((cell) => `"${cell}"`).join(';')).join('\r\n')}`],
  ])('%s is read', async (_, content) => {
    expect(await read(content)).toEqual({ translated: targets, held: new Map(), findings: [] })
  })
})

const entity = (declaration: string) =>
  `<?xml version="1.0"?><!DOCTYPE xliff [${declaration}]><xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file><body/></file></xliff>`
const laughs = [
  '<!ENTITY a "ha">',
  ...'bcdefghij'.split('').map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`),
].join('')
/** An archive whose only entry says that it is smaller than it is. */
function lying(): Uint8Array {
  const bytes = zipSync({ 'a.txt': new Uint8Array(5000) })
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < bytes.length - 4; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true)
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 10, true)
  }
  return bytes
}
const renamed = (name: string) => zipSync({ [name]: utf8(file) })
const damaged = () => zipSync({ 'a.txt': utf8(file) }).map((byte, index) => (index === 60 ? byte ^ 255 : byte))

describe('what is refused', () => {
  it.each<[string, Uint8Array]>([
    ['an outside entity', utf8(entity('<!ENTITY x SYSTEM "file:///etc/passwd">'))],
    ['a billion laughs', utf8(entity(laughs))],
    ['an outside DTD', utf8('<?xml version="1.0"?><!DOCTYPE xliff SYSTEM "http://example.org/x.dtd"><xliff/>')],
    ['entities behind the name of TMX', utf8('<?xml version="1.0"?><!DOCTYPE tmx [<!ENTITY a "x">]><tmx version="1.4"/>')],
    ['XML without an end', utf8('<?xml version="1.0"?><xliff version="1.2"><file>')],
    ['XML far too deep', utf8(`<?xml version="1.0"?>${'<xliff>'.repeat(5000)}`)],
    ['two roots', utf8('<?xml version="1.0"?><xliff/><xliff/>')],
    ['XML of something else', utf8('<?xml version="1.0"?><svg/>')],
    ['a way out of the folder', renamed('../../evil.txt')],
    ['a name from the root', renamed('/etc/evil.txt')],
    ['a name of Windows', renamed('C:\\evil.txt')],
    ['a swollen archive', zipSync({ 'a.txt': new Uint8Array(40 * 1024 * 1024) })],
    ['an archive that lies', lying()],
    ['a damaged archive', damaged()],
    ['an archive cut short', renamed('a.txt').slice(0, 80)],
    ['far too many files', zipSync(Object.fromEntries(Array.from({ length: 2100 }, (_, index) => [`${index}.txt`, new Uint8Array(1)])))],
    [
      'a Word document with an entity',
      zipSync({ '[Content_Types].xml': utf8('<Types/>'), 'word/document.xml': utf8(entity('<!ENTITY x "y">')) }),
    ],
    ['a broken PO file', utf8('msgid "a\nmsgstr "b"\nmsgid "c"\n')],
    ['a PDF', utf8('%PDF-1.7\n')],
    ['an old Word file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1)],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47)],
    ['nothing', new Uint8Array()],
  ])('%s', async (_, bytes) => {
    const files = await openReturned('file', bytes)
    expect(files.flatMap(({ findings }) => findings.map(({ kind }) => kind))).toEqual(['unreadable'])
    expect(files.map(({ text }) => text).join('')).toBe('')
  })

  it('harms no object', async () => {
    const names = zipSync({ '__proto__/a.txt': utf8('x'), 'constructor.txt': utf8('y') })
    await read(names)
    await read('msgid ""\nmsgstr "Language: es\\n"\n\nmsgctxt "__proto__"\nmsgid "__proto__"\nmsgstr "x"\n')
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(({} as Record<string, unknown>).a).toBeUndefined()
  })

  it('any bytes at all, without a fault of ours', async () => {
    for (let seed = 1; seed < 60; seed += 1) {
      const bytes = utf8(file).map((byte, index) => ((index * seed * 7919) % 97 < 3 ? (byte * seed) % 256 : byte))
      expect((await read(bytes)).translated.size).toBeLessThanOrEqual(segments.length)
    }
  })
})
