import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import type { Context } from '../../../pipeline/emitters/emitter.ts'
import { epub } from '../../../pipeline/emitters/epub/index.ts'
import type { Book } from '../../../pipeline/tree/publication.ts'
import { context } from '../../render/context.ts'

/** The bytes of a book. */
export async function bytesOf(book: Book, own: Partial<Context> = {}): Promise<Uint8Array> {
  const { artifacts } = await epub.emit(book, context('ebooks/en/sample.epub', own))
  const [first] = artifacts
  if (!first || artifacts.length !== 1) throw new Error('Expected one artifact')
  return first.bytes
}

/** The files of a book, as text. */
export async function open(book: Book, own: Partial<Context> = {}): Promise<ReadonlyMap<string, string>> {
  const files = unzipSync(await bytesOf(book, own))
  return new Map(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

/** Throws where a text is not well-formed XML with its namespaces. */
export function checkXml(text: string): void {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(text).close()
}
