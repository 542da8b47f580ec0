// What is published beside the artifacts themselves: who made which file from what.

/** What the manifest says about one file, beside its path, size and hash. */
export interface About {
  readonly format?: string | undefined
  readonly edition?: string | undefined
  /** The id of the page it shows. */
  readonly page?: string | undefined
  /** The ids of the pages it binds, when it is a book of several. */
  readonly chapters?: readonly string[] | undefined
  readonly lang?: string | undefined
  readonly revision?: string | undefined
  /** The source file, below the source folder. */
  readonly source?: string | undefined
}
/** One file to publish. `path` is below the output folder, with `/`. */
export interface StagedArtifact {
  readonly path: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  /** What follows `bytes`, made while it is written: for files too long to hold. Read once. */
  readonly rest?: Iterable<Uint8Array> | undefined
  readonly about?: About | undefined
}
export interface FileRecord extends About {
  readonly path: string
  readonly sha256: string
  readonly size: number
  readonly mediaType: string
}
/** What a whole publication says of itself. */
export interface PublicationFacts {
  /** Version of the program. */
  readonly fourleaf: string
  /** ISO date that decided which reviews have expired. */
  readonly asOf: string
  /** Number of pages published. */
  readonly pages: number
  /** SHA-256 of each source file, by its path below the source folder. */
  readonly sources: Readonly<Record<string, string>>
  /** Who took responsibility for which text of a translation that a check would have held back, why, and until when. */
  readonly waivers?: readonly Readonly<Record<string, string>>[]
}
/** `manifest.json` at the root of every publication. */
export interface PublicationManifest extends PublicationFacts {
  readonly schema: 1
  readonly files: readonly FileRecord[]
}

/** Texts kept aside during one run, so that memory holds one page at a time. Never published. */
export interface Spool {
  /** Where they are; another process may open the same folder with `openSpool`. */
  readonly folder: string
  readonly put: (key: string, text: string) => void
  /** The text under this key; asking for one that was never put is a bug. */
  readonly get: (key: string) => string
}
/** A publication in the making, beside the output folder. Every method is synchronous. */
export interface Staging {
  readonly spool: Spool
  /** Stages one file. The same path with the same bytes is staged once; with other bytes it is a bug. */
  readonly write: (artifact: StagedArtifact) => void
  /** Verifies what was staged, then swaps it into the output folder. On any error the old publication stays and the staging is gone. */
  readonly publish: (facts: PublicationFacts) => PublicationManifest
  /** Removes what was staged; harmless after `publish`. */
  readonly discard: () => void
}
export interface StageOptions {
  /** Folders the output must neither be, nor be inside of, nor contain: the source, the templates. */
  readonly apart: readonly string[]
  /** Keeps the output folder as a symbolic link, flipped in one step. */
  readonly link?: boolean
  /** Replaces a folder that holds no publication of ours. */
  readonly force?: boolean
}
