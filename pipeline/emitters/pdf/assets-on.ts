import type { Asset } from '../../tree/types.ts'
import type { Page } from './layout/paginate.ts'
import type { Placement } from './layout/slice.ts'

/** The images on these pages, each once. */
export function assetsOn(pages: readonly Page[]): readonly Asset[] {
  const assets = new Set<Asset>()
  for (const { slices } of pages) for (const { slice } of slices) for (const placement of slice.placements) gather(placement, assets)
  return [...assets]
}

function gather(placement: Placement, assets: Set<Asset>): void {
  if (placement.type === 'image') assets.add(placement.asset)
  else if (placement.type === 'line') for (const frag of placement.line.frags) if (frag.type === 'image') assets.add(frag.run.asset)
}
