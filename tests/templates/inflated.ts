import { inflateSync } from 'node:zlib'

/** The streams of a PDF, uncompressed, as text; streams that are no deflate are left out. */
export function inflated(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf)
  const text = bytes.toString('latin1')
  const starts = [...text.matchAll(/stream\r?\n/g)].filter(({ index }) => !text.startsWith('endstream', index - 3))
  return starts.map(({ index, 0: mark }) => unpack(bytes.subarray(index + mark.length, text.indexOf('endstream', index)))).join('\n')
}

function unpack(stream: Buffer): string {
  try {
    return inflateSync(stream).toString('latin1')
  } catch {
    return ''
  }
}
