// What kind of file came back is told by what is in it, never by its name.

import type { PoTable } from 'gettext-parser'
import Papa from 'papaparse'
import PostalMime from 'postal-mime'
import type { Finding } from '../checks/finding.ts'
import { readFileMark, readFileName } from './about.ts'
import { decodeBytes } from './decode-bytes.ts'
import { readHtml } from './read-html.ts'
import { officeKind, readOffice } from './read-office.ts'
import { aboutPo, PoFault, parseReturnedPo } from './read-returned-po.ts'
import { isOurTable, type Rows } from './read-rows.ts'
import { readRtf } from './read-rtf.ts'
import { aboutXliff, readExchangeXml } from './read-xliff.ts'
import { type XmlElement, XmlFault } from './read-xml.ts'
import type { About } from './returned.ts'
import { aboutAnswers, readAnswers } from './sign-off-form.ts'
import { ArchiveFault, unpackZip } from './unzip.ts'

type Content =
  | { readonly format: 'text'; readonly text: string }
  | { readonly format: 'rows'; readonly rows: Rows; readonly text: string }
  | { readonly format: 'xliff' | 'tmx'; readonly root: XmlElement; readonly text: string }
  | { readonly format: 'po'; readonly table: PoTable; readonly text: string }
  | { readonly format: 'sign-off'; readonly text: string }
  | { readonly format: 'none'; readonly text: string }

/** A file that came back, opened; `text` is all that can be searched for ids. */
export type Opened = Content & {
  readonly name: string
  readonly bytes: Uint8Array
  readonly about: About
  readonly findings: readonly Finding[]
}

/** The largest file that is looked at. */
export const mostBytes = 64 * 1024 * 1024

const starts = (bytes: Uint8Array, ...signature: readonly number[]): boolean => signature.every((byte, index) => bytes[index] === byte)

function closed(name: string, bytes: Uint8Array, reason: string): Opened {
  return { format: 'none', text: '', name, bytes, about: {}, findings: [{ kind: 'unreadable', reason }] }
}

/** The files in what came back: one, or those of an archive or a mail. What cannot be read says so in its findings. */
export async function openReturned(name: string, bytes: Uint8Array, depth = 0): Promise<readonly Opened[]> {
  try {
    if (bytes.length > mostBytes) return [closed(name, bytes, 'The file is far larger than a translation')]
    if (bytes.length === 0) return [closed(name, bytes, 'The file is empty')]
    if (starts(bytes, 0x50, 0x4b)) return await openArchive(name, bytes, depth)
    const refused = refuse(bytes)
    return refused === undefined ? await openText(name, bytes, depth) : [closed(name, bytes, refused)]
  } catch (error) {
    if (error instanceof ArchiveFault || error instanceof XmlFault || error instanceof PoFault) return [closed(name, bytes, error.message)]
    // Built so deep that the reader's own stack ends.
    if (error instanceof RangeError) return [closed(name, bytes, 'The file is built in a way that no translation is')]
    throw error
  }
}

function refuse(bytes: Uint8Array): string | undefined {
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) return 'This is a PDF, which cannot be read back. Please send the Word file or the text file'
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'This is a file of an old Word or Excel. Please save it as .docx, .xlsx or plain text'
  if (starts(bytes, 0x52, 0x61, 0x72, 0x21) || starts(bytes, 0x37, 0x7a) || starts(bytes, 0x1f, 0x8b))
    return 'This kind of archive cannot be opened. Please send a .zip, or the file alone'
  if (starts(bytes, 0xff, 0xd8) || starts(bytes, 0x89, 0x50, 0x4e, 0x47))
    return 'This is a picture. Please send the words as a text or Word file'
  return undefined
}

async function openArchive(name: string, bytes: Uint8Array, depth: number): Promise<readonly Opened[]> {
  const entries = await unpackZip(bytes)
  const kind = officeKind(entries)
  if (kind !== undefined) {
    const { rows, text } = await readOffice(kind, entries)
    const content: Content = isOurTable(rows) ? { format: 'rows', rows, text } : { format: 'text', text }
    return [opened(name, bytes, content)]
  }
  if (depth > 1) return [closed(name, bytes, 'There is an archive within an archive. Please send the file alone')]
  const inside = entries.filter((entry) => !/(^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$|~\$)/i.test(entry.name))
  const files = await Promise.all(
    inside.filter((entry) => isWork(entry.name)).map((entry) => openReturned(`${name}/${entry.name}`, entry.bytes, depth + 1)),
  )
  return [
    ...files.flat(),
    ...inside.filter((entry) => /(^|\/)manifest\.json$/.test(entry.name)).map((entry) => openManifest(name, entry.bytes)),
  ]
}

/** Files of a bundle that nobody translates in. */
function isWork(name: string): boolean {
  return !/(^|\/)(?:READ-ME-FIRST\.(?:txt|html)|preview\.html|english\.pdf|brief\.txt|glossary\.(?:tbx|csv)|keep\.txt|manifest\.json|memory\.tmx)$/.test(
    name,
  )
}

