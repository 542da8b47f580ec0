import { type PoMessage, type PoSection, type PoTable, po } from 'gettext-parser'
import type { Report } from '../diagnostics/report.ts'
import { isSegmentId } from '../localize/segment-id.ts'
import type { Locale } from '../tree/types.ts'
import { type PoEntry, type PoFile, type TranslationReview, translationReviews } from './po.ts'

const mostBytes = 8 * 1024 * 1024
const takeOurs = 'Take the file again from version control'

/** Which translation a file should hold, and its name for messages. */
export interface Expected {
  readonly file: string
  readonly page: string
  readonly lang: Locale
}
interface Door {
  readonly expected: Expected
  readonly report: Report
  readonly lines: ReadonlyMap<string, number>
}
interface Fault {
  readonly reason: string
  readonly hint: string
  readonly line?: number
}

function refuse({ expected, report }: Pick<Door, 'expected' | 'report'>, { reason, hint, line = 1 }: Fault): undefined {
  const place = { line, column: 1 }
  report({ rule: 'translation-file', reason, span: { file: expected.file, start: place, end: place }, hint })
}

function readText(bytes: Uint8Array): string | Fault {
  if (bytes.length > mostBytes)
    return { reason: `Unexpected size of \`${bytes.length}\` bytes, expected at most \`${mostBytes}\``, hint: 'Split the page' }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { reason: 'Unexpected encoding, expected UTF-8', hint: 'Save the file as UTF-8 in your translation program' }
  }
}

function parseTable(text: string): PoTable | Fault {
  try {
    // Checking makes the library refuse doubled entries and strings without an end.
    return po.parse(text.replaceAll('\r\n', '\n'), { validation: true })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const line = Number(/line (\d+)/.exec(message)?.[1] ?? 1)
    return {
      reason: `Unexpected PO syntax: ${message.slice(0, 200)}`,
      hint: 'Open the file in a translation program, which shows the place',
      line,
    }
  }
}

/** The line each context first stands on. */
function findLines(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>()
  for (const [index, line] of text.split('\n').entries()) {
    const id = /^(?:#~ )?msgctxt "(.*)"/.exec(line)?.[1]
    if (id !== undefined && !lines.has(id)) lines.set(id, index + 1)
  }
  return lines
}

/** The older source text that a comment of previous states holds. */
export function readPrevious(comment: string | undefined): string | undefined {
  const quoted = comment
    ?.split('\n')
    .join('')
    .match(/msgid\s+((?:"(?:[^"\\]|\\.)*"\s*)+)/)?.[1]
  return quoted?.replace(/"\s*"/g, '').slice(1).replace(/"\s*$/, '').replace(/\\(.)/g, '$1')
}

function readEntry(message: PoMessage): PoEntry {
  const { comments = {} } = message
  const previous = readPrevious(comments.previous)
  return {
    id: message.msgctxt ?? '',
    source: message.msgid,
    target: message.msgstr[0] ?? '',
    fuzzy: /(^|[,\s])fuzzy\b/.test(comments.flag ?? ''),
    ...(previous !== undefined && { previous }),
    notes: comments.extracted?.split('\n') ?? [],
    ...(comments.translator !== undefined && { remark: comments.translator }),
  }
}

const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\u202a-\u202e]/u

function findFault(entry: PoEntry, seen: ReadonlySet<string>): Fault | undefined {
  const { id, target } = entry
  if (!isSegmentId(id)) return { reason: `Unexpected context \`${id.slice(0, 40)}\`, expected the id of a segment`, hint: takeOurs }
  if (seen.has(id)) return { reason: `Unexpected second translation of segment \`${id}\``, hint: 'Keep one of the two' }
  const sign = forbidden.exec(target)?.[0].codePointAt(0)
  if (sign === undefined) return undefined
  const code = `U+${sign.toString(16).toUpperCase().padStart(4, '0')}`
  return { reason: `Unexpected character \`${code}\` in the translation of segment \`${id}\``, hint: 'Delete it; it cannot be seen' }
}

function readSection(section: PoSection | undefined, door: Door): readonly PoEntry[] {
  const messages = Object.values(section ?? {}).flatMap((context) => Object.values(context))
  const seen = new Set<string>()
  return messages.filter(isSegment).flatMap((message) => {
    const entry = readEntry(message)
    const fault = findFault(entry, seen)
    seen.add(entry.id)
    return fault ? (refuse(door, { ...fault, line: door.lines.get(entry.id) ?? 1 }) ?? []) : [entry]
  })
}

// The message without a context and without words is the header.
function isSegment({ msgctxt = '', msgid }: PoMessage): boolean {
  return msgctxt !== '' || msgid !== ''
}

function findHeaderFault(headers: Readonly<Record<string, string>>, { page, lang }: Expected): Fault | undefined {
  const hint = takeOurs
  const charset = /charset\s*=\s*([\w-]+)/i.exec(headers['Content-Type'] ?? '')?.[1] ?? 'none'
  if (!/^utf-?8$/i.test(charset)) return { reason: `Unexpected encoding \`${charset}\`, expected \`UTF-8\``, hint }
  if (headers['X-Fourleaf-Page'] !== page)
    return { reason: `Unexpected page \`${headers['X-Fourleaf-Page']}\`, expected \`${page}\``, hint }
  if (headers.Language?.replaceAll('_', '-') !== lang)
    return { reason: `Unexpected language \`${headers.Language}\`, expected \`${lang}\``, hint }
  if (readReview(headers) === undefined) {
    return {
      reason: `Unexpected review \`${headers['X-Fourleaf-Review']}\`, expected one of \`${translationReviews.join('`, `')}\``,
      hint: 'Correct the header `X-Fourleaf-Review`',
    }
  }
  return undefined
}

function readReview(headers: Readonly<Record<string, string>>): TranslationReview | undefined {
  return translationReviews.find((review) => review === headers['X-Fourleaf-Review'])
}

/** Reads a page's PO file; `undefined` after a report when it is not that, or not whole. Entries with a fault are reported and left out. */
export function readPo(bytes: Uint8Array, expected: Expected, report: Report): PoFile | undefined {
  const text = readText(bytes)
  if (typeof text === 'object') return refuse({ expected, report }, text)
  const table = parseTable(text)
  if ('reason' in table) return refuse({ expected, report }, table)
  const headers = table.headers ?? {}
  const fault = findHeaderFault(headers, expected)
  if (fault) return refuse({ expected, report }, fault)
  const door = { expected, report, lines: findLines(text) }
  const [revision, translator] = [headers['X-Fourleaf-Revision'], headers['Last-Translator']]
  return {
    page: expected.page,
    lang: expected.lang,
    sourceLang: headers['X-Fourleaf-Source-Language'] ?? '',
    ...(revision && { revision }),
    review: readReview(headers) ?? 'unreviewed',
    ...(translator && { translator }),
    entries: readSection(table.translations, door),
    obsolete: readSection(table.obsolete, door),
  }
}
