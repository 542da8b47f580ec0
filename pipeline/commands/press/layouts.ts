import { type Layout, readLayout } from '../../compose/compose.ts'
import type { Report } from '../../diagnostics/report.ts'
import { lowerLayout } from '../../parse/lower/page.ts'
import type { Kind } from '../../tree/publication.ts'
import type { Block, Slot } from '../../tree/types.ts'
import { visitBlocks } from '../../tree/visit.ts'

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
    if (text === undefined) return undefined
    const layout = readLayout(lowerLayout(templates.nameOf(path), text, report), shared)
    return isSound(name, layout, templates.nameOf(path), report) ? layout : bare
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

const medical: readonly string[] = ['condition', 'gene', 'article', 'explainer', 'term', 'collection']

/** Without these a layout would lose the words of a page, or would not say whether anybody has reviewed them. */
function needed(name: string): readonly string[] {
  if (name === 'regions' || name === 'withdrawn') return []
  return medical.includes(name) ? ['body', 'review-state'] : ['body']
}

/** Whether the slots of a layout can be filled, and those are there without which a reader would not be told what matters. */
function isSound(name: string, { body, regions }: Layout, file: string, report: Report): boolean {
  const open = openSlots(body)
  const missing = needed(name).filter((slot) => !open.some((one) => one.name === slot))
  for (const slot of missing) reportMissing(slot, file, report)
  const shut = [body, ...Object.values(regions)].flatMap(shutSlots)
  for (const slot of shut) {
    const reason = `Unexpected slot \`${slot.name}\` in a box, a list or a quotation`
    report({ rule: 'layout', reason, span: slot.span, hint: 'Put it on a line of its own, at most under a heading' })
  }
  return missing.length === 0 && shut.length === 0
}

/** The slots that can be filled: on their own, or under headings. */
function openSlots(blocks: readonly Block<'draft'>[]): readonly Slot[] {
  return blocks.flatMap((block) => (block.type === 'slot' ? [block] : block.type === 'section' ? openSlots(block.children) : []))
}

function shutSlots(blocks: readonly Block<'draft'>[]): readonly Slot[] {
  const all: Slot[] = []
  visitBlocks(blocks, { block: (block) => void (block.type === 'slot' && all.push(block)) })
  const open = new Set(openSlots(blocks))
  return all.filter((slot) => !open.has(slot))
}

function reportMissing(slot: string, file: string, report: Report): void {
  const start = { line: 1, column: 1 }
  const reason = `Missing slot \`${slot}\`, expected a line \`::${slot}\``
  const hint = slot === 'body' ? 'The words of the page stand there' : 'Readers must be told whether anybody has reviewed the page'
  report({ rule: 'layout', reason, span: { file, start, end: start }, hint })
}
