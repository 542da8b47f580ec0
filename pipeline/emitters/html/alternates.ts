// The same page in other languages and other formats, as ways to them.

import type { ElementContent } from 'hast'
import { type Content, el, text } from '../../render/element.ts'
import { labelLanguage } from '../../render/medium.ts'
import { directionOf } from '../../tree/direction.ts'
import { flatMap } from '../../tree/flat-map.ts'
import type { LabelName, Labels } from '../../tree/labels.ts'
import type { Metadata, Publication } from '../../tree/publication.ts'
import type { Alternate, Context, Format } from '../emitter.ts'

// What a reader can do with each format; the web page is this one, and the translators' file is not for readers.
const formatLabels: Readonly<Record<Format, LabelName | undefined>> = {
  html: undefined,
  pdf: 'formatPdf',
  epub: 'formatEpub',
  text: 'formatText',
  translation: undefined,
}

/**
 * Alternates as search engines want them: the page itself among its languages, the original for readers of all others
 * (`x-default`), and whole addresses where the site has one (developers.google.com, Localized versions of pages).
 */
export function withLanguages({ lang, url }: Metadata, { alternates, path }: Pick<Context, 'alternates' | 'path'>): readonly Alternate[] {
  const others = alternates.filter(({ format, lang: other }) => format === 'html' && other !== lang)
  if (others.length === 0) return alternates
  const own: Alternate = { format: 'html', lang, href: url ?? path.slice(path.lastIndexOf('/') + 1), mediaType: 'text/html' }
  const original = others.find(({ isOriginal }) => isOriginal) ?? own
  const whole = (one: Alternate): Alternate => (url === undefined ? one : { ...one, href: wholeAddress(one.href, url) })
  const languages = [own, ...others, { ...original, lang: 'x-default' }].map(whole)
  return [...languages, ...alternates.filter((one) => !others.includes(one))]
}

function wholeAddress(href: string, url: string): string {
  return new URL(href, url).href.replace(/(^|\/)index\.html$/, '$1')
}

/** The languages this page can be read in, each by its own name. */
export function languageSwitch({ meta, labels }: Publication, alternates: readonly Alternate[]): Content {
  const others = alternates.filter(({ format, lang }) => format === 'html' && lang !== meta.lang)
  if (others.length === 0) return []
  return [el('nav', { class: 'languages', 'aria-label': labels.languages }, [el('ul', {}, others.map(languageItem))])]
}

function languageItem({ lang, href, name }: Alternate): ElementContent {
  return el('li', {}, [el('a', { href, hreflang: lang, lang, dir: directionOf(lang) }, [text(name ?? lang)])])
}

/** The formats this page can be kept in, with their size. */
export function formatList({ meta, labels }: Publication, alternates: readonly Alternate[]): Content {
  const items = flatMap(
    alternates.filter(({ lang }) => lang === meta.lang),
    (alternate) => formatItem(alternate, labels),
  )
  if (items.length === 0) return []
  return [el('nav', { class: 'formats', 'aria-label': labels.otherFormats }, [el('ul', {}, items)])]
}

function formatItem({ format, href, mediaType, size, title }: Alternate, labels: Labels): Content {
  const label = formatLabels[format]
  const words = title ?? (label && labels[label])
  if (words === undefined) return []
  const link = el('a', { href, type: mediaType, ...labelLanguage(labels, 'site') }, [text(words)])
  return [el('li', {}, size === undefined ? [link] : [link, text(' '), el('bdi', { class: 'size', dir: 'ltr' }, [text(sizeOf(size))])])]
}

/** A size as a reader of files knows it, such as `84 kB`; units stand in Latin letters in every language. */
export function sizeOf(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))}\u00a0kB`
  return `${(bytes / 1_000_000).toFixed(1)}\u00a0MB`
}
