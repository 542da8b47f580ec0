// The file for translators who have nothing but an editor: one code line and one line of text for each segment.

import { endId } from '../localize/segment-id.ts'
import type { Segment } from '../tree/publication.ts'
import { describeSegment } from './describe-segment.ts'

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

// Notes stand before the code line, so that nothing but the translation follows it even when all line ends are lost.
function entry(segment: Segment): readonly string[] {
  return [note(describeSegment(segment).join(' ')), `[[${segment.id}]]`, segment.text, '']
}

/** The whole file, the same for the same segments. `heading` and `instructions` are lines for the translator. */
export function writeTranslateText(segments: readonly Segment[], heading: string, instructions: readonly string[], end: string): string {
  const top = [heading, '', ...instructions].map(note)
  const lines = [...top, '', ...segments.flatMap(entry), note(end), `[[${endId}]]`, '']
  return byteOrderMark + lines.join(lineEnd)
}
