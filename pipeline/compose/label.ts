import type { Inline, Span, Translatable } from '../tree/types.ts'

export type Draft = Inline<'draft'>
export type Words = Translatable<'draft'>

/** Generated words, or a name: not for translators. */
export function plain(value: string, span: Span): Words {
  return { inlines: [{ type: 'text', value, span }], span }
}

/** A label with its `{holes}` filled; a hole that nobody fills is left out. */
export function fillLabel(label: string, holes: Readonly<Record<string, string | readonly Draft[]>>, span: Span): Words {
  const inlines = label.split(/(\{\w+\})/).flatMap((part): readonly Draft[] => {
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
  const parts: Intl.DateTimeFormatOptions = { year: 'numeric', ...(month ? { month: 'long' } : {}), ...(day ? { day: 'numeric' } : {}) }
  return new Intl.DateTimeFormat(lang, { ...parts, timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' }).format(date)
}
