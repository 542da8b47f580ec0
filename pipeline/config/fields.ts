// Fields that several doors share. YAML hands over strings as written, so a field says itself what it makes of them.
// The message of a check completes the sentence "Unexpected … , expected …".

import { z } from 'zod'
import { isLanguage } from '../tree/language.ts'
import { webAddress } from '../tree/web-address.ts'

const words = /\S/
const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const languageTag = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*$/
const isoDate = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/
const citationKey = /^[\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*$/u

/** Words that a reader may see. */
export const text = z.string('text').refine((value) => words.test(value), 'text')
/** A word, or with a hyphen before it the end of one. */
export const safetyWord = z.string('a word').regex(/^-?[^\s-]+$/, 'one word, or its ending after a hyphen')
/** What a page or a collection is called: short enough for the foot of a printed page. */
export const title = text.refine((value) => value.length <= 300, 'a title of at most 300 characters')
/** The id of a page, a term, an organisation or a collection. */
export const id = z.string('an id').regex(slug, 'an id in small letters, digits and single hyphens, such as `dravet-syndrome`')
/** Where a page stood before: the end of its address, with another folder before it if it had one. */
export const formerSlug = z
  .string('an earlier slug')
  .regex(
    /^(?:(?:conditions|genes|articles|explainers|terms|policies)\/)?[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'the end of an earlier address, such as `mmpsi` or `articles/mmpsi`',
  )
/** A key that `[@key]` can name. */
export const key = z.string('a key').regex(citationKey, 'a key such as `coppola1995`')
/** A BCP 47 language tag. */
export const language = z
  .string('a language tag')
  .regex(languageTag, 'a language tag such as `en`, `ar` or `pt-BR`')
  .refine(isLanguage, 'a language tag such as `en`, `ar` or `pt-BR`')
/** A day or a month that exists. */
export const date = z.string('a date').refine(isRealDate, { error: 'a date such as `2026-03-31` or `2026-03`', abort: true })
/** A day that exists. */
export const day = date.refine((value) => value.length === 10, 'a day such as `2026-03-31`')
/** An address on the web. */
export const url = z
  .string('a web address')
  .refine(isWebAddress, 'a web address that starts with `https://` or `http://`')
  .transform((value) => webAddress(value) ?? value)
export const email = z.string('an e-mail address').regex(/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/, 'an e-mail address')
/** A whole number that is not negative. */
export const count = z
  .string('a whole number')
  .regex(/^\d{1,9}$/, 'a whole number')
  .transform(Number)
/** A number, with a point for the fraction. */
export const number = z
  .string('a number')
  .regex(/^-?\d{1,9}(?:\.\d{1,6})?$/, 'a number such as `12` or `1.5`')
  .transform(Number)
/** Yes or no. */
export const flag = z.enum(['true', 'false'], '`true` or `false`').transform((value) => value === 'true')

/** A list; a single value stands for a list of one. */
export function listOf<T extends z.ZodType>(item: T) {
  return z.preprocess((value) => (value === undefined || Array.isArray(value) ? value : [value]), z.array(item, 'a list')).default([])
}

function isRealDate(value: string): boolean {
  const [, year, month, day = '01'] = isoDate.exec(value) ?? []
  if (year === undefined) return false
  const made = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(made.getTime()) && made.toISOString().startsWith(`${year}-${month}-${day}`)
}

/** Whether an address is an http or https one, with a host and without spaces. */
function isWebAddress(value: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(value) && !/\s/.test(value) && webAddress(value) !== undefined
}
