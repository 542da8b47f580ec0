// Output paths must be good names on every disk, and no two the same on a disk that ignores case or composes accents.

import type { Report } from '../diagnostics/report.ts'
import type { Span } from '../tree/types.ts'

export interface PlannedPath {
  /** Below `dist/`, with `/`. */
  readonly path: string
  /** What asks for it. */
  readonly span: Span
  /** Whether a page stood there before, and leads on from there. */
  readonly former?: true
}

const longestName = 200
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/** Whether Windows keeps this name for a device. */
export function isReservedName(name: string): boolean {
  return reserved.test(name)
}

/** Reports each path that some disk refuses, and each pair that some disk takes for one. */
export function checkPaths(planned: readonly PlannedPath[], report: Report): void {
  const seen = new Map<string, PlannedPath>()
  for (const next of planned) {
    const fault = next.path
      .split('/')
      .map(faultOf)
      .find((found) => found !== undefined)
    if (fault)
      report({
        rule: 'output-name',
        reason: `Unexpected output \`${next.path}\`: ${fault}`,
        span: next.span,
        hint: 'Give the page another `id`',
      })
    const first = seen.get(fold(next.path))
    if (first === undefined) seen.set(fold(next.path), next)
    else reportCollision(first, next, report)
  }
}

function reportCollision(first: PlannedPath, second: PlannedPath, report: Report): void {
  const both = [
    [first, second],
    [second, first],
  ] as const
  // Where a page stands is in order; that another one stood there before is what has to go.
  const wrong = first.former === second.former ? both : both.filter(([{ former }]) => former)
  for (const [one, other] of wrong) {
    const reason = `Unexpected output \`${one.path}\`, which ${other.span.file} asks for too${one.path === other.path ? '' : ` as \`${other.path}\``}`
    report({
      rule: 'output-collision',
      reason,
      span: one.span,
      hint: one.former
        ? `Take it out of \`formerSlugs\`: ${other.former ? 'two pages cannot lead on from one place' : 'a page stands there now'}`
        : 'Give one of the two another `id`',
    })
  }
}

function faultOf(name: string): string | undefined {
  if (name === '' || name === '.' || name === '..') return 'an empty name'
  if (isReservedName(name)) return `\`${name}\` names a device on some systems`
  if (/[. ]$/.test(name)) return `\`${name}\` ends in a dot or a space`
  if (/[\0-\x1f<>:"\\|?*]/.test(name)) return `\`${name}\` has a character that some systems refuse`
  return new TextEncoder().encode(name).length > longestName ? `a name is longer than ${longestName} bytes` : undefined
}

/** By way of capitals, so that `ß` and `ss` are one as well. */
function fold(path: string): string {
  return path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC')
}
