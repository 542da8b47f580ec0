import { createHash } from 'node:crypto'
import { backMatter } from '../../tree/publication.ts'

// Longer names trouble some reading systems and archives.
const plain = /^[a-z0-9][a-z0-9._-]{0,80}$/
const ownParts = new RegExp(`^(?:${Object.values(backMatter).join('|')})(?:-\\d+)?$`)

/** A file for each chapter, named by the page's id: ASCII, and unique where capitals do not count. */
export function chapterFiles(pages: readonly string[]): ReadonlyMap<string, string> {
  return new Map(pages.map((page) => [page, fileOf(page)]))
}

function fileOf(page: string): string {
  if (ownParts.test(page)) return `${page.slice('book.'.length)}.xhtml`
  return `chapter-${plain.test(page) ? page : spelled(page)}.xhtml`
}

/** An id that is no plain file name keeps what can be kept of it, and its hash keeps it apart from others. */
function spelled(id: string): string {
  const letters = id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
  const hash = createHash('sha256').update(id).digest('hex').slice(0, 12)
  return letters ? `${letters}-${hash}` : hash
}
