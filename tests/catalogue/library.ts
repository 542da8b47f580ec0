// A source folder in memory, and what a build of its catalogue reports.

import { buildCatalogue, type CatalogueOptions, strictnessOf } from '../../pipeline/catalogue/build.ts'
import type { Catalogue } from '../../pipeline/catalogue/catalogue.ts'
import type { SourceFiles } from '../../pipeline/catalogue/files.ts'
import { createCollector, type Message } from '../../pipeline/diagnostics/collector.ts'
import { byCodePoint } from '../../pipeline/tree/order.ts'

export const manifest = 'fourleaf: 1\ntitle: Test\nlanguage: en\nlanguages: [en, es, ar]\n'

export interface Built {
  readonly catalogue: Catalogue | undefined
  readonly messages: readonly Message[]
  /** `file:line:column severity rule: reason`, one a line. */
  readonly lines: readonly string[]
}

/** The catalogue of these files. */
export function build(files: Readonly<Record<string, string>>, options: CatalogueOptions = {}): Built {
  const source = sourceOf(files)
  const { report, messages } = createCollector(strictnessOf(source))
  const catalogue = buildCatalogue(source, report, options)
  return { catalogue, messages: messages(), lines: messages().map(lineOf) }
}

/** The catalogue of a library with a manifest. */
export function library(files: Readonly<Record<string, string>>, options: CatalogueOptions = {}): Built {
  return build({ 'fourleaf.yml': manifest, ...files }, options)
}

export function lineOf({ file, line, column, severity, rule, reason }: Message): string {
  return `${file}:${line}:${column} ${severity} ${rule}: ${reason}`
}

function sourceOf(files: Readonly<Record<string, string>>): SourceFiles {
  const paths = Object.keys(files).sort(byCodePoint)
  return {
    name: 'source',
    files: paths.map((path) => ({ path, size: files[path]?.length ?? 0 })),
    text: (path) => files[path],
    bytes: (path) => new TextEncoder().encode(files[path]),
    asset: (path) => ({ path, mediaType: 'image/png', width: 1, height: 1 }),
  }
}
