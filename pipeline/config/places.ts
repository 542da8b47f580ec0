// Where each value of a YAML text was written. Packed, for a catalogue holds one of these for each page of a library: of the
// text and of the paths only numbers are kept.

import { createLines, indexLines, type LineIndex } from '../tree/lines.ts'
import type { Span } from '../tree/types.ts'

/** Answers where a value or its key stands, by path, such as `synonyms.0.name`; the empty path is the whole. */
export interface Places {
  /** The value, or the nearest thing around it that was written. */
  of(path: string): Span
  /** The key that names the value, or the nearest thing around it. */
  ofKey(path: string): Span
}
/** Notes where one value and its key begin and end. */
export type NotePlace = (path: string, key: readonly [number, number], value: readonly [number, number]) => void
/** The place between two offsets in the text. */
export type Between = (start: number, end: number) => Span

export interface PlacesBuilder {
  readonly between: Between
  readonly note: NotePlace
  /** The places of all that was noted. */
  pack(): Places
}

/** An empty index and the way to fill it. `startLine` is the line of the file on which the text begins. */
export function createPlaces(text: string, file: string, startLine: number): PlacesBuilder {
  const paths: string[] = []
  const offsets: number[] = []
  return {
    between: createLines(text, file, startLine).span,
    note: (path, key, value) => {
      paths.push(path)
      offsets.push(key[0], key[1], value[0], value[1])
    },
    pack: () => packPlaces(paths, offsets, indexLines(text, file, startLine)),
  }
}

function packPlaces(paths: readonly string[], offsets: readonly number[], { span }: LineIndex): Places {
  const prints = Float64Array.from(paths, fingerprint)
  const packed = offsets.every((offset) => offset <= 0xffff) ? Uint16Array.from(offsets) : Uint32Array.from(offsets)
  const find = (path: string, shift: 0 | 2): Span => {
    const at = prints.indexOf(fingerprint(path)) * 4 + shift
    if (at < 0) return path === '' ? span(0, 0) : find(parentOf(path), shift)
    return span(packed[at] ?? 0, packed[at + 1] ?? 0)
  }
  return { of: (path) => find(path, 2), ofKey: (path) => find(path, 0) }
}

/** 53 bits that stand for a path (two FNV-1a): among the million values of a large file, two share theirs once in ten thousand such files. */
function fingerprint(path: string): number {
  let high = 0x811c9dc5
  let low = 0x9dc5811c
  for (let at = 0; at < path.length; at += 1) {
    const unit = path.charCodeAt(at)
    high = Math.imul(high ^ unit, 0x01000193)
    low = Math.imul(low ^ unit, 0x85ebca6b)
  }
  return (high >>> 0) * 2 ** 21 + (low >>> 11)
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('.')))
}
