// What stands around the words of a site page: who publishes it, and what a reader can do with it.

import { directionOf } from '../../tree/direction.ts'
import type { Block, Definition } from '../../tree/types.ts'
import { fillLabel, plain, type Words } from '../label.ts'
import { joined, listOf, type Pouring, paragraph, type Slot } from '../pouring.ts'
import { addressWords, apart, linkTo, phoneWords } from './reach.ts'

type Draft = Block<'draft'>

/** A part of a region, under a title of its own. */
export function partOf(id: string, title: Words, children: readonly Draft[], span: Pouring['span']): readonly Draft[] {
  return children.length ? [{ type: 'section', id: `site-${id}`, depth: 2, title, children, span }] : []
}

/** Who publishes this site, and how a reader can judge it: what the program sees to on every page, and nothing else. */
export const trust: Slot = ({ page, catalogue, labels, span }) => {
  const { publisher, url } = catalogue.manifest
  if (!publisher) return []
  const address = url ? apart({ inlines: linkTo(url, url, span).inlines, span }, page.meta.dir, 'ltr').inlines : undefined
  const facts = [
    plain(labels.trustReview, span),
    plain(labels.trustSources, span),
    plain(labels.trustPrivacy, span),
    ...(address ? [fillLabel(labels.trustAddress, { address }, span)] : []),
  ]
  return partOf('trust', fillLabel(labels.trustTitle, { publisher: publisher.name }, span), listOf(facts, span), span)
}

/** Ways to tell others of this page, or its publisher of a mistake, that need no script and ask nothing of a third party. */
export const share: Slot = (pouring) => {
  const { page, labels, span } = pouring
  const { title, url, dir, kind } = page.meta
  if (kind === 'index') return []
  const ways: readonly (Words | undefined)[] = [
    url ? linkTo(mailTo('', title, `${title}\n${url}`), labels.shareByEmail, span) : plain(labels.shareNoAddress, span),
    url ? fillLabel(labels.shareAddress, { address: apart(linkTo(url, bare(url), span), dir, 'ltr').inlines }, span) : undefined,
    feedback(pouring),
  ]
  const items = ways.filter((way) => way !== undefined)
  return partOf('share', plain(labels.share, span), listOf(items, span), span)
}

function feedback({ page, labels, span }: Pouring): Words | undefined {
  const { title, url, publisher } = page.meta
  return publisher?.email ? linkTo(mailTo(publisher.email, title, url ?? ''), labels.feedback, span) : undefined
}

/** How others cite this page: told in English, as the styles are, whatever its language. */
export const cite: Slot = ({ page, labels, lang, cited, span }) => {
  const { kind } = page.meta
  if (kind === 'index' || kind === 'policy') return []
  const spoken = lang === 'en' ? {} : { lang, dir: directionOf(lang) }
  const told = cited([{ type: 'emphasis', children: plain(labels.citeRead, span).inlines, span, ...spoken }])
  const items = told.map(({ name, inlines }): Definition<'draft'> => {
    const words: Words =
      lang === 'en' ? { inlines, span } : { inlines: [{ type: 'phrase', lang: 'en', dir: 'ltr', children: inlines, span }], span }
    return { terms: [plain(name, span)], definitions: [[paragraph(words)]], span }
  })
  return partOf('cite', plain(labels.cite, span), [{ type: 'definitions', items, span }], span)
}

/** A message to be written, as RFC 6068 has it. */
function mailTo(to: string, subject: string, body: string): string {
  const fields = [`subject=${encodeURIComponent(subject)}`, ...(body ? [`body=${encodeURIComponent(body.replace(/\n/g, '\r\n'))}`] : [])]
  return `mailto:${encodeURIComponent(to).replace(/%40/g, '@')}?${fields.join('&')}`
}

const bare = (url: string): string => url.replace(/^https?:\/\//, '')

/** Whose pages these are, and how to reach them. */
export const publisher: Slot = ({ page, span }) => {
  const { publisher: by, dir } = page.meta
  if (!by) return []
  const facts: readonly (Words | undefined)[] = [
    by.url ? linkTo(by.url, by.name, span) : plain(by.name, span),
    addressWords(by.address, dir, span),
    phoneWords(by.phone, span),
    by.email ? linkTo(`mailto:${by.email}`, by.email, span) : undefined,
  ]
  const known = facts.filter((fact) => fact !== undefined)
  const words = joined(known, ' · ', span)
  return words ? [paragraph(words)] : []
}
