// What would make a Markdown parser slow or exhaust its stack, found in one pass over the lines, before any parsing.

import type { Report } from '../diagnostics/report.ts'
import type { RuleId } from '../diagnostics/rules.ts'
import { createContainers } from './containers.ts'
import { createDirectives } from './directive-depth.ts'
import { paragraphsOf } from './paragraphs.ts'
import { addSigns, noSigns, type Signs } from './signs.ts'
import { createTableCells } from './table-cells.ts'

/** The limits lie far above what people write: the deepest of some 50,000 public documents nests 16 levels. */
export const limits = {
  /** Levels of quotes, lists and `:::` blocks in one another. */
  depth: 100,
  /** `::` lines and `:::` blocks in one file. */
  directives: 500,
  /** Table cells in one file, short rows filled up to the width of their table. */
  cells: 50_000,
  /** Definitions of notes and links in one file. */
  definitions: 5000,
  /** Headings underlined with `=` or `-` in one file. */
  underlines: 1000,
  /** Definitions of a definition list in one file. */
  meanings: 1000,
  /** Lines that go on with a quote or a list without its mark, in one file. */
  lazy: 4000,
  /** Signs of emphasis, code, links and tags in one paragraph. */
  delimiters: 1000,
  /** Brackets open at once in one paragraph. */
  brackets: 50,
  /** Characters of one paragraph with a `[` that nothing closes; the longest paragraph of a thousand public documents has 4,449. */
  letters: 20_000,
} as const
type Limit = keyof typeof limits

const says: Readonly<Record<Limit, { readonly rule: RuleId; readonly what: string; readonly hint: string }>> = {
  depth: { rule: 'nesting', what: 'levels of quotes, lists and blocks in one another', hint: 'Nest less deeply' },
  directives: { rule: 'nesting', what: '`::` lines and `:::` blocks in one page', hint: 'Split the page into several' },
  cells: { rule: 'table-size', what: 'table cells in one page', hint: 'Split the table, or remove columns from its second line' },
  definitions: { rule: 'nesting', what: 'notes and link definitions in one page', hint: 'Split the page into several' },
  underlines: { rule: 'nesting', what: 'underlined headings in one page', hint: 'Write `## ` before a heading' },
  meanings: { rule: 'nesting', what: 'definitions in one page', hint: 'Split the page into several' },
  lazy: {
    rule: 'nesting',
    what: 'lines that go on with a quote or a list without its mark',
    hint: 'Begin each line with `> `, or indent it',
  },
  delimiters: {
    rule: 'delimiter-run',
    what: 'signs such as `*`, `_`, `[`, `<` and backticks in one paragraph',
    hint: 'Split the paragraph, or put code between fences',
  },
  brackets: { rule: 'delimiter-run', what: 'brackets in one another', hint: 'Close each `[`, or write `\\[`' },
  letters: { rule: 'delimiter-run', what: 'characters in a paragraph with an open `[`', hint: 'Close each `[`, or write `\\[`' },
}

/** Whether a text can be parsed in time that grows with its length; if not, the first line beyond each limit is reported. */
export function isSafeToParse(text: string, file: string, report: Report): boolean {
  const told = new Set<Limit>()
  const check = (limit: Limit, count: number, line: number) => {
    if (count <= limits[limit] || told.has(limit)) return
    told.add(limit)
    const { rule, what, hint } = says[limit]
    const place = { line, column: 1 }
    report({
      rule,
      reason: `Unexpected ${count} ${what}, expected at most ${limits[limit]}`,
      span: { file, start: place, end: place },
      hint,
    })
  }
  const needsCloserLook = scanLines(text, check)
  // Only a parser knows for sure where a paragraph ends, and it is safe to ask once the nesting is known to be shallow.
  if (needsCloserLook && told.size === 0) scanParagraphs(text, check)
  return told.size === 0
}

type Check = (limit: Limit, count: number, line: number) => void

/** An item that ends whatever paragraph is before it; one that is empty, numbered or further in need not. */
const startsItem = /^ {0,3}[-+*][ \t]+\S/

/** Whether words between two blank lines go beyond a limit for paragraphs, which are never longer than that. */
function scanLines(text: string, check: Check): boolean {
  const count = createCounts()
  let signs: Signs = noSigns
  let close = false
  let number = 0
  for (let start = 0; start <= text.length; ) {
    const end = endOfLine(text, start)
    const line = text.slice(start, end)
    start = end + 1
    number++
    const { blank, counts } = count(line)
    signs = blank ? noSigns : addSigns(startsItem.test(line) ? noSigns : signs, line)
    close ||= isBeyond(signs)
    for (const limit of ofFile) check(limit, counts[limit], number)
  }
  return close
}

const ofFile = ['depth', 'directives', 'cells', 'definitions', 'underlines', 'meanings', 'lazy'] as const
type Counts = Record<(typeof ofFile)[number], number>

/** Counts, line by line, what a whole file may hold; the counts are one object, changed from line to line. */
function createCounts(): (line: string) => { readonly blank: boolean; readonly counts: Counts } {
  const containers = createContainers()
  const directives = createDirectives()
  const cells = createTableCells()
  const counts: Counts = { depth: 0, directives: 0, cells: 0, definitions: 0, underlines: 0, meanings: 0, lazy: 0 }
  let afterWords = false
  return (line) => {
    const at = containers(line)
    directives.next(at.words)
    if (at.blank) cells.end()
    else cells.next(at.words)
    if (line.includes(']:')) counts.definitions++
    if (afterWords && /^(?:=+|-+)[ \t]*$/.test(at.words)) counts.underlines++
    if (/^[ \t>]*:[ \t]/.test(line)) counts.meanings++
    if (at.lazy) counts.lazy++
    afterWords = !at.blank
    counts.depth = at.depth + directives.depth()
    counts.directives = directives.opened()
    counts.cells = cells.total()
    return { blank: at.blank, counts }
  }
}

function endOfLine(text: string, from: number): number {
  const found = text.indexOf('\n', from)
  return found < 0 ? text.length : found
}

function scanParagraphs(text: string, check: Check): void {
  for (const { line, pieces } of paragraphsOf(text)) {
    const signs = pieces.reduce(addSigns, noSigns)
    check('delimiters', signs.delimiters, line)
    check('brackets', signs.deepest, line)
    check('letters', signs.open > 0 ? signs.length : 0, line)
  }
}

function isBeyond({ delimiters, deepest, open, length }: Signs): boolean {
  return delimiters > limits.delimiters || deepest > limits.brackets || (open > 0 && length > limits.letters)
}
