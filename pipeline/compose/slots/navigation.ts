import type { LabelName } from '../../tree/labels.ts'
import type { Kind } from '../../tree/publication.ts'
import type { Target } from '../../tree/types.ts'
import { plain, type Words } from '../label.ts'
import { listOf, type Pouring, type Slot, titleSaid } from '../pouring.ts'
import { foreignNote } from './about.ts'

const home = 'home'

function way(target: Target, words: Words): Words {
  return { inlines: [{ type: 'reference', target, children: words.inlines, span: words.span }], span: words.span }
}

/** What pages of a kind are called together. */
export const kindLabels = {
  condition: 'conditions',
  gene: 'genesKind',
  article: 'articles',
  explainer: 'explainers',
  term: 'terms',
  policy: 'policies',
  collection: 'collections',
} as const satisfies Record<Exclude<Kind, 'index'>, LabelName>

/** Ways around the site: home, A to Z, each kind of page, and the collections, which stand together on the home page. */
export const navigation: Slot = (pouring) => {
  const { labels, lang, site, span } = pouring
  const pages = [
    way({ page: home, lang }, plain(labels.home, span)),
    way({ page: 'a-z', lang }, plain(labels.aToZ, span)),
    ...site.kinds.map((kind) => wayToKind(kind, pouring)),
    ...(site.collections.length ? [wayToKind('collection', pouring)] : []),
  ]
  return listOf(pages, span)
}

/** Lists of the site besides its pages, for the foot of each page. */
export const lists: Slot = ({ site, labels, lang, span }) =>
  listOf(
    site.lists.map(({ id, label }) => way({ page: id, lang }, plain(labels[label], span))),
    span,
  )

/** Pages on the site itself; one that is there in another language only says so. */
export const policies: Slot = (pouring) => {
  const { site, span } = pouring
  const ways = site.policies.map((target): Words => {
    const note = foreignNote({ id: target.page, lang: target.lang }, pouring)
    return { inlines: [...way(target, titleSaid(target, pouring)).inlines, ...note], span }
  })
  return listOf(ways, span)
}

// Collections have no list of their own: they stand on the home page.
function wayToKind(kind: Exclude<Kind, 'index'>, { labels, lang, span }: Pouring): Words {
  const target = kind === 'collection' ? { page: home, lang, anchor: 'kind-collection' } : { page: `kind.${kind}`, lang }
  return way(target, plain(labels[kindLabels[kind]], span))
}

/** The way from the home page to this one, as an ordered list that ends here; the home page has none. */
export const breadcrumb: Slot = (pouring) => {
  const { page, labels, lang, span } = pouring
  const { id } = page.meta
  if (id === home) return []
  const name = page.fields.shortName ?? page.title
  const items = [
    way({ page: home, lang }, plain(labels.home, span)),
    ...above(pouring),
    way({ page: id, lang }, { inlines: name.inlines, span }),
  ]
  return listOf(items, span).map((list) => ({ ...list, ordered: true }))
}

/** The list in which a page stands, or a page of a list. */
function above(pouring: Pouring): readonly Words[] {
  const { page, labels, lang, site, span } = pouring
  const { id, kind } = page.meta
  const [what, name = '', letter] = id.split('.')
  if (kind === 'policy') return []
  if (kind !== 'index') return [wayToKind(kind, pouring)]
  if (what === 'topic') return [way({ page: 'site.topics', lang }, plain(labels.topics, span))]
  const list = letter === undefined ? undefined : site.lists.find((one) => one.id === `${what}.${name}`)
  if (list) return [way({ page: list.id, lang }, plain(labels[list.label], span))]
  if (what === 'a-z' && name) return [way({ page: 'a-z', lang }, plain(labels.aToZ, span))]
  const listed = site.kinds.find((one) => one === name)
  return what === 'kind' && letter && listed ? [wayToKind(listed, pouring)] : []
}
