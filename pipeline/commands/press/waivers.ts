import { objectionTo } from '../../checks/waive.ts'
import { readWaivers, type Waiver } from '../../config/waivers.ts'
import type { Report } from '../../diagnostics/report.ts'
import { waiversPath } from '../../io/locks.ts'
import type { Source } from '../../io/source.ts'
import type { Locale } from '../../tree/types.ts'

/** Reads the waivers of each language once; one that cannot be accepted is reported and does not count. */
export function createWaivers(source: Source, report: Report): (lang: Locale, asOf: string) => readonly Waiver[] {
  const files = new Set(source.files.map(({ path }) => path))
  const known = new Map<Locale, readonly Waiver[]>()
  const read = (lang: Locale, asOf: string): readonly Waiver[] => {
    const file = waiversPath(lang)
    const text = files.has(file) ? source.text(file) : undefined
    const all = text === undefined ? [] : readWaivers(text, file, report)
    return all.filter((waiver) => !refuse(waiver, file, asOf, report))
  }
  return (lang, asOf) => {
    const waivers = known.get(lang) ?? read(lang, asOf)
    known.set(lang, waivers)
    return waivers
  }
}

function refuse(waiver: Waiver, file: string, asOf: string, report: Report): boolean {
  const objection = objectionTo(waiver, asOf)
  if (objection === undefined) return false
  const place = { line: 1, column: 1 }
  const { page, segment, by } = waiver
  report({
    rule: 'waiver-refused',
    reason: `Unexpected waiver of ${by} for \`${segment}\` of \`${page}\`: ${objection}`,
    span: { file, start: place, end: place },
    hint: 'Mend the translation and delete the waiver, or have somebody look at it again and sign with a new day',
  })
  return true
}
