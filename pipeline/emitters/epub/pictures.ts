import { altText } from '../../tree/plain-text.ts'
import type { Block, Figure } from '../../tree/types.ts'
import { visitBlocks } from '../../tree/visit.ts'

/** What the pictures of a chapter ask of its reader. */
export interface Pictures {
  /** Whether any says something, decoration apart. */
  readonly shown: boolean
  /** Whether any says something that is not told in words. */
  readonly undescribed: boolean
  /** Whether any may move or flash, which its bytes alone do not tell. */
  readonly mayMove: boolean
}

/** Looks at every picture of a chapter. */
export function picturesIn(body: readonly Block[]): Pictures {
  const found = { shown: false, undescribed: false, mayMove: false }
  const look = (node: { readonly type: string }): void => {
    if (node.type !== 'figure' && node.type !== 'image') return
    const { alt, asset } = node as Figure
    if (alt !== 'decorative') found.shown = true
    if (alt !== 'decorative' && altText(alt).trim() === '') found.undescribed = true
    if (asset.mediaType === 'image/gif' || asset.mediaType === 'image/webp') found.mayMove = true
  }
  visitBlocks(body, { block: look, inline: look })
  return found
}
