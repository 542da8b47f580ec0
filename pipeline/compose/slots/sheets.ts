import { directionOf } from '../../tree/direction.ts'
import { flatMap } from '../../tree/flat-map.ts'
import type { Block } from '../../tree/types.ts'
import { visitBlocks } from '../../tree/visit.ts'
import type { Pouring, Slot } from '../pouring.ts'

type Draft = Block<'draft'>

/** The sheets that the front matter asks for, but for those that stand where the author put them. */
export const sheets: Slot = ({ page, entry }) => {
  const placed = new Set<string>()
  visitBlocks(page.body, { block: (node) => node.type === 'slot' && node.name === 'sheet' && placed.add(node.attributes.id ?? '') })
  return flatMap(entry?.front.sheets ?? [], (id, index): readonly Draft[] =>
    placed.has(id) ? [] : [{ type: 'slot', name: 'sheet', attributes: { id }, span: entry?.spanOf(`sheets.${index}`) ?? page.title.span }],
  )
}

/** The blocks of one sheet, as a section that has a page of its own on paper. */
export function sheet(id: string, span: Draft['span'], { sheet, report }: Pouring): readonly Draft[] {
  const found = sheet(id)
  if (found) {
    const { lang } = found
    const spoken = lang === undefined ? {} : { lang, dir: directionOf(lang) }
    return named(found.blocks, id).map((block) => (block.type === 'section' ? { ...block, role: 'sheet', ...spoken } : block))
  }
  report({
    rule: 'unknown-sheet',
    reason: `Unexpected sheet \`${id}\`, expected a file \`sheets/${id}.en.md\` in the templates`,
    span,
    hint: 'The built-in ones are `appointment-sheet` and `seizure-action-plan`; a `templates` folder of your own may hold more.',
  })
  return []
}

// Ids are the same in every language, and headings are not.
function named(blocks: readonly Draft[], id: string): readonly Draft[] {
  let count = 0
  return blocks.map((block) => {
    if (block.type !== 'section') return block
    count += 1
    const own = count === 1 ? id : `${id}-${count}`
    return { ...block, id: own, children: named(block.children, `${own}-part`) }
  })
}

/** The questions that the page itself suggests, each with a box to tick. */
export const pageQuestions: Slot = ({ page, span }) => {
  const items: Extract<Draft, { type: 'list' }>['items'][number][] = []
  const box = (node: Draft): void => {
    if (node.type !== 'callout' || node.kind !== 'questions') return
    for (const child of node.children) if (child.type === 'list') items.push(...child.items.map((item) => ({ ...item, checked: false })))
  }
  visitBlocks(page.body, { block: box })
  return items.length ? [{ type: 'list', ordered: false, start: 1, tight: true, items, span }] : []
}
