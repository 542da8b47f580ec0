import type { Catalogue, Entry } from '../../catalogue/catalogue.ts'
import { madePages } from '../../catalogue/names.ts'
import { didYouMean } from '../../config/did-you-mean.ts'
import type { Resolver } from '../../parse/lower/state.ts'
import type { Target } from '../../tree/types.ts'

/** What one page may look up while it is lowered. */
export function resolverOf(entry: Entry, catalogue: Catalogue): Resolver {
  const target = (found: Entry | undefined): Target | undefined => found && { page: found.id, lang: found.lang }
  const names = {
    page: () => catalogue.entries.map(({ id }) => id),
    term: () => catalogue.terms.map(({ id }) => id),
    work: () => entry.front.references.map((work) => (typeof work === 'string' ? work : work.id)),
    include: () => [],
  } as const
  return {
    page: (id) => target(catalogue.find(id, entry.lang)) ?? madePage(id, entry, catalogue),
    file: (path) => target(catalogue.at(path)),
    title: (page) => catalogue.find(page, entry.lang)?.title,
    isLeftOut: (name) => catalogue.isLeftOut(name),
    hasTerm: (id) => catalogue.term(id) !== undefined,
    hasWork: (key) => catalogue.work(entry, key) !== undefined,
    asset: (path) => catalogue.asset(path),
    hasFile: (path) => catalogue.has(path),
    include: (id) => catalogue.include(id),
    near: (kind, wrong) => {
      const best = didYouMean(wrong, names[kind]())
      return best ? [best] : []
    },
  }
}

function madePage(id: string, { lang }: Entry, { manifest }: Catalogue): Target | undefined {
  return madePages.includes(id) || manifest.collections.some((one) => one.id === id) ? { page: id, lang } : undefined
}
