import type { LabelName } from '../../tree/labels.ts'
import type { Kind } from '../../tree/publication.ts'
import type { Target } from '../../tree/types.ts'
import { plain, type Words } from '../label.ts'
import { listOf, type Pouring, type Slot } from '../pouring.ts'

const home = 'home'

function way(target: Target, words: Words): Words {
  return { inlines: [{ type: 'reference', target, children: words.inlines, span: words.span }], span: words.span }
}

/** Ways around the site: home, A to Z, and the collections, which stand together on the home page. */
export const navigation: Slot = ({ labels, lang, site, span }) => {
  const pages = [
    way({ page: home, lang }, plain(labels.home, span)),
    way({ page: 'a-z', lang }, plain(labels.aToZ, span)),
    ...(site.collections.length ? [wayToKind('collection', labels.collections, lang, span)] : []),
  ]
  return listOf(pages, span)
}

// The home page has a section for each kind of page.
function wayToKind(kind: Kind, label: string, lang: string, span: Pouring['span']): Words {
  return way({ page: home, lang, anchor: `kind-${kind}` }, plain(label, span))
}

const kinds: Readonly<Record<Kind, LabelName | undefined>> = {
  condition: 'conditions',
  gene: 'genesKind',
  article: 'articles',
  explainer: 'explainers',
  term: 'terms',
  collection: 'collections',
  index: undefined,
}

/** The way from the home page to this one, as an ordered list that ends here; the home page has none. */
export const breadcrumb: Slot = ({ page, labels, lang, span }) => {
  const { id, kind } = page.meta
  if (id === home) return []
  const name = page.fields.shortName ?? page.title
  const kindLabel = kinds[kind]
  const items = [
    way({ page: home, lang }, plain(labels.home, span)),
    ...(kindLabel ? [wayToKind(kind, labels[kindLabel], lang, span)] : []),
    way({ page: id, lang }, { inlines: name.inlines, span }),
  ]
  return listOf(items, span).map((list) => ({ ...list, ordered: true }))
}
