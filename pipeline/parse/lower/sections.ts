import { clamp } from '../../tree/depth.ts'
import type { Block, Section, Span, Translatable } from '../../tree/types.ts'
import type { State } from './state.ts'

/** A heading as written, before it opens a section. */
export interface Heading {
  readonly type: 'heading'
  readonly level: number
  readonly id: string
  readonly title: Translatable<'draft'>
  readonly span: Span
}
export type Flow = Block<'draft'> | Heading

interface Open {
  readonly level: number
  readonly heading: Heading
  readonly children: Block<'draft'>[]
}

/** Flat headings to nested sections; a jump in level is reported and closed up. `top` is the level that holds the flow. */
export function nest(flow: readonly Flow[], top: number, state: State): readonly Block<'draft'>[] {
  const out: Block<'draft'>[] = []
  const open: Open[] = []
  const closeTo = (level: number): void => {
    while (open.length && (open.at(-1) as Open).level >= level) {
      const done = open.pop() as Open
      ;(open.at(-1)?.children ?? out).push(sectionOf(done, open.length))
    }
  }
  for (const node of flow) {
    if (node.type !== 'heading') {
      ;(open.at(-1)?.children ?? out).push(node)
      continue
    }
    closeTo(node.level)
    checkLevel(open.at(-1)?.level ?? top, node, state)
    open.push({ level: node.level, heading: node, children: [] })
  }
  closeTo(0)
  return out
}

function sectionOf({ heading, children }: Open, above: number): Section<'draft'> {
  return { type: 'section', id: heading.id, depth: clamp(above + 2), title: heading.title, children, span: heading.span }
}

function checkLevel(parent: number, { level, span }: Heading, state: State): void {
  if (level <= parent + 1 && !(level === 1 && parent === 1)) return
  const expected = level === 1 ? 2 : parent + 1
  state.report({
    rule: 'heading-jump',
    reason: `Unexpected heading level \`${level}\`, expected \`${expected}\``,
    span,
    hint: `Use \`${'#'.repeat(expected)}\`${level === 1 ? '; the title of the page is the only heading of level 1' : ' or add the missing heading'}.`,
  })
}
