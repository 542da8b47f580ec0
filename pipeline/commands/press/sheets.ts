import type { Sheet } from '../../compose/pouring.ts'
import type { Report } from '../../diagnostics/report.ts'
import { lowerLayout } from '../../parse/lower/page.ts'
import type { Locale } from '../../tree/types.ts'

interface Texts {
  text(path: string): string | undefined
  nameOf(path: string): string
}
const fallback = 'en'

/** Reads each sheet of the templates once a language; one without words in a language is given in English after a report. */
export function createSheets(templates: Texts, report: Report): (name: string, lang: Locale) => Sheet | undefined {
  const known = new Map<string, Sheet | undefined>()
  const read = (name: string, lang: Locale): Sheet | undefined => {
    const path = `sheets/${name}.${lang}.md`
    const text = templates.text(path)
    return text === undefined ? undefined : { blocks: lowerLayout(templates.nameOf(path), text, report) }
  }
  const find = (name: string, lang: Locale): Sheet | undefined => {
    const [language = lang] = lang.split('-')
    const own = read(name, lang) ?? (language === lang ? undefined : read(name, language))
    if (own) return own
    const english = read(name, fallback)
    if (english) reportMissing(name, lang, templates, report)
    return english && { ...english, lang: fallback }
  }
  return (name, lang) => {
    const key = `${name}.${lang}`
    if (!known.has(key)) known.set(key, find(name, lang))
    return known.get(key)
  }
}

function reportMissing(name: string, lang: Locale, templates: Texts, report: Report): void {
  const start = { line: 1, column: 1 }
  const [from, to] = [`sheets/${name}.${fallback}.md`, `sheets/${name}.${lang}.md`]
  report({
    rule: 'missing-labels',
    reason: `Missing words of the sheet \`${name}\` for \`${lang}\``,
    span: { file: templates.nameOf(from), start, end: start },
    hint: `Copy ${from} to ${to} and translate its words`,
  })
}
