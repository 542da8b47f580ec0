import type { ElementContent } from 'hast'
import { renderBlocks } from '../../render/blocks.ts'
import { type Content, el } from '../../render/element.ts'
import { renderInlines } from '../../render/inlines.ts'
import { languageOf, type Medium } from '../../render/medium.ts'
import { flatMap } from '../../tree/flat-map.ts'
import type { Block } from '../../tree/types.ts'

/** Blocks of a region in which each section is opened and closed by its title, without a script; `more` ends a section, by its id. */
export function disclosures(blocks: readonly Block[], medium: Medium, more: Readonly<Record<string, Content>> = {}): Content {
  return flatMap(blocks, (block): ElementContent[] => {
    if (block.type !== 'section') return renderBlocks([block], medium)
    const title = el('summary', languageOf(block.title, medium), renderInlines(block.title.inlines, medium))
    return [
      el('details', { class: block.id, ...languageOf(block, medium) }, [
        title,
        ...renderBlocks(block.children, medium),
        ...(more[block.id] ?? []),
      ]),
    ]
  })
}
