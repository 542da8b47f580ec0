// The file for translators who have nothing but an editor: one code line and one line of text for each segment.

import { endId } from '../localize/segment-id.ts'
import type { Segment } from '../tree/publication.ts'
import { describeSegment } from './describe-segment.ts'
import { endOfFile, instructions } from './translate-instructions.ts'

const lineEnd = '\r\n'
// Notepad and Word know by it that the file is UTF-8.
const byteOrderMark = '\ufeff'

/** A line for the translator's eyes; it must not look like a code line, nor hold a line end. */
function note(words: string): string {
  return `# ${words
    .replace(/\s+/g, ' ')
    .replace(/\[{2,}/g, '[')
    .replace(/\]{2,}/g, ']')}`.trimEnd()
}

/** What a translator is told before a segment. */
export function noteOf(segment: Segment): string {
  return note(describeSegment(segment).join(' '))
}

/** What stands before the last code line. */
export const endNote = note(endOfFile)

// Notes stand before the code line, so that nothing but the translation follows it even when all line ends are lost.
function entry(segment: Segment): readonly string[] {
  return [noteOf(segment), `[[${segment.id}]]`, segment.text, '']
}

/** The whole file, the same for the same segments; `heading` tells which page it is. */
export function writeTranslateText(segments: readonly Segment[], heading: string): string {
  const top = [heading, '', ...instructions].map(note)
  const lines = [...top, '', ...segments.flatMap(entry), endNote, `[[${endId}]]`, '']
  return byteOrderMark + lines.join(lineEnd)
}
