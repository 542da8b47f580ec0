// The container of TrueType and OpenType fonts: a directory, then tables (OpenType, "Organization of an OpenType Font").

const trueType = [0x00010000, 0x74727565]
const headerSize = 12
const recordSize = 16
// The sum of a whole font, so that programs can tell a damaged one.
const wholeSum = 0xb1b0afba

/** The tables of a font of TrueType outlines by name; `undefined` for anything else. */
export function tablesOf(file: Uint8Array): ReadonlyMap<string, Uint8Array> | undefined {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  if (file.length < headerSize || !trueType.includes(view.getUint32(0))) return undefined
  const tables = new Map<string, Uint8Array>()
  for (let index = 0; index < view.getUint16(4); index++) {
    const at = headerSize + index * recordSize
    const name = String.fromCharCode(...file.subarray(at, at + 4))
    tables.set(name, file.subarray(view.getUint32(at + 8), view.getUint32(at + 8) + view.getUint32(at + 12)))
  }
  return tables
}

/** A font file of tables, which are sorted by name. */
export function writeSfnt(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const padded = (length: number): number => (length + 3) & ~3
  const start = headerSize + tables.length * recordSize
  const file = new Uint8Array(tables.reduce((sum, [, table]) => sum + padded(table.length), start))
  const view = new DataView(file.buffer)
  writeHeader(view, tables.length)
  let at = start
  let head = 0
  for (const [index, [name, table]] of tables.entries()) {
    file.set(table, at)
    if (name === 'head') {
      head = at
      view.setUint32(at + 8, 0)
    }
    const record = headerSize + index * recordSize
    for (let letter = 0; letter < 4; letter++) file[record + letter] = name.charCodeAt(letter)
    view.setUint32(record + 4, sumOf(view, at, padded(table.length)))
    view.setUint32(record + 8, at)
    view.setUint32(record + 12, table.length)
    at += padded(table.length)
  }
  view.setUint32(head + 8, wholeSum - sumOf(view, 0, file.length))
  return file
}

function writeHeader(view: DataView, count: number): void {
  const power = Math.floor(Math.log2(count))
  view.setUint32(0, trueType[0] ?? 0)
  view.setUint16(4, count)
  view.setUint16(6, 2 ** power * 16)
  view.setUint16(8, power)
  view.setUint16(10, count * 16 - 2 ** power * 16)
}

function sumOf(view: DataView, from: number, length: number): number {
  let sum = 0
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) | 0
  return sum >>> 0
}
