// The last door before a translation is published: whatever program its file was edited with, its texts are checked as those that came back.

import type { Catalogue } from '../../catalogue/catalogue.ts'
import { checkPair } from '../../checks/check-pair.ts'
import { type Finding, holdsBack } from '../../checks/finding.ts'
import { waive } from '../../checks/waive.ts'
import type { CheckWords } from '../../config/check-words.ts'
import type { Waiver } from '../../config/waivers.ts'
import type { Report } from '../../diagnostics/report.ts'
import type { PoEntry, PoFile } from '../../exchange/po.ts'
import { codesIn } from '../../localize/code-marks.ts'
import type { Translation } from '../../localize/translation.ts'
import type { Locale } from '../../tree/types.ts'
import { symbolsIn } from '../translation/symbols.ts'
import type { Received } from './readers.ts'

/** What the door knows. */
export interface Gate {
  readonly catalogue: Catalogue
  readonly checkWords: (lang: Locale) => CheckWords | undefined
  readonly waivers: (lang: Locale) => readonly Waiver[]
  readonly report: Report
}
type Receive = (id: string, lang: Locale) => Received | undefined

interface Judged {
  /** Texts that may not be published as they stand. */
  readonly held: ReadonlySet<string>
  readonly used: readonly Waiver[]
}

/** Whether the checks hold back any text of a translation file, whoever asks and whatever it is for. */
export type HoldsBack = (po: PoFile) => boolean

/** What stands at the door. */
interface Door {
  readonly received: Receive
  /** The same door for a kept copy: it is published as a translation is, and the checks may know more than when it was kept. */
  readonly holdsBack: HoldsBack
  readonly signed: () => readonly Waiver[]
}

/** Translations of which each text that the checks hold back counts as not good, unless somebody signed for it; and for what was signed. */
export function gated(receive: Receive, gate: Gate): Door {
  const judged = new Map<string, Judged>()
  const judge = (id: string, lang: Locale, received: Received): Judged => {
    const key = `${id} ${lang}`
    const known = judged.get(key)
    if (known) return known
    const { held, used } = judgeFile(received.po, gate)
    if (held.length > 0) reportHeld(held, lang, received.file, gate.report)
    const verdict = { held: new Set(held.map(([segment]) => segment)), used }
    judged.set(key, verdict)
    return verdict
  }
  return {
    received: (id, lang) => {
      const received = receive(id, lang)
      if (!received) return undefined
      // Judged only where it is published: what is handed to translators stays as they left it.
      return {
        ...received,
        get translation() {
          return withhold(received.translation, judge(id, lang, received).held)
        },
      }
    },
    holdsBack: (po) => judgeFile(po, gate).held.length > 0,
    signed: () => [...judged.values()].flatMap(({ used }) => used),
  }
}

function withhold(translation: Translation, held: ReadonlySet<string>): Translation {
  if (held.size === 0) return translation
  return new Map([...translation].map(([id, text]) => [id, held.has(id) ? { ...text, fuzzy: true } : text]))
}

type Held = readonly (readonly [string, Finding])[]

function judgeFile(po: PoFile, gate: Gate): { readonly held: Held; readonly used: readonly Waiver[] } {
  const { page: id, lang } = po
  const waivers = gate.waivers(lang).filter(({ page }) => page === id)
  const words = { source: gate.checkWords(po.sourceLang), target: gate.checkWords(lang) }
  const symbols = symbolsIn(gate.catalogue)
  const judgeEntry = (entry: PoEntry) => {
    const { source, target } = entry
    if (entry.fuzzy || target === '' || target === source) return { standing: [], waived: [] }
    return waive(entry, checkPair({ source, target, codes: codesIn(source), sourceLang: po.sourceLang, lang, symbols, words }), waivers)
  }
  const outcomes = po.entries.map((entry) => ({ entry, ...judgeEntry(entry) }))
  const held = outcomes.flatMap(({ entry, standing }) => standing.filter(holdsBack).map((finding) => [entry.id, finding] as const))
  return { held, used: outcomes.flatMap(({ waived }) => waived.map(({ waiver }) => waiver)) }
}

function reportHeld(held: Held, lang: Locale, file: string, report: Report): void {
  const place = { line: 1, column: 1 }
  const told = held.slice(0, 5).map(([segment, { kind, reason }]) => `${segment} (${kind}): ${reason}`)
  const more = held.length > told.length ? `; and ${held.length - told.length} more` : ''
  report({
    rule: 'translation-check',
    reason: `Unexpected texts in the \`${lang}\` translation: ${told.join('; ')}${more}`,
    span: { file, start: place, end: place },
    hint: `The translation is withheld from every format. Mend the texts, or sign in translations/${lang}/waivers.yml for what is right as it stands`,
  })
}
