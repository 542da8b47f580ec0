// Who a page is for, whom to ask, and where it stands on the web.

import { audienceLabelOf } from '../../tree/audience.ts'
import { flatMap } from '../../tree/flat-map.ts'
import type { Block, Direction, Inline } from '../../tree/types.ts'
import { fillLabel, plain, type Words } from '../label.ts'
import { factsOf, type Pouring, paragraph, type Slot } from '../pouring.ts'
import { qrRows } from '../qr.ts'

/** Who the page is for, in words. */
export const audience: Slot = (pouring) => {
  const { entry, labels, lang, span } = pouring
  const named = (entry?.front.audience ?? []).map((who, index): Words['inlines'] => readers(who, index, pouring))
  if (!named.length) return []
  const words = { audience: listed(named, lang, pouring) }
  return [paragraph(fillLabel(labels.audience, words, span), 'status')]
}

function readers(who: string, index: number, { page, labels, span }: Pouring): Words['inlines'] {
  const label = audienceLabelOf(who)
  return (label ? plain(labels[label], span) : (page.fields[`audience.${index}`] ?? plain(who, span))).inlines
}

/** Parts as a list in a sentence of the language: `one, two and three`. */
function listed(parts: readonly Words['inlines'][], lang: string, { span }: Pouring): Words['inlines'] {
  const format = new Intl.ListFormat(lang, { type: 'conjunction' })
  return flatMap(format.formatToParts(parts.map((_, index) => String(index))), ({ type, value }): readonly Inline<'draft'>[] => {
    return type === 'element' ? (parts[Number(value)] ?? []) : [{ type: 'text', value, span }]
  })
}

/** How to reach whoever hands the page out; nothing where the manifest names no way but a name. */
export const contact: Slot = ({ page, labels, span }) => {
  const { publisher } = page.meta
  if (!(publisher?.phone || publisher?.email || publisher?.address)) return []
  return factsOf(
    [
      [labels.contact, plain(publisher.name, span)],
      [labels.phone, phoneWords(publisher.phone, span)],
      [labels.email, publisher.email ? linkTo(`mailto:${publisher.email}`, publisher.email, span) : undefined],
      [labels.postalAddress, addressWords(publisher.address, page.meta.dir, span)],
    ],
    span,
  )
}

/** A number that a phone can call; one with words in it, such as an extension, is no address and stays as it is. */
export function phoneWords(phone: string | undefined, span: Pouring['span']): Words | undefined {
  if (!phone) return undefined
  const number = /^\+?[\d\s().\u00a0/-]+$/.test(phone) ? phone.replace(/[^\d+]/g, '') : ''
  return number ? linkTo(`tel:${number}`, phone, span) : plain(phone, span)
}

/** A street and a town keep their order within words that run the other way. */
export function addressWords(address: string | undefined, dir: Direction, span: Pouring['span']): Words | undefined {
  return address ? apart(plain(address, span), dir) : undefined
}

/** Words that keep their own order within others; what follows the words around it needs no marks. */
export function apart({ inlines, span }: Words, around: Direction, dir?: Direction): Words {
  return { inlines: around === 'rtl' ? [{ type: 'isolate', children: inlines, span, ...(dir ? { dir } : {}) }] : inlines, span }
}

/** Words that lead somewhere. */
export function linkTo(url: string, words: string, span: Pouring['span']): Words {
  return { inlines: [{ type: 'link', url, children: plain(words, span).inlines, span }], span }
}

/** The page's address, short enough to type, and as a code for a phone; nothing where the site has no address. */
export function online({ page, labels, span }: Pouring): readonly Block<'draft'>[] {
  const { url } = page.meta
  if (!url) return []
  const short = url.replace(/^https?:\/\//, '')
  // Without its scheme it is not known for an address, and would end on the wrong side.
  const children = apart(plain(short, span), page.meta.dir, 'ltr').inlines
  const words = fillLabel(labels.newestVersion, { address: [{ type: 'link', url, children, span }] }, span)
  return [{ type: 'qr', alt: fillLabel(labels.qrAlt, { address: short }, span), words, rows: qrRows(url), span }]
}
