// The part of yauzl that is used here; the package brings no types of its own.
declare module 'yauzl' {
  import type { Readable } from 'node:stream'

  export interface Entry {
    readonly fileName: string
    readonly compressedSize: number
    readonly uncompressedSize: number
    readonly crc32: number
    readonly externalFileAttributes: number
    readonly versionMadeBy: number
    isEncrypted(): boolean
  }
  export interface ZipFile {
    readonly entryCount: number
    eachEntry(): AsyncIterable<Entry>
    openReadStreamPromise(entry: Entry): Promise<Readable>
    close(): void
  }
  export function fromBufferPromise(
    bytes: Buffer,
    options: { readonly lazyEntries: true; readonly strictFileNames: boolean; readonly validateEntrySizes: boolean },
  ): Promise<ZipFile>
}
