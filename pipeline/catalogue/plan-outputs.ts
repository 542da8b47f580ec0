import type { Report } from '../diagnostics/report.ts'
import type { Locale } from '../tree/types.ts'
import type { Catalogue } from './catalogue.ts'
import type { PlacedCollection } from './collections.ts'
import { startOf } from './pages.ts'
import { checkPaths, type PlannedPath } from './path-check.ts'
import { entrancePath, indexPath, type OutputFormat, outputPath } from './paths.ts'

const formats: readonly OutputFormat[] = ['html', 'pdf', 'epub', 'text', 'translation']

/** Plans every output of the library, and reports those that cannot stand side by side. */
export function planOutputs(catalogue: Catalogue, bound: readonly PlacedCollection[], report: Report): void {
  const languages = [...new Set([...catalogue.manifest.languages, ...catalogue.entries.map(({ lang }) => lang)])]
  checkPaths([...indexes(languages, catalogue), ...collections(languages, bound), ...pages(catalogue)], report)
}

function indexes(languages: readonly Locale[], { manifest }: Catalogue): readonly PlannedPath[] {
  const paths = languages.flatMap((lang) => [lang === manifest.language ? entrancePath : indexPath(lang, 'home'), indexPath(lang, 'a-z')])
  return paths.map((path) => ({ path, span: startOf('fourleaf.yml') }))
}

function collections(languages: readonly Locale[], bound: readonly PlacedCollection[]): readonly PlannedPath[] {
  return bound.flatMap(({ collection: { id }, span }) =>
    languages.flatMap((lang) => formats.map((format) => ({ path: outputPath(format, lang, id), span }))),
  )
}

function pages(catalogue: Catalogue): readonly PlannedPath[] {
  return catalogue.entries.flatMap((entry) => {
    const written = catalogue.find(entry.id, catalogue.manifest.language) === entry
    const languages = written ? catalogue.languagesOf(entry.id) : [entry.lang]
    const own = languages.filter((lang) => lang === entry.lang || catalogue.find(entry.id, lang)?.lang !== lang)
    return own.flatMap((lang) => formats.map((format) => ({ path: outputPath(format, lang, entry.slug), span: entry.spanOf('id') })))
  })
}
