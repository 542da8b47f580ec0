// The lists at the end of a book, made of what its chapters hold. They are sealed already: their words come from sealed chapters.

import { byFiling } from '../../tree/filing.ts'
import { plainText } from '../../tree/plain-text.ts'
import { backMatter, brand, type Publication } from '../../tree/publication.ts'
import type { Block, Definition, Inline, Section, SectionRole } from '../../tree/types.ts'
import { partOfWork, worksInOnePart } from './bind-chapter.ts'
import type { Survey } from './survey.ts'

/** One glossary for the whole book, in the order of its language; none when no chapter explains a word. */
export function bookGlossary(front: Publication, { terms }: Survey): readonly Publication[] {
  if (!terms.size) return []
  const compare = byFiling(front.meta.lang)
  const wordOf = ({ terms: [term] }: Definition): string => (term ? plainText(term.inlines) : '')
  const items = [...terms.values()].sort((a, b) => compare(wordOf(a), wordOf(b)) || ((a.id ?? '') < (b.id ?? '') ? -1 : 1))
  const span = front.body[0]?.span ?? startOf(front)
  return [bookPart(front, backMatter.glossary, front.labels.glossary, 'glossary', [{ type: 'definitions', items, span }])]
}

/** One list of references for the whole book, in parts when it is long. */
export function bookReferences(front: Publication, { works }: Survey): readonly Publication[] {
  const span = front.body[0]?.span ?? startOf(front)
  const count = Math.ceil(works.length / worksInOnePart)
  return Array.from({ length: count }, (_, part) => {
    const items = works.slice(part * worksInOnePart, (part + 1) * worksInOnePart)
    const [first, last] = [items[0]?.number ?? 1, items.at(-1)?.number ?? 1]
    const range = count === 1 ? '' : `${first}–${last}`
    return bookPart(front, partOfWork(first), front.labels.references, 'references', [{ type: 'bibliography', items, span }], range)
  })
}

/** A publication that is one part of a book, with the book's own running foot. */
function bookPart(front: Publication, id: string, title: string, role: SectionRole, children: readonly Block[], range = ''): Publication {
  const span = front.body[0]?.span ?? startOf(front)
  const words = (value: string): Inline => ({ type: 'text', value, span })
  const more: readonly Inline[] = range ? [words(' '), { type: 'isolate', dir: 'ltr', children: [words(range)], span }] : []
  const section: Section = {
    type: 'section',
    id: 'page-title',
    depth: 1,
    role,
    title: { inlines: [words(title), ...more], span },
    children,
    span,
  }
  return asPart(brand({ ...front, body: [section] }), id, range ? `${title} ${range}` : title, role)
}

/** A composed publication as a part of a book: named for what it is. */
export function asPart(publication: Publication, id: string, title: string, role: SectionRole): Publication {
  const { meta, body } = publication
  const named = body.map((block) => (block.type === 'section' && block.depth === 1 ? { ...block, role } : block))
  return brand({ ...publication, meta: { ...meta, id, title }, body: named, segments: [] })
}

function startOf({ meta }: Publication): Section['span'] {
  return { file: meta.source, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }
}
