import { flatMap } from '../../tree/flat-map.ts'
import { fillLabel, plain, type Words, writtenDate } from '../label.ts'
import { factsOf, joined, type Pouring, paragraph, type Slot } from '../pouring.ts'
import { addressWords, linkTo, online } from './reach.ts'

/** Who publishes this page, in which state, under which licence, and where its newest version stands. */
export const imprint: Slot = (pouring) => {
  const { page, labels, span } = pouring
  const { publisher, licence } = page.meta
  const named = (one: { readonly name: string; readonly url?: string } | undefined): Words | undefined =>
    one && (one.url ? linkTo(one.url, one.name, span) : plain(one.name, span))
  const facts = factsOf(
    [
      [labels.publisher, named(publisher)],
      [labels.phone, publisher?.phone ? plain(publisher.phone, span) : undefined],
      [labels.email, publisher?.email ? linkTo(`mailto:${publisher.email}`, publisher.email, span) : undefined],
      [labels.postalAddress, addressWords(publisher?.address, page.meta.dir, span)],
      [labels.funding, fundingOf(pouring)],
      [labels.licence, named(licence)],
    ],
    span,
  )
  const state = joined(stateOf(pouring), ' · ', span)
  return [...(state ? [paragraph(state, 'status')] : []), ...facts, ...online(pouring)]
}

/** Who paid: for this page, or else for all of them. */
function fundingOf({ page, entry, site, span }: Pouring): Words | undefined {
  const own = entry?.front.funding
  return own === undefined ? site.funding : (page.fields.funding ?? plain(own, span))
}

/** What changed on the page and when, the newest first; nothing where the front matter tells of no change. */
export const changes: Slot = ({ page, entry, lang, span }) => {
  const told = flatMap(entry?.front.changes ?? [], ({ date }, index) => {
    const words = page.fields[`changes.${index}.text`]
    return words ? [{ date, words }] : []
  })
  const sorted = told.toSorted((a, b) => (a.date < b.date ? 1 : -1))
  // The day stands beside the words: words that grew would no longer be the segment that a translator saw.
  const items = sorted.map(({ date, words }) => ({
    terms: [plain(writtenDate(date, lang), span)],
    definitions: [[paragraph(words)]],
    span,
  }))
  return items.length ? [{ type: 'definitions', items, span }] : []
}

function stateOf({ page, labels, lang, span }: Pouring): readonly Words[] {
  const { kind, revision, published, updated, review } = page.meta
  const dated = (iso: string | undefined, label: string): readonly Words[] =>
    iso ? [fillLabel(label, { published: writtenDate(iso, lang), updated: writtenDate(iso, lang) }, span)] : []
  return [
    ...(revision ? [fillLabel(labels.revision, { revision }, span)] : []),
    ...dated(published, labels.published),
    ...dated(updated, labels.updated),
    ...(review.state === 'none' && kind !== 'policy' ? [plain(labels.reviewNone, span)] : []),
  ]
}
