import { flatMap } from '../tree/flat-map.ts'
import type { Inline, Span, Translatable } from '../tree/types.ts'

export type Draft = Inline<'draft'>
export type Words = Translatable<'draft'>

/** Generated words, or a name: not for translators. */
export function plain(value: string, span: Span): Words {
  return { inlines: [{ type: 'text', value, span }], span }
}

/** A label with its `{holes}` filled; a hole that nobody fills is left out. */
export function fillLabel(label: string, holes: Readonly<Record<string, string | readonly Draft[]>>, span: Span): Words {
  const inlines = flatMap(label.split(/(\{\w+\})/), (part): readonly Draft[] => {
    const hole = /^\{(\w+)\}$/.exec(part)?.[1]
    if (hole === undefined) return part ? [{ type: 'text', value: part, span }] : []
    const value = holes[hole] ?? ''
    if (typeof value !== 'string') return value
    return value ? [{ type: 'text', value, span }] : []
  })
  return { inlines, span }
}

/** An ISO date, to the day or the month, as people of this language write it; digits stay Latin. */
export function writtenDate(iso: string, lang: string): string {
  const [year = '', month, day] = iso.split('-')
  const date = new Date(Date.UTC(Number(year), month ? Number(month) - 1 : 0, day ? Number(day) : 1))
  return writerOf(lang, month !== undefined && month !== '', day !== undefined && day !== '').format(date)
}

const languageNames = new Map<string, Intl.DisplayNames>()

/** What a language is called in another. */
export function languageName(named: string, lang: string): string {
  const names = languageNames.get(lang) ?? new Intl.DisplayNames([lang], { type: 'language' })
  languageNames.set(lang, names)
  return names.of(named) ?? named
}

// Making one takes longer than all the dates of a page.
const writers = new Map<string, Intl.DateTimeFormat>()

function writerOf(lang: string, month: boolean, day: boolean): Intl.DateTimeFormat {
  const key = `${lang} ${month} ${day}`
  const parts: Intl.DateTimeFormatOptions = { year: 'numeric', ...(month ? { month: 'long' } : {}), ...(day ? { day: 'numeric' } : {}) }
  const writer =
    writers.get(key) ?? new Intl.DateTimeFormat(lang, { ...parts, timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' })
  writers.set(key, writer)
  return writer
}
