// Where each value of a YAML text was written. Packed, for a catalogue holds one of these for each page of a library.

import { createLines } from '../tree/lines.ts'
import type { Span } from '../tree/types.ts'

/** Answers where a value or its key stands, by path, such as `synonyms.0.name`; the empty path is the whole. */
export interface Places {
  /** The value, or the nearest thing around it that was written. */
  of(path: string): Span
  /** The key that names the value, or the nearest thing around it. */
  ofKey(path: string): Span
  /** From one offset in the text to another. */
  between(start: number, end: number): Span
}
/** Notes where one value and its key begin and end. */
export type NotePlace = (path: string, key: readonly [number, number], value: readonly [number, number]) => void

export interface PlacesBuilder {
  readonly places: Places
  readonly note: NotePlace
  /** Packs what was noted; nothing is noted after it. */
  pack(): void
}

/** An empty index and the way to fill it. `startLine` is the line of the file on which the text begins. */
export function createPlaces(text: string, file: string, startLine: number): PlacesBuilder {
  const between = createLines(text, file, startLine).span
  let paths: string[] = []
  let offsets: number[] = []
  let packedPaths = '\n'
  let packed = new Int32Array(0)
  const find = (path: string, shift: 0 | 2): Span => {
    const at = packedPaths.indexOf(`\n${path}\n`)
    if (at < 0) return path === '' ? between(0, 0) : find(parentOf(path), shift)
    const index = countBreaks(packedPaths, at) * 4 + shift
    return between(packed[index] ?? 0, packed[index + 1] ?? 0)
  }
  return {
    places: { of: (path) => find(path, 2), ofKey: (path) => find(path, 0), between },
    note: (path, key, value) => {
      paths.push(path)
      offsets.push(key[0], key[1], value[0], value[1])
    },
    pack: () => {
      packedPaths = `\n${paths.map((path) => path.replaceAll('\n', ' ')).join('\n')}\n`
      packed = Int32Array.from(offsets)
      paths = []
      offsets = []
    },
  }
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('.')))
}

function countBreaks(text: string, end: number): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count++
  return count
}
