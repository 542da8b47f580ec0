// `organisations.yml`: who is behind the resources that pages point to.

import { z } from 'zod'
import type { Report } from '../diagnostics/report.ts'
import { type Entry, readEntries } from './entries.ts'
import * as field from './fields.ts'
import type { Checked } from './readonly.ts'

const organisation = z.strictObject({
  id: field.id,
  name: field.text,
  url: field.url,
  description: field.text.exactOptional(),
})
export type OrganisationEntry = Checked<z.infer<typeof organisation>>

/** The organisations of a file. */
export function readOrganisations(text: string, file: string, report: Report): readonly Entry<OrganisationEntry>[] {
  return readEntries(organisation, text, file, report)
}
