// What file names say: the id of a page and its language.

import type { Locale } from '../tree/types.ts'
import { isReservedName } from './path-check.ts'

/** Folders of the source that hold no pages. */
const folders = new Set(['includes', 'media', 'translations', 'ids.lock'])
/** Ids of pages that are made, not written. */
export const madePages: readonly string[] = ['home', 'a-z', 'search']
const longest = 80
const tag = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/

/** Whether a file is the source of a page. */
export function isPageFile(path: string): boolean {
  const [top = '', ...rest] = path.split('/')
  return /\.(?:md|markdown)$/i.test(path) && !(rest.length > 0 && folders.has(top))
}

export interface FileName {
  /** Folders without one that names a language. */
  readonly folders: readonly string[]
  readonly stem: string
  readonly lang: Locale | undefined
}

/** The parts of a source path; `isLanguage` says which names are languages here. */
export function readFileName(path: string, isLanguage: (name: string) => boolean): FileName {
  const parts = path.split('/')
  const name = (parts.pop() ?? '').replace(/\.(?:md|markdown)$/i, '')
  const dot = name.lastIndexOf('.')
  const suffix = dot > 0 ? name.slice(dot + 1) : ''
  const folder = parts.find(isLanguage)
  const isSuffixed = isLanguage(suffix)
  return {
    folders: parts.filter((part) => part !== folder),
    stem: isSuffixed ? name.slice(0, dot) : name,
    lang: isSuffixed ? suffix : folder,
  }
}

/** Whether a name is the tag of a language that is known by two letters, such as `es` or `pt-BR`. */
export function isKnownLanguage(name: string): boolean {
  if (!tag.test(name) || (name.split('-')[0] ?? '').length !== 2) return false
  return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(name) !== undefined
}

/** A safe id from any words: small letters, digits and single hyphens. Letters that have no place in it leave a short mark. */
export function idFrom(words: string): string {
  const plain = words
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  const kept = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
  const isWhole = !/[^\P{L}a-z]/u.test(plain) && kept.length <= longest
  const id = isWhole && kept !== '' ? kept : [kept.slice(0, longest).replace(/-$/, '') || 'page', mark(words)].join('-')
  return madePages.includes(id) || isReservedName(id) ? `page-${id}` : id
}

/** Tells words apart whose letters were dropped (FNV-1a, 32 bits). */
function mark(words: string): string {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(words.normalize('NFC'))) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  return hash.toString(16).padStart(8, '0')
}
