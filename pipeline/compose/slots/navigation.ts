import { plain, type Words } from '../label.ts'
import { listOf, type Slot } from '../pouring.ts'

/** Ways around the site: home, A to Z, and each collection. */
export const navigation: Slot = ({ labels, lang, site, span }) => {
  const to = (page: string, words: Words): Words => ({
    inlines: [{ type: 'reference', target: { page, lang }, children: words.inlines, span }],
    span,
  })
  const pages = [
    to('home', plain(labels.home, span)),
    to('a-z', plain(labels.aToZ, span)),
    ...site.collections.map(({ id, title }) => to(id, title)),
  ]
  return listOf(pages, span)
}
