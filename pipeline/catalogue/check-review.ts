import type { Report } from '../diagnostics/report.ts'
import type { Entry } from './catalogue.ts'

/** Nobody can have reviewed a page after the day on which reviews are judged. */
export function checkReview({ front: { review }, spanOf }: Entry, asOf: string, report: Report): void {
  if (review.state === 'none' || review.on <= asOf) return
  const reason = `Unexpected \`${review.on}\` for \`review.on\`, expected a day that is not after ${asOf}`
  report({ rule: 'front-matter', reason, span: spanOf('review.on'), hint: 'Nobody can have reviewed it yet' })
}
