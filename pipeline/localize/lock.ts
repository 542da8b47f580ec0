// A page's lock file: which piece of text has which id, committed beside the source so that ids outlive edits.

import type { Report } from '../diagnostics/report.ts'
import { isSegmentId } from './segment-id.ts'

/** A piece of text that has an id. */
export interface LockedSegment {
  readonly id: string
  readonly kind: string
  readonly path: readonly string[]
  /** The coded text. */
  readonly text: string
}
/** An id that is no longer in use and is never given again, with the last text it had. */
export interface RetiredSegment {
  readonly id: string
  readonly text: string
}
export interface Lock {
  readonly page: string
  /** In reading order. */
  readonly segments: readonly LockedSegment[]
  readonly retired: readonly RetiredSegment[]
}

const header = ['id', 'kind', 'headings', 'text'].join('\t')
const retiredKind = 'retired'
const separator = ' > '
const mostRows = 50_000

/** Headings as they stand in the file, outermost first. */
export function joinPath(path: readonly string[]): string {
  return path.join(separator)
}

/** The lock as the text of its file; equal locks give equal bytes. */
export function formatLock(lock: Lock): string {
  const segments = lock.segments.map(({ id, kind, path, text }) => [id, kind, joinPath(path), text])
  const retired = lock.retired.map(({ id, text }) => [id, retiredKind, '', text])
  return [header, ...[...segments, ...retired].map((row) => row.join('\t'))].join('\n').concat('\n')
}

/** A line of the file that is not as it should be. */
interface Fault {
  readonly reason: string
  readonly hint: string
}
interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

const renewHint = 'Take the file from version control and run `fourleaf translate lock`'

function findFault({ cells, line }: Row, seen: ReadonlyMap<string, number>): Fault | undefined {
  const [id = '', kind = ''] = cells
  if (/^(<{7}|={7}|>{7})/.test(id))
    return { reason: 'Unexpected mark of an unfinished merge', hint: 'Keep the lines of both sides, then run `fourleaf translate lock`' }
  if (cells.length !== 4)
    return { reason: `Unexpected \`${cells.length}\` columns, expected \`4\` with tabs between them`, hint: renewHint }
  if (!isSegmentId(id))
    return { reason: `Unexpected id \`${id.slice(0, 40)}\`, expected five signs of which the last checks the others`, hint: renewHint }
  if (kind === '') return { reason: `Unexpected empty kind of segment \`${id}\``, hint: renewHint }
  const first = seen.get(id)
  if (first !== undefined && first !== line)
    return {
      reason: `Unexpected second \`${id}\`, first seen on line \`${first}\``,
      hint: 'Delete the line that came later, then run `fourleaf translate lock`',
    }
  return undefined
}

function reportRow(file: string, line: number, fault: Fault, report: Report): void {
  const place = { line, column: 1 }
  report({ rule: 'lock-file', reason: fault.reason, span: { file, start: place, end: place }, hint: fault.hint })
}

function readRows(text: string): readonly Row[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/)
  const rows = lines.map((line, index) => ({ line: index + 1, cells: line.split('\t') }))
  return rows.filter(({ cells }) => cells.length > 1 || cells[0] !== '')
}

/** The rows that hold; what is wrong with the others is reported. */
function checkRows(rows: readonly Row[], file: string, report: Report): readonly Row[] {
  const seen = new Map<string, number>()
  return rows.filter((row) => {
    const fault = findFault(row, seen)
    if (fault) reportRow(file, row.line, fault, report)
    else seen.set(row.cells[0] ?? '', row.line)
    return !fault
  })
}

/** Reads the text of a lock file; `undefined` after a report when it is none. */
export function parseLock(text: string, where: { readonly page: string; readonly file: string }, report: Report): Lock | undefined {
  const [first, ...rest] = readRows(text)
  if (first?.cells.join('\t') !== header) {
    reportRow(
      where.file,
      1,
      { reason: 'Unexpected first line, expected the columns `id`, `kind`, `headings` and `text`', hint: renewHint },
      report,
    )
    return undefined
  }
  if (rest.length > mostRows) {
    reportRow(
      where.file,
      mostRows,
      { reason: `Unexpected \`${rest.length}\` lines, expected at most \`${mostRows}\``, hint: renewHint },
      report,
    )
    return undefined
  }
  const cells = checkRows(rest, where.file, report).map((row) => row.cells)
  return {
    page: where.page,
    segments: cells
      .filter(([, kind]) => kind !== retiredKind)
      .map(([id = '', kind = '', path = '', words = '']) => ({ id, kind, path: splitPath(path), text: words })),
    retired: cells.filter(([, kind]) => kind === retiredKind).map(([id = '', , , words = '']) => ({ id, text: words })),
  }
}

function splitPath(path: string): readonly string[] {
  return path === '' ? [] : path.split(separator)
}
