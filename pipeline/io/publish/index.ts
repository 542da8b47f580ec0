export { type Differences, inspect, isWhole } from './inspect.ts'
export { readManifest, sha256 } from './manifest.ts'
export { type Recovery, recover } from './recover.ts'
export { openPublished, type Published, republish } from './republish.ts'
export { openSpool } from './spool.ts'
export { stage } from './staging.ts'
export type {
  About,
  FileRecord,
  PublicationFacts,
  PublicationManifest,
  Spool,
  StagedArtifact,
  StageOptions,
  Staging,
} from './types.ts'
