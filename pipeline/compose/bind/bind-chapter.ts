import { flatMap } from '../../tree/flat-map.ts'
import { backMatter, brand, type Publication } from '../../tree/publication.ts'
import { replaceInlines } from '../../tree/replace.ts'
import type { Block, Citation, ContentsEntry, Inline, Reference } from '../../tree/types.ts'
import { movesTo, type Survey } from './survey.ts'

/**
 * A chapter as it stands in a book: its references and its glossary are those at the end of the book, and its citations
 * have the numbers of that one list.
 */
export function bindChapter(chapter: Publication, survey: Survey): Publication {
  const { meta, labels, regions, segments } = chapter
  const { id } = meta
  const replace = (node: Inline): Inline => {
    if (node.type === 'citation') return renumbered(node, id, survey)
    if (node.type === 'reference') return retargeted(node, survey)
    const isMoved = node.type === 'term' && node.anchor !== undefined && survey.terms.has(node.anchor)
    return isMoved ? { ...node, page: backMatter.glossary } : node
  }
  return brand({ meta, labels, regions, segments, body: replaceInlines(withoutMoved(chapter.body), replace) })
}

function renumbered(node: Citation, chapter: string, survey: Survey): Citation {
  const items = node.items.map((item) => {
    const number = survey.workOf(chapter, item.number)
    return number === undefined ? item : { ...item, number, anchor: `ref-${number}`, page: partOfWork(number) }
  })
  return { ...node, items }
}

/** Works in one part of the list; a list of thousands in one file would be slow to open. */
export const worksInOnePart = 500

/** The publication that holds the entry of a work. */
export function partOfWork(number: number): string {
  const part = Math.ceil(number / worksInOnePart)
  return part === 1 ? backMatter.references : `${backMatter.references}-${part}`
}

function retargeted(node: Reference, survey: Survey): Reference {
  const { page, anchor, lang } = node.target
  const moved = anchor === undefined ? undefined : survey.movedTo(page, anchor)
  return moved === undefined ? node : { ...node, target: { page: moved, lang } }
}

function withoutMoved(blocks: readonly Block[]): readonly Block[] {
  const gone = new Set<string>()
  const kept = keep(blocks, gone)
  return gone.size ? kept.map((block) => withoutWays(block, gone)) : kept
}

function keep(blocks: readonly Block[], gone: Set<string>): readonly Block[] {
  return flatMap(blocks, (block): readonly Block[] => {
    if (block.type !== 'section') return [block]
    if (movesTo(block) === undefined) return [{ ...block, children: keep(block.children, gone) }]
    gone.add(block.id)
    return []
  })
}

/** The chapter's own contents no longer lead to what moved. */
function withoutWays(block: Block, gone: ReadonlySet<string>): Block {
  if (block.type === 'section') return { ...block, children: block.children.map((child) => withoutWays(child, gone)) }
  if (block.type !== 'contents') return block
  const isHere = ({ target }: ContentsEntry): boolean => target.anchor === undefined || !gone.has(target.anchor)
  return { ...block, entries: block.entries.filter(isHere) }
}
