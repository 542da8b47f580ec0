import type { TranslatorWords } from '../config/translator-words.ts'
import type { Locale } from '../tree/types.ts'
import type { Opened } from './open-returned.ts'
import { readReturnedPo } from './read-returned-po.ts'
import { readRows } from './read-rows.ts'
import { readTranslateText } from './read-translate-text.ts'
import { readMemory, readXliff, strangers } from './read-xliff.ts'
import type { Reading } from './returned.ts'

/** What a file is read for. */
export interface Asked {
  /** The ids that may stand in it. */
  readonly known: ReadonlySet<string>
  readonly words: TranslatorWords
  readonly source: Locale
  readonly target: Locale
}

const nothing: Reading = { texts: [], findings: [] }

/** The texts of an opened file, whatever its format. */
export function readReturned(file: Opened, { known, words, source, target }: Asked): Reading {
  const reading = readContent()
  return { texts: reading.texts, findings: [...file.findings, ...reading.findings] }

  function readContent(): Reading {
    switch (file.format) {
      case 'text':
        return readTranslateText(file.text, known)
      case 'rows':
        return readRows(file.rows, known, words)
      case 'xliff':
        return withStrangers(readXliff(file.root))
      case 'tmx':
        return readMemory(file.root, { source, target })
      case 'po':
        return withStrangers(readReturnedPo(file.table))
      case 'sign-off':
      case 'none':
        return nothing
    }
  }

  function withStrangers(reading: Reading): Reading {
    return { ...reading, findings: [...reading.findings, ...strangers(reading, known)] }
  }
}

/** Everything in a text that may be the id of a segment. */
export function idsIn(text: string): ReadonlySet<string> {
  const plain = text.normalize('NFKC').toLowerCase()
  return new Set(plain.match(/(?<![\p{L}\p{N}])[2-9b-df-hjkmnp-tv-xz]{5}(?![\p{L}\p{N}])/gu) ?? [])
}
