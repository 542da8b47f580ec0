// Texts that came back, held against each other and against what was there, and who signed for what is held back.

import { type Finding, severityOf } from '../../checks/finding.ts'
import { checkReading } from '../../checks/reading.ts'
import { checkTogether } from '../../checks/together.ts'
import { textMark, waive } from '../../checks/waive.ts'
import type { Waiver } from '../../config/waivers.ts'
import type { PoEntry } from '../../exchange/po.ts'
import type { Settled, Settlement } from '../../exchange/settle.ts'
import type { Page, Segment } from '../../tree/publication.ts'
import type { Locale } from '../../tree/types.ts'

/** What a page's texts are held against besides their sources. */
export interface Judging {
  readonly page: Page
  readonly lang: Locale
  readonly segments: readonly Segment[]
  /** What there is of the translation so far. */
  readonly entries: ReadonlyMap<string, PoEntry>
  readonly waivers: readonly Waiver[]
  /** Day on which reviews are judged; empty when nobody asked. */
  readonly asOf: string
}

const untouched: Finding = {
  kind: 'untouched',
  reason: 'The English changed, and your text is the one from before. Please compare it with the English of today',
}

function isUntouched({ id, target }: Settled, entries: Judging['entries']): boolean {
  const entry = entries.get(id)
  return entry?.previous !== undefined && entry.fuzzy && entry.target === target
}

function signed({ waiver: { by, why, until } }: ReturnType<typeof waive>['waived'][number], segment: string, reason: string): Finding {
  return { kind: 'waived', segment, reason: `${reason}. ${by} signed for it until ${until}: ${why}` }
}

function judgeText(one: Settled, more: readonly Finding[], { entries, waivers }: Judging): Settled {
  const old = isUntouched(one, entries) ? [{ ...untouched, segment: one.id }] : []
  const { standing, waived } = waive(one, [...one.findings, ...old, ...more.filter(({ segment }) => segment === one.id)], waivers)
  const open = standing.map((finding) => (severityOf(finding.kind) === 'error' ? { ...finding, text: textMark(one.target) } : finding))
  return { ...one, findings: [...open, ...waived.map((each) => signed(each, one.id, each.finding.reason))] }
}

function pageFindings(
  texts: readonly { readonly source: string; readonly target: string }[],
  { page, lang, asOf }: Judging,
): readonly Finding[] {
  const whole = texts.every(({ target }) => target !== '')
  const reading = whole
    ? checkReading(
        texts.map(({ source }) => source),
        texts.map(({ target }) => target),
        lang,
      )
    : []
  const { review } = page.meta
  const due = review.state === 'reviewed' ? review.due : undefined
  if (due === undefined || asOf === '' || due >= asOf.slice(0, due.length)) return reading
  return [...reading, { kind: 'review-due', reason: `The review of the English ran out on ${due}. Is the English still right?` }]
}

/** The settlement with all that speaks against its texts together, less what somebody signed for. */
export function judgeTexts({ settled, findings }: Settlement, judging: Judging): Settlement {
  const came = new Map(settled.map(({ id, target }) => [id, target]))
  const texts = judging.segments.map(({ id, text }) => ({
    id,
    source: text,
    target: came.get(id) ?? judging.entries.get(id)?.target ?? '',
  }))
  const more = checkTogether(texts)
  return {
    settled: settled.map((one) => judgeText(one, more, judging)),
    findings: [...findings, ...pageFindings(texts, judging)],
  }
}
