import { imageName } from '../../render/image-name.ts'
import type { Asset } from '../../tree/types.ts'
import type { Artifact, Context } from '../emitter.ts'

/** The images of one page: each is named by its bytes, so that pages which share it share the file. */
export interface Images {
  /** Where the page finds the image. */
  source(asset: Asset): string
  artifacts(): readonly Artifact[]
}

/** Gathers the images that a page shows while it is rendered. */
export function gatherImages(context: Context): Images {
  const found = new Map<string, Artifact>()
  const artifactOf = (asset: Asset): Artifact => {
    const known = found.get(asset.path)
    if (known) return known
    const bytes = context.asset(asset.path)
    const made = { path: `assets/${imageName(bytes, asset.mediaType)}`, mediaType: asset.mediaType, bytes }
    found.set(asset.path, made)
    return made
  }
  return {
    source: (asset) => context.way(artifactOf(asset).path),
    artifacts: () => [...found.values()],
  }
}
