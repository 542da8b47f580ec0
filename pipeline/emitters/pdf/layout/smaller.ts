// A picture that a page has nearly room for is printed a little smaller, rather than leave the page half empty.

import type { Placement, Slice } from './slice.ts'

const leastShare = 0.75

/** The same slices with their first picture lower by so many points; `undefined` when it would be much smaller, or there is none. */
export function withSmallerPicture(chain: readonly Slice[], by: number): readonly Slice[] | undefined {
  const slice = chain.find(({ placements }) => placements.some(({ type }) => type === 'image'))
  if (!slice) return undefined
  const share = (slice.height - by) / slice.height
  if (share < leastShare) return undefined
  const smaller = { ...slice, height: slice.height - by, placements: slice.placements.map((placement) => scaled(placement, share)) }
  return chain.map((one) => (one === slice ? smaller : one))
}

function scaled(placement: Placement, share: number): Placement {
  if (placement.type !== 'image') return placement
  const { x, y, width, height } = placement.area
  const left = { start: 0, center: 0.5, end: 1 }[placement.align] * width * (1 - share)
  return { ...placement, area: { x: x + left, y, width: width * share, height: height * share } }
}
