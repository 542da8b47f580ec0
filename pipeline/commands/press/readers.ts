// What named commands wrote beside the pages: ids, translations and sign-offs, each read when it is asked for.

import { readSignOff } from '../../config/sign-off.ts'
import type { Report } from '../../diagnostics/report.ts'
import { type PoFile, translationOf } from '../../exchange/po.ts'
import { readPo } from '../../exchange/read-po.ts'
import { lockPath, signOffPath, translationPath } from '../../io/locks.ts'
import type { Source } from '../../io/source.ts'
import { type Lock, parseLock } from '../../localize/lock.ts'
import type { Translation } from '../../localize/translation.ts'
import type { Locale } from '../../tree/types.ts'
import type { Library } from './open.ts'

/** What a translator made of a page, and whether a machine did. */
export interface Received {
  readonly translation: Translation
  readonly machine: boolean
  readonly file: string
  readonly po: PoFile
}

export function lockReader(source: Source, report: Report): (id: string) => Lock | undefined {
  const files = new Set(source.files.map(({ path }) => path))
  return (id) => {
    const file = lockPath(id)
    const text = files.has(file) ? source.text(file) : undefined
    return text === undefined ? undefined : parseLock(text, { page: id, file }, report)
  }
}

export function signOffReader(source: Source, asOf: string, report: Report): Library['signOffOf'] {
  const files = new Set(source.files.map(({ path }) => path))
  return (id, lang) => {
    const file = signOffPath(id, lang)
    const text = files.has(file) ? source.text(file) : undefined
    return text === undefined ? undefined : readSignOff(text, file, asOf, report)
  }
}

const mostRecent = 8

export function receiver(source: Source, report: Report): Library['received'] {
  const files = new Set(source.files.map(({ path }) => path))
  const read = (file: string, id: string, lang: Locale): Received | undefined => {
    const bytes = files.has(file) ? source.bytes(file) : undefined
    const po = bytes && readPo(bytes, { page: id, lang, file }, report)
    return po && { translation: translationOf(po), machine: po.review === 'machine', file, po }
  }
  // A page is asked for several times in a row, and the glossary with each.
  const recent = new Map<string, Received | undefined>()
  return (id, lang) => {
    const file = translationPath(id, lang)
    const found = recent.has(file) ? recent.get(file) : read(file, id, lang)
    recent.delete(file)
    recent.set(file, found)
    const [oldest] = recent.keys()
    if (recent.size > mostRecent && oldest !== undefined) recent.delete(oldest)
    return found
  }
}
