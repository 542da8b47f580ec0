import { cutAtCodes } from '../localize/code-marks.ts'
import { checkCodes } from '../localize/code-order.ts'
import type { Finding } from './finding.ts'
import type { Pair } from './pair.ts'

/** Codes that are lost, doubled, added or crossed. */
export function checkCodesOf({ target, codes }: Pair): readonly Finding[] {
  const paired = new Map(codes.map((code) => [code.n, code.paired ? 2 : 1] as const))
  const { problems } = checkCodes(
    cutAtCodes(target),
    codes.map(({ n }) => n),
    (n) => paired.get(n),
  )
  return problems.length > 0 ? [{ kind: 'codes', reason: problems.map(({ reason }) => reason).join('. ') }] : []
}
