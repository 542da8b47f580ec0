// Made when a language is first asked for: the program starts without it.
let names: Intl.DisplayNames | undefined

/** Whether a tag names a language that there is. Of languages with three letters most have no name here; those are believed. */
export function isLanguage(tag: string): boolean {
  const [language = ''] = tag.split('-')
  if (!/^[a-z]{2,3}$/.test(language)) return false
  names ??= new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })
  try {
    return Intl.getCanonicalLocales(tag).length === 1 && (language.length > 2 || names.of(language) !== undefined)
  } catch {
    return false
  }
}
