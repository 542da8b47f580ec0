// The pieces that boxes are made of.

import type { StyleName } from '../../../theme/theme.ts'
import type { Translatable } from '../../../tree/types.ts'
import type { Box, GroupBox, Run, WordsBox } from './box.ts'
import { lookIn, type Scope, spoken } from './scope.ts'
import { planWords } from './words.ts'

/** A paragraph of words in a style of its own. */
export function wordsBox(
  style: StyleName,
  { runs, scope }: Planned,
  more: Partial<Pick<WordsBox, 'outline' | 'pageOf' | 'anchors'>> = {},
): WordsBox {
  const { look, tag, anchors } = placed(style, scope)
  const { outline, pageOf } = more
  return { type: 'words', style, look, tag, anchors: more.anchors ?? anchors, runs, dir: scope.dir, outline, pageOf }
}

/** Words planned, with the scope they stand in. */
export interface Planned {
  readonly runs: readonly Run[]
  readonly scope: Scope
}

/** Plans a translatable in its own language. */
export function planIn(words: Translatable, scope: Scope): Planned {
  const own = spoken(scope, words)
  // The tag was made before the words' own language was known.
  const tag = own.lang !== scope.lang && own.tag ? { ...own, tag: { ...own.tag, lang: own.lang } } : own
  return { runs: planWords(words.inlines, tag), scope: tag }
}

/** Without space, frame or ground of its own. */
export const unframed = { before: 0, after: 0, padding: 0, ground: undefined, edges: { top: 0, bottom: 0, start: 0, end: 0 } } as const

interface GroupMore {
  readonly anchors?: readonly string[]
  readonly trim?: boolean
  /** Without space, indent or frame of its own. */
  readonly plain?: boolean
}

/** Boxes one below the other. */
export function group(style: StyleName, scope: Scope, children: readonly Box[], more: GroupMore = {}): GroupBox {
  const base = placed(style, scope)
  const look = more.plain ? { ...base.look, ...unframed, indent: 0, keepTogether: false, keepWithNext: false } : base.look
  return { type: 'group', ...base, look, children, marker: undefined, trim: more.trim ?? false, anchors: more.anchors ?? [] }
}

/** What every box says: its style, its look and its tag. */
export function placed(style: StyleName, scope: Scope): Pick<GroupBox, 'style' | 'look' | 'tag' | 'anchors'> {
  return { style, look: lookIn(scope), tag: scope.tag, anchors: [] }
}
