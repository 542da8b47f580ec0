// Tree → boxes: what goes on paper, before anything decides where.

import type { Theme } from '../../../theme/theme.ts'
import type { Publication } from '../../../tree/publication.ts'
import type { Block } from '../../../tree/types.ts'
import { planBlocks } from './blocks.ts'
import type { Box, GroupBox, Tag } from './box.ts'
import { group } from './parts.ts'
import { type Chapter, type Scope, styled } from './scope.ts'

/** The boxes of a chapter's body, below `tag`. Tests snapshot this. */
export function planBody(publication: Publication, chapter: Chapter, tag: Tag): readonly Box[] {
  return planBlocks(publication.body, scopeOf(publication, chapter, tag))
}

/** Blocks at the foot of one page; they have no tags, for a screen reader must not meet them between two lines. */
export function planFoot(blocks: readonly Block[], publication: Publication, chapter: Chapter): GroupBox {
  const around = styled(scopeOf(publication, chapter, undefined), 'runningFoot')
  const scope = { ...around, tight: chapter.theme.styles.runningFoot.after }
  return group('runningFoot', scope, planBlocks(blocks, scope), { trim: true })
}

function scopeOf(publication: Publication, chapter: Chapter, tag: Tag | undefined): Scope {
  const { lang, dir } = publication.meta
  return { chapter, lang, dir, style: chapter.theme.styles.text, tag, way: undefined, tellsWays: true, tight: undefined }
}

/** The boxes of a publication bound alone, without fonts: for tests and for people. */
export function planBook(publication: Publication, theme: Theme): readonly Box[] {
  const { meta, labels } = publication
  const chapter: Chapter = {
    theme,
    labels,
    href: () => undefined,
    report: () => {},
    printable: (text) => text,
    place: (anchor) => anchor,
    inside: (target) => (target.page === meta.id && target.lang === meta.lang ? (target.anchor ?? meta.id) : undefined),
    fillable: false,
    counters: undefined,
  }
  return planBody(publication, chapter, { name: 'Document', parent: undefined, lang: meta.lang })
}
