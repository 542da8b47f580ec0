import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { type Disk, kindOf, realDisk } from './disk.ts'
import type { FileRecord, PublicationFacts, PublicationManifest } from './types.ts'

/** The file at the root of every publication that names all others. */
export const manifestName = 'manifest.json'

/** SHA-256 in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The manifest of a publication, everything in a fixed order. */
export function toManifest(facts: PublicationFacts, records: readonly FileRecord[]): PublicationManifest {
  return {
    fourleaf: facts.fourleaf,
    schema: 1,
    asOf: facts.asOf,
    pages: facts.pages,
    sources: Object.fromEntries(Object.entries(facts.sources).sort(([a], [b]) => compare(a, b))),
    ...(facts.waivers && facts.waivers.length > 0 && { waivers: facts.waivers }),
    files: records.map(inOrder).sort((a, b) => compare(a.path, b.path)),
  }
}

const recordsAtOnce = 256

/** The bytes of `manifest.json`, in parts: it names every file of a library. */
export function* serializeManifest({ files, ...facts }: PublicationManifest): Iterable<Uint8Array> {
  yield Buffer.from(`${JSON.stringify(facts, null, 2).slice(0, -2)},\n  "files": [`)
  for (let from = 0; from < files.length; from += recordsAtOnce) {
    const records = files.slice(from, from + recordsAtOnce).map((record) => JSON.stringify(record, null, 2).replaceAll('\n', '\n    '))
    yield Buffer.from(`${from > 0 ? ',' : ''}\n    ${records.join(',\n    ')}`)
  }
  yield Buffer.from(files.length > 0 ? '\n  ]\n}\n' : ']\n}\n')
}

/** The manifest of a published folder, or `undefined` when it holds no publication of ours. */
export function readManifest(folder: string, disk: Disk = realDisk): PublicationManifest | undefined {
  const file = join(folder, manifestName)
  if (kindOf(disk, file) !== 'file') return undefined
  const value = parseJson(disk.readFileSync(file, 'utf8'))
  return isManifest(value) ? value : undefined
}

function inOrder(record: FileRecord): FileRecord {
  const { path, sha256, size, mediaType, format, edition, page, chapters, lang, revision, source } = record
  return { path, sha256, size, mediaType, format, edition, page, chapters, lang, revision, source }
}

// By code unit, not by locale: the order must not depend on the machine.
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isManifest(value: unknown): value is PublicationManifest {
  if (!isRecord(value) || !isRecord(value.sources) || !Array.isArray(value.files)) return false
  return typeof value.fourleaf === 'string' && value.schema === 1 && value.files.every(isFileRecord)
}

function isFileRecord(value: unknown): boolean {
  if (!isRecord(value)) return false
  return typeof value.path === 'string' && typeof value.sha256 === 'string' && typeof value.size === 'number'
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
