// The search of the site as its pages have it. Every page has a box whose form leads to the page of the search, with no script of its
// own; that page alone loads the script, and without one it still has the ways into the list from A to Z.

import type { Element, ElementContent } from 'hast'
import { type Content, el, text } from '../../render/element.ts'
import { documentLanguage, labelLanguage } from '../../render/medium.ts'
import type { Publication } from '../../tree/publication.ts'
import type { Context } from '../emitter.ts'

const searchPage = 'search'
const scriptPath = 'assets/search.js'
// No id of the tree holds a full stop.
const ids = { words: 'search.words', results: 'search.results', status: 'search.status', list: 'search.list', more: 'search.more' }

function isSearchPage({ meta }: Publication): boolean {
  return meta.kind === 'index' && meta.id === searchPage
}

/**
 * What stands in the header's place for the search of the site (`.site-search`), between the name of the site and the ways around.
 * The page of the search has its box among its words instead; a page without a header stands alone and has none.
 */
export function searchPlace(publication: Publication, context: Context): Content {
  return isSearchPage(publication) || publication.regions.siteHeader.length === 0 ? [] : searchForm(publication, context)
}

function searchForm({ meta, labels }: Publication, context: Context): Content {
  const action = context.href({ page: searchPage, lang: meta.lang })
  if (action === undefined) return []
  const language = labelLanguage(labels, 'site')
  const box = { type: 'search', id: ids.words, name: 'q', autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false', maxlength: 200 }
  return [
    el('form', { role: 'search', action }, [
      el('label', { for: ids.words, ...language }, [text(labels.searchSite)]),
      el('input', { ...box, lang: meta.lang, dir: 'auto' }, []),
      el('button', { type: 'submit', ...language }, [text(labels.search)]),
    ]),
  ]
}

/** The words of a page; on the page of the search its box and what it finds stand below the title. */
export function withSearch(words: Content, publication: Publication, context: Context): Content {
  if (!isSearchPage(publication)) return words
  return words.map((node) => (isElement(node) ? { ...node, children: belowTitle(node.children, searchParts(publication, context)) } : node))
}

function belowTitle(children: Content, parts: Content): ElementContent[] {
  const title = children.findIndex((node) => isElement(node) && node.tagName === 'h1')
  return [...children.slice(0, title + 1), ...parts, ...children.slice(title + 1)]
}

function isElement(node: ElementContent): node is Element {
  return node.type === 'element'
}

function searchParts(publication: Publication, context: Context): Content {
  const { meta, labels } = publication
  const language = labelLanguage(labels, 'site')
  const said = {
    'data-lang': meta.lang,
    'data-loading': labels.searchLoading,
    'data-found': labels.searchFound,
    'data-similar': labels.searchSimilar,
    'data-none': labels.searchNone,
    'data-failed': labels.searchFailed,
  }
  return [
    el('div', { class: 'site-search' }, searchForm(publication, context)),
    el('noscript', {}, [el('p', language, [text(labels.searchNeedsScript)])]),
    el('div', { id: ids.results, class: 'search-results', ...language, ...said }, [
      el('p', { id: ids.status, role: 'status' }, []),
      el('ol', { id: ids.list, 'aria-labelledby': ids.status, ...documentLanguage(meta.lang, meta.dir, 'site') }, []),
      el('button', { type: 'button', id: ids.more, hidden: true }, [text(labels.searchMore)]),
    ]),
    el('script', { src: context.way(scriptPath), defer: true }, []),
  ]
}
