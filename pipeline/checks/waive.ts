// A person may take responsibility for a text that a check holds back; never for one that is dangerous.

import type { Waiver } from '../config/waivers.ts'
import { sourceMark } from '../localize/translation.ts'
import { type Finding, type FindingKind, findingKinds, holdsBack, severityOf } from './finding.ts'

/** Why a waiver cannot be accepted; `undefined` when it can. */
export function objectionTo({ rule, until }: Waiver, asOf: string): string | undefined {
  const kind = findingKinds.find((known): known is FindingKind => known === rule)
  if (kind === undefined) return `There is no rule \`${rule}\``
  if (severityOf(kind) === 'block') return `\`${rule}\` cannot be waived: the translation must be mended`
  if (severityOf(kind) !== 'error') return `\`${rule}\` needs no waiver: it holds nothing back`
  return until < asOf ? `It ran out on ${until}` : undefined
}

/** A finding for which somebody signed. */
export interface Waived {
  readonly finding: Finding
  readonly waiver: Waiver
}

/** Findings of one text, those set aside that somebody signed for; `waivers` are the accepted ones of its page. */
export function waive(
  { id, target }: { readonly id: string; readonly target: string },
  findings: readonly Finding[],
  waivers: readonly Waiver[],
): { readonly standing: readonly Finding[]; readonly waived: readonly Waived[] } {
  const mark = textMark(target)
  const waiverOf = ({ kind }: Finding) => waivers.find(({ segment, rule, text }) => segment === id && rule === kind && text === mark)
  const waived = findings.flatMap((finding) => {
    const waiver = holdsBack(finding) ? waiverOf(finding) : undefined
    return waiver ? [{ finding, waiver }] : []
  })
  return { standing: findings.filter((finding) => !waived.some((one) => one.finding === finding)), waived }
}

/** Three signs of a translation, by which a signature belongs to it and to no other. */
export function textMark(target: string): string {
  return sourceMark(target)
}
