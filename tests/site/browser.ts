// The search page without a browser: just so much of a document as the search asks for, and the published files as its scripts.

import { createContext, runInContext } from 'node:vm'

class Element {
  readonly dataset: Record<string, string>
  children: Element[] = []
  textContent = ''
  hidden = false
  value = ''
  href = ''
  src = ''
  className = ''
  onerror: (() => void) | undefined
  readonly listeners = new Map<string, (event: { preventDefault: () => void }) => void>()
  form: Element | undefined
  constructor(dataset: Record<string, string> = {}) {
    this.dataset = dataset
  }
  append(...children: Element[]): void {
    this.children.push(...children)
  }
  replaceChildren(): void {
    this.children = []
  }
  addEventListener(name: string, listener: (event: { preventDefault: () => void }) => void): void {
    this.listeners.set(name, listener)
  }
  remove(): void {}
}

export interface Found {
  readonly status: string
  readonly titles: readonly string[]
  readonly addresses: readonly string[]
  /** Files that were loaded for this search, by their names. */
  readonly files: readonly string[]
}

/** Opens the search of one language from published files, and gives a function that looks for words as a reader does. */
export function openSearch(files: ReadonlyMap<string, Uint8Array>, lang: string): (words: string) => Promise<Found> {
  const say = { lang, loading: 'loading', found: 'found {count}', similar: 'similar {count}', none: 'none {query}', failed: 'failed' }
  const parts: Record<string, Element> = {
    'search.results': new Element(say),
    'search.words': new Element(),
    'search.status': new Element(),
    'search.list': new Element(),
    'search.more': new Element(),
  }
  const form = new Element()
  ;(parts['search.words'] as Element).form = form
  let loaded: string[] = []
  const run = (path: string): void => {
    const bytes = files.get(path)
    if (bytes) runInContext(new TextDecoder().decode(bytes), context)
  }
  const head = {
    append: (script: Element) => {
      const path = decodeURIComponent(new URL(script.src).pathname.slice(1))
      loaded.push(path.slice(path.lastIndexOf('/') + 1))
      if (files.has(path)) queueMicrotask(() => run(path))
      else queueMicrotask(() => script.onerror?.())
    },
  }
  const document = {
    getElementById: (id: string) => parts[id],
    createElement: () => new Element(),
    currentScript: { src: 'file:///assets/search.js' },
    head,
  }
  const location = { href: 'file:///en/search/index.html', search: '' }
  const globals = { document, location, history: { replaceState: () => {} }, URL, URLSearchParams, setTimeout, clearTimeout, Map, Set }
  const context = createContext(globals)
  run('assets/search.js')
  return async (words) => {
    loaded = []
    const [box, status, list] = ['words', 'status', 'list'].map((name) => parts[`search.${name}`] as Element) as [Element, Element, Element]
    box.value = words
    status.textContent = ''
    form.listeners.get('submit')?.({ preventDefault: () => {} })
    while (/^(?:loading)?$/.test(status.textContent)) await new Promise((resolve) => setImmediate(resolve))
    const links = list.children.map(({ children }) => children[0] as Element)
    return {
      status: status.textContent,
      titles: links.map((link) => link.textContent),
      addresses: links.map(({ href }) => href),
      files: loaded,
    }
  }
}
