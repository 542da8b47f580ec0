// Symbols, codes of variants, phones and addresses stay as they are, letter by letter.

import { numberOf } from '../localize/code-marks.ts'
import { findProtected, type ProtectedTerm } from '../localize/protected-terms.ts'
import type { Finding, FindingKind } from './finding.ts'
import type { Pair } from './pair.ts'

const invisible = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\u061c\ufeff\u00ad]/g

/** Words as they are compared: without marks of direction, which right-to-left text needs. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u00a0\u202f]/g, ' ')
}

const digits = (text: string): string => text.replace(/\p{Nd}/gu, (digit) => String(numberOf(digit))).replace(/\D/g, '')

interface Names {
  readonly kind: FindingKind
  readonly lost: string
}

const kinds: Readonly<Record<Exclude<ProtectedTerm['kind'], 'dose' | 'phone'>, Names>> = {
  symbol: { kind: 'symbols', lost: 'is missing or was changed. Names of genes stay as they are' },
  variant: { kind: 'symbols', lost: 'is missing or was changed. Names of gene changes stay as they are' },
  identifier: { kind: 'symbols', lost: 'is missing or was changed. Such codes stay as they are' },
  address: { kind: 'addresses', lost: 'is missing or was changed. Addresses stay as they are' },
}

function lostTerms(terms: readonly ProtectedTerm[], target: string): readonly Finding[] {
  const words = plain(target)
  return terms.flatMap(({ kind, text }): readonly Finding[] => {
    if (kind === 'dose') return []
    if (kind === 'phone') return lostPhone(text, target)
    return words.includes(plain(text)) ? [] : [{ kind: kinds[kind].kind, reason: `\`${text}\` ${kinds[kind].lost}` }]
  })
}

function lostPhone(phone: string, target: string): readonly Finding[] {
  if (digits(target).includes(digits(phone))) return []
  return [{ kind: 'phones', reason: `The telephone number \`${phone}\` is missing or was changed` }]
}

function addedSymbols(source: string, target: string, symbols: ReadonlySet<string>): readonly Finding[] {
  const known = plain(source)
  const added = findProtected(plain(target), symbols).filter(({ kind, text }) => kind === 'symbol' && !known.includes(text))
  return added.map(({ text }) => ({ kind: 'symbols', reason: `\`${text}\` is not in the English` }))
}

function once(terms: readonly ProtectedTerm[]): readonly ProtectedTerm[] {
  return terms.filter(({ text }, index) => terms.findIndex((other) => other.text === text) === index)
}

/** Protected terms that are lost or changed, and symbols that came from nowhere. */
export function checkTerms({ source, target, symbols }: Pair): readonly Finding[] {
  return [...lostTerms(once(findProtected(source, symbols)), target), ...addedSymbols(source, target, symbols)]
}
