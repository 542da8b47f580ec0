// Archives that came from outside. Nothing is ever written to the disk under a name that stands in one.

import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise } from 'yauzl'
import type { ZipEntry } from './zip.ts'

/** More than this is no bundle, and no document of a translator. */
const zipLimits = { entries: 2000, bytes: 64 * 1024 * 1024, ratio: 200, small: 1024 * 1024 } as const

/** What is wrong with an archive, in words for a volunteer. */
export class ArchiveFault extends Error {}

const link = 0o120000
const kindBits = 0o170000

function checkEntry(entry: Entry, seen: ReadonlySet<string>, total: number): void {
  const { fileName, compressedSize, uncompressedSize } = entry
  const name = fileName.normalize('NFC').toLowerCase()
  if (entry.isEncrypted()) throw new ArchiveFault('The archive has a password. Please send it without one')
  if (seen.has(name)) throw new ArchiveFault(`The archive has two files named \`${show(fileName)}\``)
  if (/[\0-\x1f\\:]/.test(fileName)) throw new ArchiveFault(`The archive has a file with an unsafe name, \`${show(fileName)}\``)
  if (entry.versionMadeBy >> 8 === 3 && ((entry.externalFileAttributes >>> 16) & kindBits) === link)
    throw new ArchiveFault(`The archive has a link, \`${show(fileName)}\`, where a file was expected`)
  const swollen = uncompressedSize > zipLimits.small && uncompressedSize > compressedSize * zipLimits.ratio
  if (swollen || total + uncompressedSize > zipLimits.bytes)
    throw new ArchiveFault('The archive holds far more than a translation. Please send only the file you worked on')
}

const show = (name: string): string => name.replace(/[^\p{L}\p{N} ._/-]/gu, '?').slice(0, 80)

/** The files of an archive, in its order; throws an `ArchiveFault` when it is broken, too large or hostile. */
export async function unpackZip(bytes: Uint8Array): Promise<readonly ZipEntry[]> {
  try {
    return await readEntries(bytes)
  } catch (error) {
    if (error instanceof ArchiveFault) throw error
    throw new ArchiveFault(
      `The archive is broken (${error instanceof Error ? error.message.slice(0, 120) : 'unknown'}). Please send the file again`,
    )
  }
}

async function readEntries(bytes: Uint8Array): Promise<readonly ZipEntry[]> {
  const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true, strictFileNames: true, validateEntrySizes: true })
  if (zip.entryCount > zipLimits.entries)
    throw new ArchiveFault(`The archive holds ${zip.entryCount} files. Please send only the file you worked on`)
  const found: ZipEntry[] = []
  const seen = new Set<string>()
  let total = 0
  for await (const entry of zip.eachEntry()) {
    checkEntry(entry, seen, total)
    seen.add(entry.fileName.normalize('NFC').toLowerCase())
    if (entry.fileName.endsWith('/')) continue
    const content = await readContent(await zip.openReadStreamPromise(entry), entry)
    total += content.length
    found.push({ name: entry.fileName, bytes: content })
  }
  return found
}

// The library ends the stream when it gives more than the archive says; what it gives is held against its sum.
async function readContent(stream: AsyncIterable<Uint8Array>, entry: Entry): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  const content = Buffer.concat(chunks)
  if (content.length !== entry.uncompressedSize || crc32(content) !== entry.crc32 >>> 0)
    throw new ArchiveFault(`The file \`${show(entry.fileName)}\` in the archive is damaged. Please send it again`)
  return content
}
