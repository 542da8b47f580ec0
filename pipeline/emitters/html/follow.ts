import { type Content, el, text } from '../../render/element.ts'
import { labelLanguage, labelOf, type Medium } from '../../render/medium.ts'
import type { Publication } from '../../tree/publication.ts'
import type { Context, HeadLink } from '../emitter.ts'

/** Feeds that tell of changes, and the page as data, for readers who want them; on lists, where there is news. */
export function followBox({ meta }: Publication, { head }: Context, medium: Medium): Content {
  const links = head?.links ?? []
  if (links.length === 0 || (meta.kind === 'index' && meta.id !== 'site.changes')) return []
  const language = labelLanguage(medium.labels, 'site')
  const items = links.map((link) => el('li', {}, [el('a', { href: link.href, type: link.mediaType }, [text(nameOf(link, medium))])]))
  const title = el('summary', {}, [text(medium.labels.follow)])
  return [el('details', { class: 'site-follow', ...language }, [title, el('ul', {}, items)])]
}

function nameOf({ mediaType, title }: HeadLink, medium: Medium): string {
  return labelOf(medium, /atom|rss|feed/.test(mediaType) ? 'feedOf' : 'dataOf', { title })
}
