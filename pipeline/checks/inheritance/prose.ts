// What a page says of inheritance in words, held against the codes of its front matter.

import type { Entry } from '../../catalogue/catalogue.ts'
import { type ConditionFront, type GeneFront, type Inheritance, type InheritanceCode, notInherited } from '../../config/front-matter.ts'
import { flatMap } from '../../tree/flat-map.ts'
import { plainText } from '../../tree/plain-text.ts'
import type { Page } from '../../tree/publication.ts'
import type { Span, Translatable } from '../../tree/types.ts'
import { visitBlocks, visitInlines } from '../../tree/visit.ts'
import { type InheritanceFinding, listed } from './finding.ts'
import type { Finders, Named } from './named.ts'

/** A page of a kind that says how something is passed on. */
export type Heritable = Entry & { readonly front: ConditionFront | GeneFront }

const mend = 'Mend the words or the codes; where sources disagree, say so in `disputedInheritance`'
/** Codes that say how it is passed on. A dominant change that is new in most people is not inherited by them. */
const passedOn = new Set<InheritanceCode>(['ad', 'ar', 'xlr', 'xld', 'mt'])

/** A piece of the page's words, and where it was written. */
interface Piece {
  readonly text: string
  /** The patterns that it names. */
  readonly named: readonly Named[]
  readonly words: Translatable<'draft'>
}

/** Where words and codes of one page disagree. */
export function proseFindings(page: Page, entry: Heritable, finders: Finders): readonly InheritanceFinding[] {
  const pieces = piecesOf(page, finders)
  const codes = entry.front.inheritance.map(({ code }) => code)
  return [
    ...uncoded(pieces, codes),
    ...denied(pieces, codes, finders),
    ...unexplained(pieces, entry, finders),
    ...misstated(page, entry, finders),
  ]
}

function piecesOf({ body, fields }: Page, { names }: Finders): readonly Piece[] {
  const found: Translatable<'draft'>[] = Object.values(fields).filter((words) => words !== undefined)
  visitBlocks(body, { words: (words) => void found.push(words) })
  return found.map((words) => {
    const text = plainText(words.inlines).replace(/\s/gu, ' ')
    return { words, text, named: names(text) }
  })
}

/** Patterns that the words name and no code lists, each once. */
function uncoded(pieces: readonly Piece[], codes: readonly InheritanceCode[]): readonly InheritanceFinding[] {
  const found = new Map<string, InheritanceFinding>()
  for (const { named, words } of pieces) {
    for (const one of named) {
      const key = one.codes.join(' ')
      if (found.has(key) || one.codes.some((code) => codes.includes(code))) continue
      found.set(key, uncodedFinding(one, codes, placeOf(one.phrase, words)))
    }
  }
  return [...found.values()]
}

function uncodedFinding({ phrase, codes: meant }: Named, codes: readonly InheritanceCode[], span: Span): InheritanceFinding {
  const reason = `Unexpected “${phrase}” (${listed(meant)}) in the words of the page, expected a pattern of its \`inheritance\`: ${listed(codes)}`
  return { codes: meant, reason, span, hint: mend }
}

/** Words that say it is not inherited, on a page with codes that say how it is. */
function denied(pieces: readonly Piece[], codes: readonly InheritanceCode[], finders: Finders): readonly InheritanceFinding[] {
  const contrary = codes.filter((code) => passedOn.has(code) && !(code === 'ad' && codes.includes('de-novo')))
  if (contrary.length === 0) return []
  const first = flatMap(pieces, ({ text, words }) => finders.denied(text).map((phrase) => ({ phrase, words })))[0]
  if (!first) return []
  const reason = `Unexpected “${first.phrase}” in the words of the page, expected what fits its \`inheritance\`: ${listed(contrary)}`
  return [{ codes: [notInherited], reason, span: placeOf(first.phrase, first.words), hint: mend }]
}

/** Codes of which the page says nothing in words. */
function unexplained(pieces: readonly Piece[], { front, spanOf }: Heritable, finders: Finders): readonly InheritanceFinding[] {
  const said = new Set(flatMap(pieces, (piece) => explained(piece, front.inheritance, finders)))
  return flatMap(front.inheritance, ({ code }, index) => {
    if (code === 'unknown' || said.has(code)) return []
    const reason = `Unexpected pattern \`${code}\`, expected words on the page that say what it means`
    const span = spanOf(`inheritance.${index}.code`)
    return [
      {
        codes: [code],
        reason,
        span,
        hint: 'Say it in `statement` or in the page; where sources disagree, say so in `disputedInheritance`',
      },
    ]
  })
}

/** Codes that words explain. Plain words that fit several of the page's codes explain the likeliest, so that none goes without. */
function explained({ text, named }: Piece, coded: readonly Inheritance[], { plain }: Finders): readonly InheritanceCode[] {
  const likeliest = flatMap(plain(text), ({ codes }) => codes.find((meant) => coded.some(({ code }) => code === meant)) ?? [])
  return [...likeliest, ...flatMap(named, ({ codes }) => codes)]
}

/** Statements that speak of other patterns than the one whose code they stand beside. */
function misstated({ fields }: Page, { front, spanOf }: Heritable, { names, plain }: Finders): readonly InheritanceFinding[] {
  return flatMap(front.inheritance, ({ code }, index) => {
    const statement = fields[`inheritance.${index}.statement`]
    const words = statement ? plainText(statement.inlines).replace(/\s/gu, ' ') : ''
    const named = [...names(words), ...plain(words)]
    const [first] = named
    if (!first || code === 'unknown' || named.some(({ codes }) => codes.includes(code))) return []
    const reason = `Unexpected “${first.phrase}” (${listed(first.codes)}) in the statement of \`${code}\`, expected words of that pattern`
    return [{ codes: [code], reason, span: spanOf(`inheritance.${index}.statement`), hint: mend }]
  })
}

/** The text that has a phrase, or all the words where it runs over several. */
function placeOf(phrase: string, words: Translatable<'draft'>): Span {
  let place: Span | undefined
  visitInlines(words.inlines, {
    inline: (node) => {
      if (node.type === 'text' && node.value.replace(/\s/gu, ' ').includes(phrase))
        place ??= within(node.span, node.value.replace(/\s/gu, ' ').indexOf(phrase), phrase)
    },
  })
  return place ?? words.span
}

/** The part of a text on one line; on several nobody knows where its lines end. */
function within(span: Span, at: number, { length }: string): Span {
  if (span.start.line !== span.end.line) return span
  const start = { line: span.start.line, column: span.start.column + at }
  return { ...span, start, end: { line: start.line, column: start.column + length } }
}
