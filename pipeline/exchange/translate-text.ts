// The file for translators who have nothing but an editor: one code line and one line of text for each segment.

import { holesIn } from '../checks/holes.ts'
import { fillHoles, type TranslatorWords } from '../config/translator-words.ts'
import { endId } from '../localize/segment-id.ts'
import { flatMap } from '../tree/flat-map.ts'
import { codeOf, doses, type HandedText, keptTerms, needsWork, textsToShow } from './handoff.ts'
import { diffWords } from './word-diff.ts'

const lineEnd = '\r\n'
// Notepad and Word know by it that the file is UTF-8.
const byteOrderMark = '\ufeff'

/** A line for the translator's eyes; it must not look like a code line, nor hold a line end. */
function note(words: string, sign: '#' | '##'): string {
  return `${sign} ${words
    .replace(/\s+/g, ' ')
    .replace(/\[{2,}/g, '[')
    .replace(/\]{2,}/g, ']')}`.trimEnd()
}

const bare = (words: string): string => words.trim().replace(/\[\/?\d+\]/g, '')

/** The words that changed, old and new, one beside the other. */
function tellChanges(previous: string, text: string, words: TranslatorWords): readonly string[] {
  const pieces = diffWords(previous, text)
  const changes = flatMap(pieces, ({ type, text: piece }, index): readonly string[] => {
    const [before, after] = [pieces[index - 1], pieces[index + 1]]
    if (type === 'gone')
      return [fillHoles(words.became, { before: bare(piece), after: after?.type === 'new' ? bare(after.text) : words.nothing })]
    return type === 'new' && before?.type !== 'gone' ? [fillHoles(words.became, { before: words.nothing, after: bare(piece) })] : []
  })
  return changes.length > 0 && changes.length <= 6 ? [fillHoles(words.changes, { changes: changes.join('; ') })] : []
}

/** What a translator is told before a text, line by line. */
export function linesBefore(text: HandedText, words: TranslatorWords): readonly string[] {
  const { previous, target, terms } = text
  const [kept, figures, holes] = [keptTerms(terms), doses(terms), holesIn(text.segment.text)]
  return [
    ...(previous === undefined ? [] : [fillHoles(words.changed, { previous }), ...tellChanges(previous, text.segment.text, words)]),
    ...(needsWork(text) && target !== '' ? [fillHoles(words.before, { target })] : []),
    text.notes.join(' '),
    ...(holes.length > 0 ? [fillHoles(words.holes, { holes: [...new Set(holes)].join(', ') })] : []),
    ...(kept.length > 0 ? [fillHoles(words.keep, { terms: kept.join(', ') })] : []),
    ...(figures.length > 0 ? [fillHoles(words.checkNumbers, { terms: figures.join(', ') })] : []),
  ]
}

// Notes stand before the code line, so that nothing but the translation follows it even when all line ends are lost;
// two signs before them, which no translation has, tell where they begin then.
function entry(text: HandedText, words: TranslatorWords): readonly string[] {
  const notes = linesBefore(text, words).map((line) => note(line, '##'))
  return [...notes, `[[${codeOf(text.segment)}]]`, text.segment.text, '']
}

/** A finished text between two that are not, so that those are understood. */
function neighbour({ segment, target }: HandedText, words: TranslatorWords): readonly string[] {
  const text = fillHoles(words.neighbour, { text: `${segment.text} = ${target}` })
  return [note(text.replace(/\[(\/?\d+)\]/g, '($1)'), '##'), '']
}

/** The whole file, the same for the same texts; `heading` tells which page it is. */
export function writeTranslateText(texts: readonly HandedText[], heading: readonly string[], words: TranslatorWords): string {
  const shown = new Set(textsToShow(texts))
  const near = texts.filter((text, index) => {
    const neighbours = [texts[index - 1], texts[index + 1]]
    return shown.has(text) || neighbours.some((other) => other !== undefined && shown.has(other))
  })
  const top = [...heading, '', ...words.instructions].map((line) => note(line, '#'))
  const body = flatMap(near, (text) => (shown.has(text) ? entry(text, words) : neighbour(text, words)))
  const lines = [...top, '', ...body, note(words.end, '##'), `[[${endId}]]`, '']
  return byteOrderMark + lines.join(lineEnd)
}
