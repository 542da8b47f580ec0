import type { Report } from '../diagnostics/report.ts'
import type { Locale } from '../tree/types.ts'
import type { Catalogue, Entry } from './catalogue.ts'
import type { PlacedCollection } from './collections.ts'
import { startOf } from './pages.ts'
import { checkPaths, type PlannedPath } from './path-check.ts'
import { editionEnd, entrancePath, formerPath, indexPath, listFolders, type OutputFormat, outputPath } from './paths.ts'

const formats: readonly OutputFormat[] = ['html', 'pdf', 'epub', 'text', 'translation']

/** An edition besides the standard one, as far as its paths go. */
export interface PlannedEdition {
  readonly name: string
  readonly formats: readonly OutputFormat[]
  /** Languages that may stand beside the page's own; absent when it has one language. */
  readonly second?: readonly Locale[]
}

/** Plans every output of the library, and reports those that cannot stand side by side. */
export function planOutputs(
  catalogue: Catalogue,
  { bound, editions }: { readonly bound: readonly PlacedCollection[]; readonly editions: readonly PlannedEdition[] },
  report: Report,
): void {
  const languages = [...new Set([...catalogue.manifest.languages, ...catalogue.entries.map(({ lang }) => lang)])]
  checkPaths([...indexes(languages, catalogue), ...collections(languages, bound, editions), ...pages(catalogue, editions)], report)
}

function indexes(languages: readonly Locale[], { manifest }: Catalogue): readonly PlannedPath[] {
  const paths = languages.flatMap((lang) => [
    lang === manifest.language ? entrancePath : indexPath(lang, 'home'),
    indexPath(lang, 'a-z'),
    indexPath(lang, 'search'),
    ...Object.values(listFolders).map((folder) => `${lang}/${folder}/index.html`),
  ])
  return paths.map((path) => ({ path, span: startOf('fourleaf.yml') }))
}

function collections(
  languages: readonly Locale[],
  bound: readonly PlacedCollection[],
  editions: readonly PlannedEdition[],
): readonly PlannedPath[] {
  const whole = editions.filter(({ second }) => second === undefined)
  return bound.flatMap(({ collection: { id }, span }) =>
    languages.flatMap((lang) => pathsOf(lang, id, whole).map((path) => ({ path, span }))),
  )
}

function pages(catalogue: Catalogue, editions: readonly PlannedEdition[]): readonly PlannedPath[] {
  return catalogue.entries.flatMap((entry) => {
    const written = catalogue.find(entry.id, catalogue.manifest.language) === entry
    const languages = written ? catalogue.languagesOf(entry.id) : [entry.lang]
    const own = languages.filter((lang) => lang === entry.lang || catalogue.find(entry.id, lang)?.lang !== lang)
    return own.flatMap((lang) => [
      ...pathsOf(lang, entry.slug, editions).map((path) => ({ path, span: entry.spanOf('id') })),
      ...formerPaths(lang, entry),
    ])
  })
}

// An old place may be taken by another page since; then nobody can be led on from there.
function formerPaths(lang: Locale, { front, slug, spanOf }: Entry): readonly PlannedPath[] {
  return front.formerSlugs.map((former, index) => ({
    path: formerPath(lang, former, slug),
    span: spanOf(`formerSlugs.${index}`),
    former: true,
  }))
}

function pathsOf(lang: Locale, slug: string, editions: readonly PlannedEdition[]): readonly string[] {
  const standard = formats.map((format) => outputPath(format, lang, slug))
  const others = editions.flatMap(({ name, formats, second }) =>
    endsOf(name, lang, second).flatMap((end) => formats.map((format) => outputPath(format, lang, slug, end))),
  )
  return [...standard, ...others]
}

function endsOf(name: string, lang: Locale, second: readonly Locale[] | undefined): readonly string[] {
  return second ? second.filter((other) => other !== lang).map((other) => editionEnd(name, other)) : [editionEnd(name)]
}
