import type { Report } from '../diagnostics/report.ts'
import type { Locale, Span } from '../tree/types.ts'
import type { Catalogue } from './catalogue.ts'
import { startOf } from './pages.ts'
import { checkPaths, type PlannedPath } from './path-check.ts'
import { entrancePath, indexPath, type OutputFormat, outputPath } from './paths.ts'

const formats: readonly OutputFormat[] = ['html', 'pdf', 'epub', 'text', 'translation']

/** Plans every output of the library, and reports those that cannot stand side by side. `placeOf` finds a value of the manifest. */
export function planOutputs(catalogue: Catalogue, placeOf: (path: string) => Span, report: Report): void {
  const languages = [...new Set([...catalogue.manifest.languages, ...catalogue.entries.map(({ lang }) => lang)])]
  checkPaths([...indexes(languages, catalogue), ...collections(languages, catalogue, placeOf), ...pages(catalogue)], report)
}

function indexes(languages: readonly Locale[], { manifest }: Catalogue): readonly PlannedPath[] {
  const paths = languages.flatMap((lang) => [lang === manifest.language ? entrancePath : indexPath(lang, 'home'), indexPath(lang, 'a-z')])
  return paths.map((path) => ({ path, span: startOf('fourleaf.yml') }))
}

function collections(languages: readonly Locale[], { manifest }: Catalogue, placeOf: (path: string) => Span): readonly PlannedPath[] {
  return manifest.collections.flatMap(({ id }, index) => {
    const span = placeOf(`collections.${index}.id`)
    return languages.flatMap((lang) => formats.map((format) => ({ path: outputPath(format, lang, id), span })))
  })
}

function pages(catalogue: Catalogue): readonly PlannedPath[] {
  return catalogue.entries.flatMap((entry) => {
    const written = catalogue.find(entry.id, catalogue.manifest.language) === entry
    const languages = written ? catalogue.languagesOf(entry.id) : [entry.lang]
    const own = languages.filter((lang) => lang === entry.lang || catalogue.find(entry.id, lang)?.lang !== lang)
    return own.flatMap((lang) => formats.map((format) => ({ path: outputPath(format, lang, entry.slug), span: entry.spanOf('id') })))
  })
}
