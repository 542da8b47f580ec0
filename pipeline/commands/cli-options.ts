// How each option on the command line is read. What cannot be read is wrong usage, said by commander with exit 2.

import { InvalidArgumentError } from 'commander'
import { didYouMean } from '../config/did-you-mean.ts'
import { type Format, formats } from '../emitters/emitter.ts'
import { isLanguage } from '../tree/language.ts'

/** `html,pdf` as formats. */
export function readFormats(text: string): readonly Format[] {
  return readList(text).map((name) => oneOf(name, formats))
}

/** `en,pt-BR` as language tags. */
export function readLanguages(text: string): readonly string[] {
  return readList(text).map(readLanguage)
}

/** A language tag, such as `pt-BR`. */
export function readLanguage(text: string): string {
  if (/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text) && isLanguage(text)) return text
  throw new InvalidArgumentError(`Expected a language tag such as \`en\` or \`pt-BR\`, not \`${text}\`.`)
}

/** `a, b` as a list of its parts. */
export function readList(text: string): readonly string[] {
  const parts = text.split(',').map((part) => part.trim())
  if (parts.every((part) => part !== '')) return [...new Set(parts)]
  throw new InvalidArgumentError('Expected names with a comma between them, such as `one,two`.')
}

/** A name for a file: small letters, digits and hyphens. */
export function readName(text: string): string {
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) && text.length <= 60) return text
  throw new InvalidArgumentError('Expected a name in small letters, digits and hyphens, such as `spring`.')
}

/** A day that exists, as `2026-03-31`. */
export function readDay(text: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined
  if (day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)) return text
  throw new InvalidArgumentError('Expected a day such as `2026-03-31`.')
}

/** Columns of plain text; 0 leaves lines whole. */
export function readWidth(text: string): number {
  const width = /^\d{1,4}$/.test(text) ? Number(text) : -1
  if (width === 0 || width >= 20) return width
  throw new InvalidArgumentError('Expected 0, or a number of columns from 20 up.')
}

/** `a4` or `letter`. */
export function readPaper(text: string): 'a4' | 'letter' {
  return oneOf(text.toLowerCase(), ['a4', 'letter'] as const)
}

/** `print` or `fillable`. */
export function readForms(text: string): 'print' | 'fillable' {
  return oneOf(text.toLowerCase(), ['print', 'fillable'] as const)
}

function oneOf<T extends string>(word: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === word)
  if (found !== undefined) return found
  const near = didYouMean(word, allowed)
  throw new InvalidArgumentError(`Expected one of ${allowed.join(', ')}.${near === undefined ? '' : ` Did you mean \`${near}\`?`}`)
}

/** A port of this machine; 0 for any that is free. */
export function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : -1
  if (port >= 0 && port <= 65_535) return port
  throw new InvalidArgumentError('Expected a port from 0 to 65535.')
}
