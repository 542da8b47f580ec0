// `references.yml`: works that any page may cite, as CSL-JSON in YAML.

import type { Report } from '../diagnostics/report.ts'
import { type Entry, readEntries } from './entries.ts'
import type { CslItem } from './front-matter.ts'
import { work } from './works.ts'

/** The works of a file of references. */
export function readReferences(text: string, file: string, report: Report): readonly Entry<CslItem>[] {
  return readEntries(work, text, file, report)
}
