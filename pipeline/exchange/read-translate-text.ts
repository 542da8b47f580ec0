import type { Finding } from '../checks/finding.ts'
import { endId } from '../localize/segment-id.ts'
import { type CodeLine, findCodeLines } from './code-lines.ts'
import type { Reading, ReturnedText } from './returned.ts'
import { cleanWords, unseen } from './settle.ts'

interface Body {
  readonly line: CodeLine
  readonly text: string
}

const quoting = /^[ \t]*(?:[>|] ?)+/
// A conversation saved by a messenger has the day, the time and a name before each line.
const messenger =
  /^[ \t]*\[?\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?\]?(?: -)? [^:\n]{1,40}: /

/** Text without what a mail that quotes it, or a messenger, puts before each line. */
function unquote(text: string): string {
  const lines = text.split('\n')
  const isMost = (mark: RegExp) => lines.filter((line) => mark.test(line)).length > lines.length / 2
  const mark = [quoting, messenger].find(isMost)
  return mark ? lines.map((line) => line.replace(mark, '')).join('\n') : text
}

const numberSign = /^\s*[#＃♯]/
const twoSigns = /[#＃♯]\s?[#＃♯]/

/** The text without the notes that follow it, also where all stands on one line: no text has two number signs. */
function cutNotes(text: string): string {
  const lines = text.split('\n')
  const first = lines.findIndex((line) => numberSign.test(cleanWords(line)))
  const words = (first < 0 ? lines : lines.slice(0, first)).join('\n')
  return cleanWords(words.split(twoSigns)[0] ?? '')
}

// A signature and what a mail program adds stand below the end, where nothing is read.
function readBodies(text: string, known: ReadonlySet<string>): readonly Body[] {
  const lines = findCodeLines(text, new Set([...known, endId]))
  return lines.map((line, index) => ({ line, text: cutNotes(text.slice(line.to, lines[index + 1]?.from)) }))
}

function findStrangers(bodies: readonly Body[], known: ReadonlySet<string>): readonly Finding[] {
  return bodies.flatMap(({ line }): readonly Finding[] => {
    if (line.written === undefined || line.id === endId) return []
    if (known.has(line.id))
      return [{ kind: 'repaired', segment: line.id, reason: `The code line says \`${line.written}\`, which is taken for \`${line.id}\`` }]
    return [{ kind: 'unknown', reason: `There is no text with the code \`${line.written}\`` }]
  })
}

/** Reads a translator's text, however editors and mail programs changed its looks; `known` are the ids that may stand in it. */
export function readTranslateText(text: string, known: ReadonlySet<string>): Reading {
  const lines = unquote(text.replace(unseen, '').replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n'))
  const bodies = readBodies(lines, known)
  const whole = bodies.some(({ line }) => line.id === endId)
  const texts = bodies
    .filter(({ line }) => line.id !== endId)
    .map(({ line: { id, mark }, text: words }, index, all): ReturnedText => {
      const cut = !whole && index === all.length - 1
      return { id, text: words, ...(mark !== undefined && { mark }), ...(cut && { cut }) }
    })
  return { texts, findings: findStrangers(bodies, known) }
}
