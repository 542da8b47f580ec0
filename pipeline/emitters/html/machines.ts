// What a page says to programs before its words: to those that show a link to it, and to those that search.

import type { Element } from 'hast'
import { el } from '../../render/element.ts'
import type { Metadata } from '../../tree/publication.ts'
import type { HeadData, SharePicture } from '../emitter.ts'

/** What is shown of a page where somebody shares its address (Open Graph protocol); nothing that the page does not say. */
export function socialCard(meta: Metadata, head: HeadData | undefined): readonly Element[] {
  if (!head) return []
  const properties: Readonly<Record<string, string | undefined>> = {
    'og:type': meta.kind === 'index' || meta.kind === 'collection' ? 'website' : 'article',
    'og:title': meta.title,
    'og:description': meta.description,
    'og:url': meta.url,
    'og:site_name': head.siteName || undefined,
    'article:published_time': meta.published,
    'article:modified_time': meta.updated,
  }
  const known = Object.entries(properties).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return [...known.map(([property, content]) => el('meta', { property, content }, [])), ...pictureCard(head.picture)]
}

/** The picture beside it. What is written of a picture comes right after its address, or it belongs to none (Open Graph, structured properties). */
function pictureCard(picture: SharePicture | undefined): readonly Element[] {
  if (!picture) return [el('meta', { name: 'twitter:card', content: 'summary' }, [])]
  const { url, mediaType, width, height, alt } = picture
  const properties = {
    'og:image': url,
    'og:image:type': mediaType,
    'og:image:width': width,
    'og:image:height': height,
    'og:image:alt': alt,
  }
  return [
    ...Object.entries(properties).map(([property, content]) => el('meta', { property, content: String(content) }, [])),
    el('meta', { name: 'twitter:card', content: 'summary_large_image' }, []),
    el('meta', { name: 'twitter:image:alt', content: alt }, []),
  ]
}

/** The licence, and the same page as data and as feeds. */
export function machineLinks({ licence }: Metadata, head: HeadData | undefined): readonly Element[] {
  const links = head?.links.map(({ href, mediaType, title }) => el('link', { rel: 'alternate', type: mediaType, title, href }, [])) ?? []
  return [...(licence?.url && head ? [el('link', { rel: 'license', href: licence.url }, [])] : []), ...links]
}

// A block of data, which no browser runs, and which a policy for scripts therefore leaves alone (HTML, 4.12.1).
// Inside it only what could end it must not stand.
const dangerous: Readonly<Record<string, string>> = { '<': '\\u003C', '\u2028': '\\u2028', '\u2029': '\\u2029' }

/** The page's linked data as a block of JSON. */
export function linkedDataScript(head: HeadData | undefined): readonly Element[] {
  if (!head) return []
  const value = head.linkedData.replace(/[<\u2028\u2029]/g, (letter) => dangerous[letter] ?? '')
  return [el('script', { type: 'application/ld+json' }, [{ type: 'text', value }])]
}
