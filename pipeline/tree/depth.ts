import type { Depth } from './types.ts'

/** Depth 7 and deeper are written as 6: no format has more. */
export function clamp(depth: number): Depth {
  return Math.min(6, Math.max(1, depth)) as Depth
}
