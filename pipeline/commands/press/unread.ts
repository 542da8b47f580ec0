// Files that look as if they did something and do nothing: most often their name is misspelt, or what they belong to is gone.

import type { Catalogue } from '../../catalogue/catalogue.ts'
import { didYouMean } from '../../config/did-you-mean.ts'
import type { Report } from '../../diagnostics/report.ts'
import type { Templates } from '../../io/templates.ts'
import type { Span } from '../../tree/types.ts'
import { spokenIds } from './spoken.ts'

/** Warns of layouts and files of the look that nothing reads. */
export function reportUnreadTemplates({ added, files, nameOf }: Templates, report: Report): void {
  const unread = added.filter((path) => /^(?:[^/]+\.yml|layouts\/.+\.md)$/.test(path) && !isLayoutOfEdition(path, files))
  const known = files.filter((path) => !added.includes(path))
  for (const path of unread) {
    const near = didYouMean(path, known)
    const beside = known.filter((one) => folderOf(one) === folderOf(path)).map((one) => `\`${one}\``)
    const hint = near === undefined ? `Read here: ${beside.join(', ')}` : `Did you mean \`${near}\`?`
    report({ rule: 'unread-file', reason: `Unexpected template \`${path}\`, which nothing reads`, span: startOf(nameOf(path)), hint })
  }
}

/** Warns of translations and sign-offs of pages that are not there. */
export function reportLonelyTranslations(files: readonly { readonly path: string }[], catalogue: Catalogue, report: Report): void {
  const known = new Set<string>([...catalogue.entries.map(({ id }) => id), ...spokenIds])
  for (const { path } of files) {
    const id = /^translations\/[^/]+\/([^/]+?)(?:\.signed\.yml|\.po)$/.exec(path)?.[1]
    if (id === undefined || known.has(id) || catalogue.isLeftOut(id) || isUnreadable(id, files)) continue
    const reason = `Unexpected translation of \`${id}\`, expected a page with this \`id\``
    report({ rule: 'unread-file', reason, span: startOf(path), hint: 'Name it after the page it belongs to, or take it out' })
  }
}

// A page with mistakes in it is not in the catalogue, and is told of by itself.
function isUnreadable(id: string, files: readonly { readonly path: string }[]): boolean {
  return files.some(({ path }) => path === `${id}.md` || (path.endsWith(`/${id}.md`) && !path.startsWith('translations/')))
}

// An edition may have a folder of layouts, each named as the one in whose place it stands.
function isLayoutOfEdition(path: string, files: readonly string[]): boolean {
  const name = /^layouts\/[^/]+\/([^/]+\.md)$/.exec(path)?.[1]
  return name !== undefined && files.includes(`layouts/${name}`)
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}

function startOf(file: string): Span {
  return { file, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }
}
