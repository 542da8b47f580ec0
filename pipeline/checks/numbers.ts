// Numbers by their value, however a language writes them (CLDR): 2.5, 2,5 and ٢٫٥ are one number.

import { codePattern, numberOf } from '../localize/code-marks.ts'
import { findProtected, type ProtectedTerm, staysAsIs } from '../localize/protected-terms.ts'
import { literally } from '../tree/literally.ts'
import type { Locale } from '../tree/types.ts'
import type { Finding } from './finding.ts'
import type { Pair } from './pair.ts'
import { spelledNumbers } from './spelled-numbers.ts'

/** The numbers of a text, smallest first, and those that are not written as the language does. */
export interface Numbers {
  readonly values: readonly number[]
  /** As they stand there, with digits of ours. */
  readonly tokens: readonly string[]
  readonly odd: readonly string[]
}
interface Separators {
  readonly group: ReadonlySet<string>
  readonly decimal: string
}

const made = new Map<Locale, Separators>()

function separatorsOf(lang: Locale): Separators {
  const known = made.get(lang)
  if (known) return known
  const parts = new Intl.NumberFormat(lang, { useGrouping: true, minimumFractionDigits: 1 }).formatToParts(12_345_678.5)
  const find = (type: string, otherwise: string) => parts.find((part) => part.type === type)?.value ?? otherwise
  const decimal = plainSign(find('decimal', '.'))
  const group = new Set([plainSign(find('group', ',')), ' ', '’'].filter((sign) => sign !== decimal))
  const separators = { group, decimal }
  made.set(lang, separators)
  return separators
}

const spaces = /[\u00a0\u202f\u2009]/g
const plainSign = (sign: string): string => sign.replace(spaces, ' ').replace('٫', ',').replace('٬', '’')

/** Digits of any script as ours, fractions as two numbers, separators of the Arabic script as those they are like. */
function plainDigits(text: string): string {
  return text
    .replace(/[¼-¾⅐-⅞]/g, (sign) => ` ${sign.normalize('NFKC').replace('⁄', ' / ')}`)
    .replace(/\p{Nd}/gu, (digit) => String(numberOf(digit)))
    .replace(spaces, ' ')
    .replace(/٫/g, ',')
    .replace(/٬/g, '’')
}

function numberIn(token: string, { group, decimal }: Separators): { readonly value: number; readonly odd: boolean } {
  const groups = [...group].map(literally).join('|')
  const grouped = new RegExp(`^\\d{1,3}(?:(?:${groups})\\d{2,3})*(?:${groups})\\d{3}(?:${literally(decimal)}\\d+)?$`)
  const plain = new RegExp(`^\\d+(?:${literally(decimal)}\\d+)?$`)
  if (grouped.test(token) || plain.test(token)) {
    return { value: Number(token.replace(new RegExp(groups, 'g'), '').replace(decimal, '.')), odd: false }
  }
  const value = Number(token.replace(',', '.'))
  return { value, odd: true }
}

/** The numbers of a text as its language writes them. */
export function readNumbers(text: string, lang: Locale): Numbers {
  const separators = separatorsOf(lang)
  const tokens = [...plainDigits(text).matchAll(/\d+(?:[.,’]\d+| \d{3}(?!\d))*/g)].flatMap(([token]) => splitRuns(token, separators))
  const read = tokens.map((token) => ({ token, ...numberIn(token, separators) }))
  return {
    values: read.map(({ value }) => value).sort((a, b) => a - b),
    tokens,
    odd: read.filter(({ odd }) => odd).map(({ token }) => token),
  }
}

// `10 000` is one number; in `20 300`, of which one is a dose, it would be too: a list has commas.
function splitRuns(token: string, separators: Separators): readonly string[] {
  const { value } = numberIn(token, separators)
  return Number.isNaN(value) ? token.split(/[ ,’]|\.(?=\d+\.)/) : [token]
}

/** Codes, symbols, phones and addresses out of the way: their digits are no numbers. */
function withoutTerms(text: string, terms: readonly string[]): string {
  const bare = text
    .replace(codePattern, ' ')
    .replace(spaces, ' ')
    .replace(/[\u200e\u200f\u061c]/g, '')
  return [...terms].sort((a, b) => b.length - a.length).reduce((rest, term) => rest.replaceAll(term, ' '), bare)
}

