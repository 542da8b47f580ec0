// A file that came back, read and held against the segments of its page.

import type { Finding } from '../../pipeline/checks/finding.ts'
import { holdsBack } from '../../pipeline/checks/finding.ts'
import { openReturned } from '../../pipeline/exchange/open-returned.ts'
import { readReturned } from '../../pipeline/exchange/read-returned.ts'
import { settleTexts } from '../../pipeline/exchange/settle.ts'
import type { Segment } from '../../pipeline/tree/publication.ts'
import { translatorWords } from '../render/context.ts'

export interface ReadBack {
  /** Texts that nothing speaks against. */
  readonly translated: ReadonlyMap<string, string>
  /** Texts that must wait for a person. */
  readonly held: ReadonlyMap<string, string>
  readonly findings: readonly Finding[]
}

export async function readBack(bytes: Uint8Array, segments: readonly Segment[], target: string): Promise<ReadBack> {
  const files = await openReturned('file', bytes)
  const known = new Set(segments.map(({ id }) => id))
  const readings = files.map((file) => readReturned(file, { known, words: translatorWords, source: 'en', target }))
  const reading = { texts: readings.flatMap(({ texts }) => texts), findings: readings.flatMap(({ findings }) => findings) }
  const { settled, findings } = settleTexts(reading, { segments, sourceLang: 'en', lang: target, symbols: new Set() })
  const isHeld = (one: (typeof settled)[number]) => one.draft || one.findings.some(holdsBack)
  return {
    translated: new Map(settled.filter((one) => !isHeld(one)).map(({ id, target: text }) => [id, text])),
    held: new Map(settled.filter(isHeld).map(({ id, target: text }) => [id, text])),
    findings: [...findings, ...settled.flatMap((one) => one.findings)],
  }
}
