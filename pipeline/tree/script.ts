// Scripts by their ISO 15924 codes.

import type { Locale } from './types.ts'

// What is written with several scripts at once, or is one under another name.
const parts: Readonly<Record<string, readonly string[]>> = {
  Hans: ['Han', 'Bopo'],
  Hant: ['Han', 'Bopo'],
  Jpan: ['Han', 'Hira', 'Kana'],
  Kore: ['Han', 'Hang'],
  Aran: ['Arab'],
}

const known = new Map<string, RegExp | undefined>()

/** What finds a letter of a script, or a sign that it shares with others only when `shared`; `undefined` for no script. */
export function lettersOf(script: string, shared = false): RegExp | undefined {
  const key = `${script}${shared}`
  if (!known.has(key)) known.set(key, /^[A-Z][a-z]{3}$/.test(script) ? compile(parts[script] ?? [script], shared) : undefined)
  return known.get(key)
}

function compile(scripts: readonly string[], shared: boolean): RegExp | undefined {
  try {
    return new RegExp(`^[${scripts.map((script) => `\\p{${shared ? 'scx' : 'sc'}=${script}}`).join('')}]`, 'u')
  } catch {
    return undefined
  }
}

/** The scripts among `keys` that a text has letters of. */
export function scriptsIn(text: string, keys: readonly string[]): readonly string[] {
  const characters = [...new Set(text)].filter((character) => character > '\u024f')
  return keys.filter((key) => characters.some((character) => lettersOf(key)?.test(character)))
}

/** Whether there is a script of this code. */
export function isScript(code: string): boolean {
  return lettersOf(code) !== undefined
}

const scripts = new Map<Locale, string>()

/** The script that a language is written in unless its tag says another, such as `Hant` for `zh-HK`; `Latn` when nobody knows. */
export function scriptOf(lang: Locale): string {
  const script = scripts.get(lang) ?? likelyScript(lang)
  scripts.set(lang, script)
  return script
}

function likelyScript(lang: Locale): string {
  try {
    return new Intl.Locale(lang).maximize().script ?? 'Latn'
  } catch {
    return 'Latn'
  }
}
