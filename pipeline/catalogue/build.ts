import type { Report } from '../diagnostics/report.ts'
import type { Locale } from '../tree/types.ts'
import type { Catalogue } from './catalogue.ts'
import type { SourceFiles } from './files.ts'

export interface CatalogueOptions {
  /** Languages in which a page has a complete translation, besides its written files. */
  readonly translated?: (id: string) => readonly Locale[]
}

/** The catalogue of a source folder, or `undefined` after a report when there is nothing to publish. */
export declare function buildCatalogue(source: SourceFiles, report: Report, options?: CatalogueOptions): Catalogue | undefined
