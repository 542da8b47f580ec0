import { hash } from 'node:crypto'

// No vowels, so that no id is a word; none of 0 1 l o i, which are mistaken for one another.
const signs = '23456789bcdfghjkmnpqrstvwxz'
const length = 4

/** The sign at the end of an id, which tells a mistyped id from a right one. */
function checkSign(body: string): string {
  const sum = [...body].reduce((total, sign) => (total * 29 + signs.indexOf(sign) + 1) % signs.length, 0)
  return signs.charAt(sum)
}

/** Signs of the first twelve bytes of a hash, read as one number, the last sign first. */
function body(seed: string, signCount: number = length): string {
  const number = hash('sha256', seed, 'buffer').subarray(0, 12)
  let text = ''
  for (let at = 0; at < signCount; at += 1) text += signs.charAt(divide(number, signs.length))
  return text
}

/** Divides a number in base 256 where it stands, and gives the remainder. */
function divide(number: Uint8Array, by: number): number {
  let rest = 0
  for (let at = 0; at < number.length; at += 1) {
    const part = rest * 256 + (number[at] ?? 0)
    number[at] = Math.floor(part / by)
    rest = part % by
  }
  return rest
}

function candidate(seed: string): string {
  const start = body(seed)
  return start + checkSign(start)
}

/** Ends a translation file: formed like an id, so that it is found even when its brackets are lost, and never minted. */
export const endId = firstFree('the end', (id) => !/\d/.test(id))

function firstFree(seed: string, refused: (id: string) => boolean): string {
  for (let attempt = 0; ; attempt += 1) {
    const id = candidate(`${seed}\0${attempt}`)
    if (!refused(id)) return id
  }
}

/** What an id is made of, the same on every machine: the page, the coded text, and which of equal texts it is, from 1. */
export interface Origin {
  readonly page: string
  readonly text: string
  readonly occurrence: number
}

/** A new id; a digit is always in it, so that no spelling checker takes it for a word. */
export function mintId({ page, text, occurrence }: Origin, taken: ReadonlySet<string>): string {
  return firstFree(`${page}\0${text}\0${occurrence}`, (id) => !/\d/.test(id) || id === endId || taken.has(id))
}

/** Whether a string has the form of an id and the right check sign. */
export function isSegmentId(value: string): boolean {
  if (!/^[2-9bcdfghjkmnp-tv-xz]{5}$/.test(value)) return false
  return checkSign(value.slice(0, length)) === value.charAt(length)
}

/** Three signs that tell one state of a text from another: a file that comes back says with them what it was made from. */
export function markOf(text: string): string {
  return body(`mark\0${text}`, 3)
}
