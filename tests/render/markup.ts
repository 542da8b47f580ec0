import { renderBlocks } from '../../pipeline/render/blocks.ts'
import type { Medium } from '../../pipeline/render/medium.ts'
import { toXml } from '../../pipeline/render/xml.ts'
import type { Block, Inline } from '../../pipeline/tree/types.ts'
import { p } from './build.ts'
import { labelsOf } from './context.ts'

/** A medium in which pages stand in a row and images keep their names. */
export function medium(kind: Medium['kind'], lang = 'en'): Medium {
  return {
    kind,
    page: { id: 'here', lang },
    labels: labelsOf(lang),
    href: ({ page, anchor }) => (page === 'nowhere' ? undefined : `${page}.html${anchor ? `#${anchor}` : ''}`),
    image: ({ path }) => path,
  }
}

/** Blocks as markup, to look for facts in. */
export function markup(blocks: readonly Block[], kind: Medium['kind'] = 'site'): string {
  return renderBlocks(blocks, medium(kind)).map(toXml).join('')
}

/** Words in a paragraph as markup. */
export function words(...parts: readonly (string | Inline)[]): string {
  return markup([p(...parts)])
}
