import { join } from 'node:path'
import { type Disk, kindOf, realDisk } from './disk.ts'
import { readManifest } from './manifest.ts'
import { placeOf } from './place.ts'
import { recover } from './recover.ts'
import { stage } from './staging.ts'
import type { FileRecord, PublicationManifest, StagedArtifact, StageOptions } from './types.ts'

/** What is published, as it can be changed without making it anew. */
export interface Published {
  readonly manifest: PublicationManifest
  readonly bytes: (record: FileRecord) => Uint8Array
}

/** What stands in an output folder, after settling a publication that was cut short; `undefined` when it is none of ours. */
export function openPublished(out: string, disk: Disk = realDisk): Published | undefined {
  recover(out, disk)
  const { dist } = placeOf(disk, out)
  const manifest = kindOf(disk, dist) === 'nothing' ? undefined : readManifest(dist, disk)
  return manifest && { manifest, bytes: ({ path }) => disk.readFileSync(join(dist, path)) }
}

export interface Change {
  /** Files to go on without. */
  readonly without: ReadonlySet<FileRecord>
  /** Files to publish; one that stood at the same path gives way. */
  readonly put: readonly StagedArtifact[]
}

/** Publishes what is published once more with some files changed, all at once, and says so in its manifest. */
export function republish(out: string, { manifest, bytes }: Published, { without, put }: Change, options: StageOptions): void {
  const staging = stage(out, options)
  const places = new Set(put.map(({ path }) => path))
  try {
    for (const record of manifest.files) {
      if (without.has(record) || places.has(record.path)) continue
      const { path, mediaType, sha256: _, size: __, ...about } = record
      staging.write({ path, mediaType, bytes: bytes(record), about })
    }
    for (const artifact of put) staging.write(artifact)
    const { schema: _, files: __, ...facts } = manifest
    staging.publish(facts)
  } finally {
    staging.discard()
  }
}
