import { languageName } from '../../compose/label.ts'
import type { Locale } from '../../tree/types.ts'
import type { MadeEdition } from './emit.ts'
import type { Press } from './press.ts'

/** What a file of an edition is called in the language of the page that leads to it, such as `Large print (PDF)`. */
export function editionTitle({ edition, first, second, extension }: MadeEdition, lang: Locale, press: Press): string {
  const { label, title, name } = edition
  const holes: Readonly<Record<string, string>> = {
    format: extension.toUpperCase(),
    first: languageName(first, lang),
    ...(second === undefined ? {} : { second: languageName(second, lang) }),
  }
  const words = label ? press.labelsOf(lang)[label] : (title?.[lang] ?? title?.[lang.split('-')[0] ?? lang] ?? title?.en ?? name)
  return words.replace(/\{(\w+)\}/g, (hole, key: string) => holes[key] ?? hole)
}
