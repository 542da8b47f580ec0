// The last door before a translation is published: whatever program its file was edited with, its texts are checked as those that came back.

import type { Catalogue } from '../../catalogue/catalogue.ts'
import { checkPair } from '../../checks/check-pair.ts'
import { type Finding, holdsBack } from '../../checks/finding.ts'
import { waive } from '../../checks/waive.ts'
import type { CheckWords } from '../../config/check-words.ts'
import type { Waiver } from '../../config/waivers.ts'
import type { Report } from '../../diagnostics/report.ts'
import type { PoEntry } from '../../exchange/po.ts'
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

/** Translations of which each text that the checks hold back counts as not good, unless somebody signed for it; and for what was signed. */
export function gated(receive: Receive, gate: Gate): { readonly received: Receive; readonly signed: () => readonly Waiver[] } {
  const judged = new Map<string, Judged>()
  const judge = (id: string, lang: Locale, received: Received): Judged => {
    const key = `${id} ${lang}`
    const known = judged.get(key) ?? judgeFile(id, lang, received, gate)
    judged.set(key, known)
    return known
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
    signed: () => [...judged.values()].flatMap(({ used }) => used),
  }
}

function withhold(translation: Translation, held: ReadonlySet<string>): Translation {
  if (held.size === 0) return translation
  return new Map([...translation].map(([id, text]) => [id, held.has(id) ? { ...text, fuzzy: true } : text]))
}

function judgeFile(id: string, lang: Locale, { po, file }: Received, gate: Gate): Judged {
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
  if (held.length > 0) reportHeld(held, lang, file, gate.report)
  return { held: new Set(held.map(([segment]) => segment)), used: outcomes.flatMap(({ waived }) => waived.map(({ waiver }) => waiver)) }
}

function reportHeld(held: readonly (readonly [string, Finding])[], lang: Locale, file: string, report: Report): void {
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