/** Telephone numbers out of the way, however their digits are set apart. */
function withoutPhones(text: string, terms: readonly ProtectedTerm[]): string {
  const phones = terms.filter(({ kind }) => kind === 'phone').map(({ text: phone }) => [...phone.replace(/\D/g, '')].join('[\\s().-]*'))
  return phones.reduce((rest, phone) => rest.replace(new RegExp(phone, 'g'), ' '), plainDigits(text))
}

const englishWords = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** Numbers that the source says in words; a translator may write figures for them. */
function spelledOut(text: string, lang: Locale): readonly number[] {
  if (lang.split('-')[0] !== 'en') return []
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  return words.flatMap((word) =>
    englishWords.includes(word) ? [englishWords.indexOf(word)] : word === 'once' ? [1] : word === 'twice' ? [2] : [],
  )
}

function without(all: readonly number[], some: readonly number[]): readonly number[] {
  const rest = [...all]
  for (const one of some) {
    const at = rest.findIndex((value) => Object.is(value, one))
    if (at >= 0) rest.splice(at, 1)
  }
  return rest
}

// `1,000` is a thousand in Mexico and one in Spain.
const isAmbiguous = (token: string): boolean => /^\d{1,3}[.,]\d{3}$/.test(token)

/** Languages of which some countries write the point and some the comma. */
const divided: Readonly<Record<string, Locale>> = { es: 'es-MX', pt: 'pt-BR', ar: 'en' }

function readTarget(text: string, source: readonly number[], lang: Locale): Numbers {
  const usual = readNumbers(text, lang)
  const other = divided[lang]
  if (other === undefined) return usual
  if (without(source, usual.values).length === 0) return { ...usual, odd: usual.odd.filter(isAmbiguous) }
  const elsewhere = readNumbers(text, other)
  return without(source, elsewhere.values).length === 0 ? { ...elsewhere, odd: elsewhere.tokens.filter(isAmbiguous) } : usual
}

/** Numbers that are lost, added or changed. */
export function checkNumbers({ source, target, sourceLang, lang, symbols, words }: Pair): readonly Finding[] {
  const terms = findProtected(source, symbols).filter(staysAsIs)
  const kept = terms.map(({ text }) => text)
  const said = readNumbers(withoutTerms(source, kept), sourceLang).values
  // What looks like a phone is one when the source has one; whether it is the same is asked elsewhere.
  const phones = terms.some(({ kind }) => kind === 'phone')
  const theirs = findProtected(target, symbols).filter((term) => staysAsIs(term) && (phones || term.kind !== 'phone'))
  const bare = withoutPhones(withoutTerms(target, [...kept, ...theirs.map(({ text }) => text)]), terms)
  const found = readTarget(bare, said, lang)
  const spelled = spelledNumbers(bare, words?.target)
  // Some languages have one word for two hours; no figure can stand there.
  const lost = without(without(said, found.values), spelled.twos)
  const added = without(without(found.values, said), [...spelledOut(source, sourceLang), ...spelledNumbers(source, words?.source).words])
  if (lost.length > 0 && added.length === 0 && without(lost, [...spelled.words, ...spelled.perhaps]).length === 0)
    return [{ kind: 'figures-in-words', reason: `Your text has ${lost.join(', ')} in words. Please write figures, as the English does` }]
  if (lost.length + added.length > 0) return [{ kind: 'numbers', reason: tellNumbers(lost, added, said, found.values) }]
  return found.odd.length > 0 ? [{ kind: 'number-format', reason: tellFormat(found.odd, lang) }] : []
}

function tellNumbers(lost: readonly number[], added: readonly number[], said: readonly number[], found: readonly number[]): string {
  if (lost.length === 1 && added.length === 1) return `The English says ${lost[0]}, your text says ${added[0]}`
  if (added.length === 0) return `The English says ${lost.join(', ')}; your text has no such number. Please write numbers in figures`
  if (lost.length === 0) return `Your text has the number ${added.join(', ')}, which the English has not`
  return `The English has the numbers ${said.join(', ')}; your text has ${found.join(', ')}`
}

function tellFormat(odd: readonly string[], lang: Locale): string {
  const example = new Intl.NumberFormat(lang, { minimumFractionDigits: 1 }).format(1234.5)
  return `Is \`${odd.join('`, `')}\` written as readers of your language write numbers? They write \`${example}\``
}
