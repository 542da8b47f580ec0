import type { Report } from '../diagnostics/report.ts'
import type { Catalogue } from './catalogue.ts'
import { checkPaths } from './path-check.ts'
import { type OutputFormat, outputPath } from './paths.ts'

const formats: readonly OutputFormat[] = ['html', 'pdf', 'epub', 'text', 'translation']

/** Plans the outputs of every page in every language it has, and reports those that cannot stand side by side. */
export function planPages(catalogue: Catalogue, report: Report): void {
  const planned = catalogue.entries.flatMap((entry) => {
    const written = catalogue.find(entry.id, catalogue.manifest.language) === entry
    const languages = written ? catalogue.languagesOf(entry.id) : [entry.lang]
    const own = languages.filter((lang) => lang === entry.lang || catalogue.find(entry.id, lang)?.lang !== lang)
    return own.flatMap((lang) => formats.map((format) => ({ path: outputPath(format, lang, entry.slug), span: entry.spanOf('id') })))
  })
  checkPaths(planned, report)
}
