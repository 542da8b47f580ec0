// By what one page is found.

import type { Catalogue } from '../../catalogue/catalogue.ts'
import { flatMap } from '../../tree/flat-map.ts'
import { plainText } from '../../tree/plain-text.ts'
import type { Publication } from '../../tree/publication.ts'
import type { Block, SectionRole } from '../../tree/types.ts'
import { visitBlocks } from '../../tree/visit.ts'
import type { Field } from './postings.ts'

// What stands alike on every page, or belongs to another, tells nobody which page to read.
const passedOver: ReadonlySet<SectionRole | undefined> = new Set<SectionRole>([
  'references',
  'glossary',
  'contents',
  'related',
  'imprint',
  'disclaimer',
  'index',
  'colophon',
])

/** The texts of a page by what they are to it. Its names in the library's own language find its translations too. */
export function foundBy({ meta, body }: Publication, catalogue: Catalogue): Readonly<Record<Field, readonly string[]>> {
  const headings: string[] = []
  const words: string[] = []
  const own = flatMap(body, (block) => (block.type === 'section' ? block.children : [block]))
  for (const block of own) if (!isPassedOver(block)) gather(block, headings, words)
  // As one writes `OMIM 613722`, and as another writes `OMIM:613722`.
  const identifiers = flatMap(meta.identifiers, ({ system, code }) => [`${system} ${code}`, `${system}:${code}`])
  return {
    title: [meta.title],
    names: [...namesOf(meta), ...identifiers, ...namesAtHome(meta.id, catalogue)],
    headings,
    summary: meta.description === undefined ? [] : [meta.description],
    body: words,
  }
}

function isPassedOver(block: Block): boolean {
  return block.type === 'section' && passedOver.has(block.role)
}

function gather(block: Block, headings: string[], words: string[]): void {
  const titles = new Set<unknown>()
  visitBlocks([block], {
    block: (node) => void (node.type === 'section' && titles.add(node.title)),
    words: (found) => void (titles.has(found) ? headings : words).push(withoutMarks(plainText(found.inlines))),
  })
}

// Numbers of citations and notes are no words.
function withoutMarks(text: string): string {
  return text.replace(/\[\d+(?:, \d+)*\]/g, ' ')
}

function namesOf({ shortName, alternateNames }: Publication['meta']): readonly string[] {
  return [...(shortName ? [shortName] : []), ...alternateNames]
}

function namesAtHome(id: string, { find, manifest }: Catalogue): readonly string[] {
  const entry = find(id, manifest.language)
  if (!entry) return []
  const { front, title } = entry
  const symbols =
    front.kind === 'gene' ? [front.symbol, front.fullName] : front.kind === 'condition' ? front.genes.map(({ symbol }) => symbol) : []
  return [title, front.shortName, ...front.synonyms.map(({ name }) => name), ...symbols, ...front.tags].filter((name) => name !== undefined)
}
