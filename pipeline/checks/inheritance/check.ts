// The gate between what pages say of inheritance in words, in codes, and on other pages.

import type { Catalogue, Entry } from '../../catalogue/catalogue.ts'
import type { InheritanceWords } from '../../config/inheritance-words.ts'
import type { Report } from '../../diagnostics/report.ts'
import type { Page } from '../../tree/publication.ts'
import type { InheritanceFinding } from './finding.ts'
import { findersOf } from './named.ts'
import { conditionFindings, geneFindings } from './pairs.ts'
import { proseFindings } from './prose.ts'

export interface InheritanceGate {
  readonly catalogue: Pick<Catalogue, 'find'>
  /** Words of the page's language; without them only codes are held against codes. */
  readonly words: InheritanceWords | undefined
  readonly report: Report
}

const rule = 'inheritance-conflict'

/** Reports where a page disagrees with itself or with another on how a condition is passed on, but for what its sources dispute. */
export function checkInheritance(page: Page, entry: Entry, gate: InheritanceGate): void {
  const { front } = entry
  if (front.kind !== 'condition' && front.kind !== 'gene') return
  const pairs =
    front.kind === 'condition' ? conditionFindings({ ...entry, front }, gate.catalogue) : geneFindings({ ...entry, front }, gate.catalogue)
  const prose = gate.words ? proseFindings(page, { ...entry, front }, findersOf(gate.words)) : []
  const findings: readonly InheritanceFinding[] = [...pairs, ...prose]
  const disputed = new Set(front.disputedInheritance.map(({ code }) => code))
  for (const { codes, reason, span, hint } of findings)
    if (!codes.some((code) => disputed.has(code))) gate.report({ rule, reason, span, hint })
  if (!gate.words) return
  for (const [index, { code }] of front.disputedInheritance.entries()) {
    if (findings.some(({ codes }) => codes.includes(code))) continue
    const reason = `Unexpected dispute on \`${code}\`, on which the words and codes of the pages agree`
    gate.report({
      rule,
      reason,
      span: entry.spanOf(`disputedInheritance.${index}`),
      hint: 'Delete it, or say on the page what sources disagree on',
    })
  }
}
