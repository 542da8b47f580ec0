// What can be done with a page: print it, keep it in another format, share it, cite it.

import type { ElementContent } from 'hast'
import { type Content, el, text } from '../../render/element.ts'
import { labelLanguage, type Medium } from '../../render/medium.ts'
import type { Publication } from '../../tree/publication.ts'
import type { Context } from '../emitter.ts'
import { formatList } from './alternates.ts'
import { citationLinks, citeSection } from './citation-files.ts'
import { disclosures } from './disclosure.ts'
import { followBox } from './follow.ts'

// No id of the tree holds a full stop.
const keepId = 'page.keep'

/** Beside the words where there is room, and after them on a phone; nothing where nothing can be done. */
export function keepBox(publication: Publication, context: Context, medium: Medium): Content {
  const { labels, regions } = publication
  const parts = [
    ...formatList(publication, context.alternates),
    ...disclosures(regions.siteAside, medium, { [citeSection]: citationLinks(publication, context) }),
    ...followBox(publication, context, medium),
  ]
  if (parts.length === 0) return []
  const language = labelLanguage(labels, 'site')
  const title = el('h2', { id: `${keepId}.title`, ...language }, [text(labels.keepPage)])
  const hint = el('p', { class: 'fine', ...language }, [text(labels.printHint)])
  return [el('aside', { id: keepId, class: 'keep', 'aria-labelledby': `${keepId}.title` }, [title, ...parts, hint])]
}

/** The way down to it from above the words, for a page that has it. */
export function wayToKeep({ labels }: Publication, box: Content): readonly ElementContent[] {
  if (box.length === 0) return []
  const way = el('a', { href: `#${keepId}`, ...labelLanguage(labels, 'site') }, [text(labels.keepPage)])
  return [el('nav', { class: 'to-keep', 'aria-label': labels.keepPage }, [way])]
}
