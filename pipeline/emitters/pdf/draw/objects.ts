// Indirect objects of a PDF. pdfkit makes all of its own through `ref`, and gets these: the same text with a fifth of the
// work, for a page has hundreds of them.

import { deflateSync } from 'node:zlib'

// The usual 6 makes files smaller by less than a hundredth, and takes a fifth longer.
const level = 4

/** Where objects go as soon as they are ended. */
export interface Sink {
  readonly _offset: number
  _write: (data: string | Uint8Array) => void
  _refEnd: (object: IndirectObject) => void
}

/** An object with a number, which others name it by. Each must be ended, or the file never is. */
export class IndirectObject {
  /** From the start of the file, once it is written. */
  offset = 0
  /** Whether a stream is deflated, unless it says that it already is. */
  compress = true
  readonly name: string
  readonly id: number
  readonly data: Record<string, unknown>
  private readonly sink: Sink
  private stream: Uint8Array[] | undefined

  constructor(sink: Sink, id: number, data: Record<string, unknown>) {
    this.sink = sink
    this.id = id
    this.data = data
    this.name = `${id} 0 R`
    this.stream = undefined
  }

  /** Adds to its stream; words become a line of bytes. */
  write(part: string | Uint8Array): void {
    const bytes = typeof part === 'string' ? Buffer.from(`${part}\n`, 'latin1') : part
    if (this.stream) this.stream.push(bytes)
    else this.stream = [bytes]
  }

  end(part?: string | Uint8Array): void {
    if (part) this.write(part)
    const stream = this.stream && this.packed(this.stream)
    if (stream) this.data.Length = stream.length
    this.endAs(valueText(this.data), stream)
  }

  /** Ends it as text that is PDF already. */
  endAs(text: string, stream?: Uint8Array): void {
    const sink = this.sink
    this.offset = sink._offset
    if (stream) {
      sink._write(`${this.id} 0 obj\n${text}\nstream`)
      sink._write(stream)
      sink._write('\nendstream\nendobj')
    } else sink._write(`${this.id} 0 obj\n${text}\nendobj`)
    this.stream = undefined
    sink._refEnd(this)
  }

  toString(): string {
    return this.name
  }

  private packed(parts: readonly Uint8Array[]): Uint8Array {
    const [first] = parts
    const whole = parts.length === 1 && first ? first : Buffer.concat(parts)
    if (!this.compress || this.data.Filter !== undefined) return whole
    this.data.Filter = 'FlateDecode'
    // A colour profile is the same for every document.
    return isProfile(this.data) ? deflateOnce(whole) : deflateSync(whole, { level })
  }
}

// What a profile has and no other stream (ISO 32000-1, 8.6.5.5).
function isProfile(data: Record<string, unknown>): boolean {
  return data.N !== undefined
}

const deflated = new WeakMap<Uint8Array, Uint8Array>()

function deflateOnce(bytes: Uint8Array): Uint8Array {
  const packed = deflated.get(bytes) ?? deflateSync(bytes)
  deflated.set(bytes, packed)
  return packed
}

/** A value as PDF text. As pdfkit has it, a plain string is a name and a `String` object is words. */
export function valueText(value: unknown): string {
  if (typeof value === 'string') return `/${value}`
  if (typeof value === 'number') return String(Math.round(value * 1e6) / 1e6)
  if (typeof value !== 'object' || value === null) return String(value ?? null)
  if (value instanceof IndirectObject) return value.name
  if (Array.isArray(value)) return arrayText(value)
  if (value instanceof String) return wordsText(value.valueOf())
  if (value instanceof Date) return dateText(value)
  if (value instanceof Uint8Array) return `<${Buffer.from(value).toString('hex')}>`
  return `<<\n${entriesText(value as Record<string, unknown>)}>>`
}

function arrayText(values: readonly unknown[]): string {
  let text = '['
  for (let index = 0; index < values.length; index++) text += index === 0 ? valueText(values[index]) : ` ${valueText(values[index])}`
  return `${text}]`
}

/** What stands between the brackets of a dictionary, a line an entry. */
export function entriesText(dictionary: Record<string, unknown>): string {
  let text = ''
  for (const key in dictionary) {
    const value = dictionary[key]
    if (value !== undefined) text += `/${key} ${valueText(value)}\n`
  }
  return text
}

const ascii = /^[\0-\x7f]*$/
const special = /[\n\r\t\b\f()\\]/g
const escapes: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
  '\\': '\\\\',
  '(': '\\(',
  ')': '\\)',
}

/** Words as a string object: ASCII as it is, all else as UTF-16 (ISO 32000-1, 7.9.2.2). */
export function wordsText(words: string): string {
  const bytes = ascii.test(words) ? words : Buffer.from(`\ufeff${words}`, 'utf16le').swap16().toString('latin1')
  return `(${escaped(bytes)})`
}

/** Bytes, one a character, as they stand between the brackets of a string object. */
export function escaped(bytes: string): string {
  return bytes.replace(special, (character) => escapes[character] ?? character)
}

function dateText(date: Date): string {
  return `(D:${date.toISOString().slice(0, 19).replace(/[-T:]/g, '')}Z)`
}
