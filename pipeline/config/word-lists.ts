import type { Locale } from '../tree/types.ts'
import type { LabelFiles } from './labels.ts'

/** Reads `<folder>/<language>.yml` of each language once; `undefined` for a language that has no such list, or one with mistakes. */
export function createWordLists<T>(
  folder: string,
  files: LabelFiles,
  read: (text: string, file: string) => T | undefined,
): (lang: Locale) => T | undefined {
  const known = new Map<string, T | undefined>()
  return (lang) => {
    const path = `${folder}/${lang.split('-')[0]}.yml`
    if (!known.has(path)) {
      const text = files.text(path)
      known.set(path, text === undefined ? undefined : read(text, files.nameOf(path)))
    }
    return known.get(path)
  }
}
