import { plainText } from '../../tree/plain-text.ts'
import type { Publication } from '../../tree/publication.ts'
import type { Block, List, Reference } from '../../tree/types.ts'
import type { Locate, Node } from './graph.ts'

/** The way to a page as a reader sees it above the words: the same steps, read from the same list. */
export function trailOf({ regions }: Publication, id: string, locate: Locate): Node | undefined {
  const list = regions.siteHeader.find((block): block is List => block.type === 'list' && block.ordered)
  const steps = list?.items.flatMap(({ children }) => children.flatMap(stepsOf)) ?? []
  if (steps.length === 0) return undefined
  const itemListElement = steps.map(({ name, target }, index) => {
    const item = target && locate(target)
    return { '@type': 'ListItem', position: index + 1, name, ...(item === undefined ? {} : { item: { '@id': item } }) }
  })
  return { '@type': 'BreadcrumbList', '@id': id, itemListElement }
}

interface Step {
  readonly name: string
  readonly target: Reference['target'] | undefined
}

function stepsOf(block: Block): readonly Step[] {
  if (block.type !== 'paragraph') return []
  const { inlines } = block.words
  const way = inlines.find((node): node is Reference => node.type === 'reference')
  return [{ name: plainText(inlines).trim(), target: way?.target }]
}
