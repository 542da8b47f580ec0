// Where each value of a YAML text was written. Kept small, for a catalogue holds one for each page of a library.

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

/** An empty index and the way to fill it. `startLine` is the line of the file on which the text begins. */
export function createPlaces(text: string, file: string, startLine: number): { readonly places: Places; readonly note: NotePlace } {
  const between = createLines(text, file, startLine).span
  const paths: string[] = []
  const offsets: number[] = []
  const find = (path: string, shift: 0 | 2): Span => {
    const index = paths.indexOf(path)
    if (index < 0) return path === '' ? between(0, 0) : find(parentOf(path), shift)
    return between(offsets[index * 4 + shift] ?? 0, offsets[index * 4 + shift + 1] ?? 0)
  }
  return {
    places: { of: (path) => find(path, 2), ofKey: (path) => find(path, 0), between },
    note: (path, key, value) => {
      paths.push(path)
      offsets.push(...key, ...value)
    },
  }
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('.')))
}
