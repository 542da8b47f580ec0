import type { Element } from 'hast'
import { el, text } from '../../render/element.ts'
import { plainText } from '../../tree/plain-text.ts'
import type { Publication } from '../../tree/publication.ts'
import type { Alternate, Context } from '../emitter.ts'
import { linkedDataScript, machineLinks, socialCard } from './machines.ts'
import { stylesheetPath } from './stylesheet.ts'

// Nothing is fetched from elsewhere and no script is written into a page, whatever a page may come to hold.
const policy = [
  // A page opened from a disk has no origin that could be its own; `file:` means nothing to a page from a server.
  "default-src 'self' file:",
  "script-src 'self' file:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self' file:",
].join('; ')

/** What a browser and a search engine must know before the words. */
export function headOf(publication: Publication, context: Context): Element {
  const { meta } = publication
  return el('head', {}, [
    el('meta', { charset: 'utf-8' }, []),
    el('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }, []),
    el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }, []),
    // Which page of a health site someone came from is nobody else's business.
    el('meta', { name: 'referrer', content: 'no-referrer' }, []),
    el('title', {}, [text(titleOf(meta.title, siteNameOf(publication)))]),
    ...(meta.description ? [el('meta', { name: 'description', content: meta.description }, [])] : []),
    ...(meta.url ? [el('link', { rel: 'canonical', href: meta.url }, [])] : []),
    ...socialCard(meta, context.head),
    ...context.alternates.map((alternate) => alternateLink(alternate, meta.lang)),
    ...machineLinks(meta, context.head),
    el('link', { rel: 'stylesheet', href: context.way(stylesheetPath) }, []),
    ...linkedDataScript(context.head),
  ])
}

/** What the site calls itself: the first words of its header. */
export function siteNameOf({ regions, labels }: Publication): string {
  const first = regions.siteHeader.find((block) => block.type === 'paragraph')
  return (first && plainText(first.words.inlines).trim()) || labels.siteTitleSuffix
}

function titleOf(title: string, site: string): string {
  return site && site !== title ? `${title} · ${site}` : title
}

function alternateLink({ format, lang, href, mediaType, title }: Alternate, own: string): Element {
  const type = format === 'html' ? {} : { type: mediaType }
  return el('link', { rel: 'alternate', hreflang: lang === own && format !== 'html' ? undefined : lang, ...type, title, href }, [])
}
