// The editions a library is made in, read from the templates.

import type { PlannedEdition } from '../../catalogue/plan-outputs.ts'
import { didYouMean } from '../../config/did-you-mean.ts'
import { type Edition, readEdition } from '../../config/edition.ts'
import { standardEdition } from '../../config/edition-name.ts'
import type { Manifest } from '../../config/manifest.ts'
import type { Look } from '../../config/theme.ts'
import type { Report } from '../../diagnostics/report.ts'
import { Fault } from '../../io/fault.ts'
import type { Templates } from '../../io/templates.ts'
import type { Locale, Span } from '../../tree/types.ts'

/** The editions of a library, by name. */
export interface EditionShelf {
  /** `undefined` after reports, or when there is no such file. */
  readonly of: (name: string) => Edition | undefined
  /** What the manifest asks for, each once; a name without a file is reported where it stands. */
  readonly asked: (manifest: Manifest, placeOf: (index: number) => Span) => readonly Edition[]
  /** What the command line asks for; a name without a file is wrong usage. */
  readonly named: (names: readonly string[]) => readonly Edition[]
}

const fileOf = (name: string): string => `editions/${name}.yml`

/** Reads each edition once, when it is first asked for. */
export function openEditions(templates: Templates, look: Look, report: Report): EditionShelf {
  const read = new Map<string, Edition | undefined>()
  const names = templates.files.flatMap((path) => /^editions\/([^/]+)\.yml$/.exec(path)?.[1] ?? [])
  const of = (name: string): Edition | undefined => {
    if (read.has(name)) return read.get(name)
    const text = templates.text(fileOf(name))
    const edition = text === undefined ? undefined : readEdition(name, { text, name: templates.nameOf(fileOf(name)) }, look, report)
    read.set(name, edition)
    return edition
  }
  const hintFor = (name: string): string => {
    const near = didYouMean(name, names)
    return near === undefined ? `There are ${names.map((one) => `\`${one}\``).join(', ')}` : `Did you mean \`${near}\`?`
  }
  return {
    of,
    asked: ({ editions }, placeOf) => {
      for (const [index, name] of editions.entries()) {
        if (names.includes(name)) continue
        const reason = `Unexpected edition \`${name}\`, expected a file \`templates/${fileOf(name)}\``
        report({ rule: 'edition', reason, span: placeOf(index), hint: hintFor(name) })
      }
      return [...new Set([standardEdition, ...editions])].flatMap((name) => of(name) ?? [])
    },
    named: (wanted) => {
      const unknown = wanted.find((name) => !names.includes(name))
      if (unknown !== undefined) throw new Fault(`There is no edition \`${unknown}\``, { hint: hintFor(unknown) })
      return wanted.flatMap((name) => of(name) ?? [])
    },
  }
}

/** As far as an edition's paths go, in a library of these languages. */
export function plannedOf({ name, formats, second }: Edition, languages: readonly Locale[]): PlannedEdition {
  return { name, formats, ...(second === undefined ? {} : { second: second === 'all' ? languages : second }) }
}
