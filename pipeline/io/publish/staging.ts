import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { asFault, codeOf, Fault } from '../fault.ts'
import { assertArtifactPath } from './artifact-path.ts'
import { type Disk, exists, kindOf, realDisk, syncFolder, tryRemove, writeFile, writeParts } from './disk.ts'
import { inspect, isWhole, othersIn } from './inspect.ts'
import { withLock } from './lock.ts'
import { manifestName, serializeManifest, sha256, toManifest } from './manifest.ts'
import { assertReplaceable } from './output.ts'
import { self, tokenOf } from './owner.ts'
import { beside, type Place, placeOf } from './place.ts'
import { recover } from './recover.ts'
import { openSpool } from './spool.ts'
import { swapIn } from './swap.ts'
import type { FileRecord, PublicationFacts, PublicationManifest, StagedArtifact, StageOptions, Staging } from './types.ts'

interface Stage {
  readonly disk: Disk
  readonly place: Place
  readonly options: StageOptions
  /** The folder beside `dist` that holds the next two. */
  readonly folder: string
  readonly files: string
  readonly spool: string
  /** Folders that exist already. */
  readonly made: Set<string>
  /** What was written, by path as a disk that ignores case would see it. */
  readonly records: Map<string, FileRecord>
}

/** Opens a staging area beside an output folder, after settling what an earlier run may have left there. */
export function stage(out: string, options: StageOptions, disk: Disk = realDisk): Staging {
  const stage = attempt(`preparing ${out}`, () => open(out, options, disk))
  const discard = () => discardStage(stage)
  const guarded = <T>(doing: string, action: () => T): T => {
    try {
      return attempt(doing, action)
    } catch (error) {
      discard()
      throw error
    }
  }
  const spool = openSpool(stage.spool, disk)
  return {
    spool: { ...spool, put: (key, text) => guarded(`keeping ${key} aside`, () => spool.put(key, text)) },
    write: (artifact) => guarded(`writing ${artifact.path}`, () => write(stage, artifact)),
    publish: (facts) => guarded(`publishing to ${stage.place.dist}`, () => publish(stage, facts)),
    discard,
  }
}

function attempt<T>(doing: string, action: () => T): T {
  try {
    return action()
  } catch (error) {
    throw asFault(error, doing)
  }
}

function open(out: string, options: StageOptions, disk: Disk): Stage {
  const place = placeOf(disk, out)
  assertReplaceable(disk, place, options)
  disk.mkdirSync(place.parent, { recursive: true })
  recover(out, disk)
  const folder = makeFolder(disk, place)
  const [files, spool] = [join(folder, 'files'), join(folder, 'spool')]
  disk.mkdirSync(files)
  disk.mkdirSync(spool)
  return { disk, place, options, folder, files, spool, made: new Set([files]), records: new Map() }
}