function openManifest(name: string, bytes: Uint8Array): Opened {
  const text = new TextDecoder().decode(bytes)
  return { format: 'none', text: '', name: `${name}/manifest.json`, bytes, about: aboutManifest(text), findings: [] }
}

function aboutManifest(text: string): About {
  try {
    const { page, source, target } = JSON.parse(text) as { page?: unknown; source?: { lang?: unknown }; target?: { lang?: unknown } }
    const said = { page, source: source?.lang, target: target?.lang }
    return Object.fromEntries(Object.entries(said).filter(([, value]) => typeof value === 'string' && /^[\w-]{1,100}$/.test(value)))
  } catch {
    // It only helps to know the page; without it the texts tell.
    return {}
  }
}

async function openText(name: string, bytes: Uint8Array, depth: number): Promise<readonly Opened[]> {
  const { text, guessed } = decodeBytes(bytes)
  if (isMail(text) && depth < 2) return await openMail(name, bytes, depth)
  const findings: readonly Finding[] = guessed
    ? [
        {
          kind: 'encoding',
          reason: 'The file is not UTF-8; some letters may be wrong. Save it as UTF-8 and send it again, or send the Word file',
        },
      ]
    : []
  const one = opened(name, bytes, readContent(text))
  return [{ ...one, findings }]
}

function readContent(text: string): Content {
  const start = text
    .replace(/^\ufeff/, '')
    .trimStart()
    .slice(0, 2000)
  if (start.startsWith('{\\rtf')) return tableOrText(readRtf(text))
  if (/^<\?xml|^<(?:\w+:)?(?:xliff|tmx)\b/.test(start)) return readXmlContent(text)
  if (/^<(?:!doctype html|html|body|div|p|table|meta|head)\b/i.test(start)) return readHtmlContent(text)
  if (/^\s*msgid\s+"/m.test(text) && /^\s*msgstr\s+"/m.test(text)) return { format: 'po', table: parseReturnedPo(text), text }
  if (/^[#\s>]*SIGN-OFF\b/i.test(start) || (/^\s*Translator:/im.test(start) && !/\[\[/.test(text))) return { format: 'sign-off', text }
  return tableOrText(text)
}

function readXmlContent(text: string): Content {
  if (/<html[\s>]/i.test(text.slice(0, 2000))) return readHtmlContent(text.replace(/^[^<]*<\?xml[^>]*>/, ''))
  const root = readExchangeXml(text)
  if (root.name === 'xliff') return { format: 'xliff', root, text }
  if (root.name === 'tmx') return { format: 'tmx', root, text }
  throw new XmlFault('The file is XML, but none that a translation program makes for us')
}

function readHtmlContent(html: string): Content {
  const { rows, text } = readHtml(html)
  return isOurTable(rows) ? { format: 'rows', rows, text } : { format: 'text', text }
}

/** Comma, semicolon and tab, as spreadsheets of different countries write. */
function tableOrText(text: string): Content {
  const plain = text.replace(/^\ufeff/, '')
  if (/\[\s*\[/.test(plain.slice(0, 4000)) || !/[,;\t]/.test(plain)) return { format: 'text', text: plain }
  const { data } = Papa.parse(plain.replace(/^sep=.\r?\n/, ''), { delimitersToGuess: [',', ';', '\t', '|'], skipEmptyLines: 'greedy' })
  return isOurTable(data) ? { format: 'rows', rows: data, text: plain } : { format: 'text', text: plain }
}

function opened(name: string, bytes: Uint8Array, content: Content): Opened {
  return { ...content, name, bytes, about: { ...readFileName(name), ...aboutContent(content) }, findings: [] }
}

function aboutContent(content: Content): About {
  if (content.format === 'xliff') return aboutXliff(content.root)
  if (content.format === 'po') return aboutPo(content.table)
  return content.format === 'sign-off' ? aboutAnswers(readAnswers(content.text)) : readFileMark(content.text)
}

function isMail(text: string): boolean {
  const head = text.slice(0, 20_000).split(/\r?\n\r?\n/)[0] ?? ''
  return (
    /^(?:From |[\w-]+: ?\S)/.test(head) &&
    /^(?:MIME-Version|Content-Type|Received|Message-ID):/im.test(head) &&
    /^(?:From|Subject|To|Date):/im.test(head)
  )
}

/** The files of a mail, and else its words. */
async function openMail(name: string, bytes: Uint8Array, depth: number): Promise<readonly Opened[]> {
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 20, attachmentEncoding: 'arraybuffer' })
  const files = mail.attachments.filter(({ mimeType }) => !/^image\//.test(mimeType))
  const parts = files.map(({ filename, content }) =>
    openReturned(`${name}/${filename ?? 'attachment'}`, new Uint8Array(content as ArrayBuffer), depth + 1),
  )
  const attached = (await Promise.all(parts)).flat()
  const body = mail.html !== undefined && !mail.text?.includes('[[') ? readHtmlContent(mail.html) : readContent(mail.text ?? '')
  return [...attached, opened(name, bytes, body)]
}
