import { type Layout, readLayout } from '../../compose/compose.ts'
import type { Report } from '../../diagnostics/report.ts'
import { lowerLayout } from '../../parse/lower/page.ts'
import type { Kind } from '../../tree/publication.ts'

interface Texts {
  text(path: string): string | undefined
  nameOf(path: string): string
}
const bare: Layout = { body: [], regions: { siteBanner: [], siteHeader: [], siteAside: [], siteFooter: [], runningFoot: [] } }

/** Reads each layout once, from `folder` of the layouts where it has one; a kind without one of its own takes the article's. */
export function createLayouts(templates: Texts, report: Report, folder?: string): (kind: Kind | 'book-part' | 'withdrawn') => Layout {
  const known = new Map<string, Layout>()
  const read = (name: string, shared: Layout | undefined): Layout | undefined => {
    const own = folder === undefined ? undefined : `layouts/${folder}/${name}.md`
    const path = own !== undefined && templates.text(own) !== undefined ? own : `layouts/${name}.md`
    const text = templates.text(path)
    return text === undefined ? undefined : readLayout(lowerLayout(templates.nameOf(path), text, report), shared)
  }
  return (kind) => {
    const found = known.get(kind)
    if (found) return found
    const shared = read('regions', undefined) ?? bare
    const layout = read(kind, shared) ?? read('article', shared) ?? shared
    known.set(kind, layout)
    return layout
  }
}