function makeFolder(disk: Disk, place: Place): string {
  for (let n = 1; ; n += 1) {
    const folder = beside(place, `staging.${n}.${tokenOf(self())}`)
    try {
      disk.mkdirSync(folder)
      return folder
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
  }
}

function write(stage: Stage, artifact: StagedArtifact): void {
  assertArtifactPath(artifact.path)
  if (artifact.rest) writeLong(stage, artifact, artifact.rest)
  else writeWhole(stage, artifact)
}

// Its hash is known only when it is written, so nothing else may ever have had its place.
function writeLong(stage: Stage, { path, mediaType, bytes, about }: StagedArtifact, rest: Iterable<Uint8Array>): void {
  const key = keyOf(path)
  const before = stage.records.get(key)
  if (before) throw new Error(`Two artifacts want one place: ${describe(before)} and ${path}`)
  const file = join(stage.files, path)
  makeFolders(stage, dirname(file))
  const hash = createHash('sha256')
  let size = 0
  const note = (part: Uint8Array): void => {
    hash.update(part)
    size += part.length
  }
  writeParts(stage.disk, file, noted(withFirst(bytes, rest), note), 'soon')
  stage.disk.chmodSync(file, 0o644)
  stage.records.set(key, { path, sha256: hash.digest('hex'), size, mediaType, ...about })
}

function* withFirst(first: Uint8Array, rest: Iterable<Uint8Array>): Iterable<Uint8Array> {
  yield first
  yield* rest
}

function* noted(parts: Iterable<Uint8Array>, note: (part: Uint8Array) => void): Iterable<Uint8Array> {
  for (const part of parts) {
    note(part)
    yield part
  }
}

// As a disk that ignores case would see it.
function keyOf(path: string): string {
  return path.normalize('NFC').toLowerCase()
}

function writeWhole(stage: Stage, { path, mediaType, bytes, about }: StagedArtifact): void {
  const record = { path, sha256: sha256(bytes), size: bytes.length, mediaType, ...about }
  const key = keyOf(path)
  const before = stage.records.get(key)
  if (before && isSame(before, record)) return
  if (before) throw new Error(`Two artifacts want one place: ${describe(before)} and ${describe(record)}`)
  const file = join(stage.files, path)
  makeFolders(stage, dirname(file))
  writeFile(stage.disk, file, bytes, 'soon')
  stage.disk.chmodSync(file, 0o644)
  stage.records.set(key, record)
}

function isSame(a: FileRecord, b: FileRecord): boolean {
  return a.path === b.path && a.sha256 === b.sha256
}

function describe({ path, format, page, lang }: FileRecord): string {
  const made = [format, page, lang].filter((part) => part !== undefined).join(' ')
  return made === '' ? path : `${path} (${made})`
}

function makeFolders({ disk, made }: Pick<Stage, 'disk' | 'made'>, folder: string): void {
  if (made.has(folder)) return
  const parent = dirname(folder)
  makeFolders({ disk, made }, parent)
  disk.mkdirSync(folder)
  disk.chmodSync(folder, 0o755)
  made.add(folder)
}

function publish(stage: Stage, facts: PublicationFacts): PublicationManifest {
  const { disk, files, place, options } = stage
  const manifest = toManifest(facts, [...stage.records.values()])
  writeParts(disk, join(files, manifestName), serializeManifest(manifest), 'sync')
  disk.chmodSync(join(files, manifestName), 0o644)
  disk.chmodSync(files, 0o755)
  assertWhole(disk, files, manifest)
  syncFolder(disk, files)
  withLock(disk, place, () => {
    const published = assertReplaceable(disk, place, options)
    if (published && options.force !== true) carryOver(stage, published)
    swapIn(disk, place, files, options.link === true ? 'link' : 'folder')
  })
  discardStage(stage)
  return manifest
}

// Such as the `CNAME` of a web host: what no build made is not ours to lose.
function carryOver({ disk, files, place, made }: Stage, published: PublicationManifest): void {
  for (const path of othersIn(place.dist, published.files, disk)) {
    const [from, to] = [join(place.dist, path), join(files, path)]
    if (exists(disk, to)) {
      throw new Fault(`The output folder ${place.dist} holds ${path}, which no build made and which is in the way of what this one made`, {
        hint: 'Move it to another folder, or pass --force to lose it',
      })
    }
    if (kindOf(disk, from) !== 'file') continue
    makeFolders({ disk, made }, dirname(to))
    writeFile(disk, to, disk.readFileSync(from), 'soon')
  }
}

function assertWhole(disk: Disk, files: string, manifest: PublicationManifest): void {
  const differences = inspect(files, manifest.files, disk)
  if (isWhole(differences)) return
  const paths = [...differences.missing, ...differences.changed, ...differences.extra]
  throw new Fault(`What is on the disk is not what was written: ${paths.slice(0, 5).join(', ')}`, {
    hint: 'Check the disk, and that no other program works in the folder, then run the command again',
  })
}

function discardStage({ disk, place, folder }: Stage): void {
  try {
    // A journal that still names the staging needs it: the next command settles both.
    if (!exists(disk, place.journal)) tryRemove(disk, folder)
  } catch {
    // The error that led here says more; the next command sweeps.
  }
}
