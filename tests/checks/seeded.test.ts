// The measure of the checks: how many planted errors they find, and how often they raise an alarm over a good text.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { checkPair } from '../../pipeline/checks/check-pair.ts'
import { type Finding, holdsBack, severityOf } from '../../pipeline/checks/finding.ts'
import type { Pair } from '../../pipeline/checks/pair.ts'
import { readPo } from '../../pipeline/exchange/read-po.ts'
import { checkWords } from './words.ts'

const languages = ['es', 'fr', 'ar', 'zh', 'vi', 'so'] as const
type Language = (typeof languages)[number]
type Sentence = Readonly<Record<Language | 'en' | 'id', string>>

const read = (name: string): unknown => parse(readFileSync(join('tests/checks', name), 'utf8'))
const sentences = read('sentences.yml') as readonly Sentence[]
const seeds = read('seeds.yml') as readonly (readonly [string, string, Language, string, string])[]
const symbols = new Set(['KCNT1', 'SCN1A', 'TBC1D24'])

/** Codes as the source has them: in pairs where there is a closing one. */
function codesOf(text: string): Pair['codes'] {
  const numbers = new Set([...text.matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1])))
  return [...numbers].map((n) => ({ n, kind: 'strong', paired: text.includes(`[/${n}]`) }))
}

function pairOf(source: string, target: string, lang: string): Pair {
  const words = { source: checkWords('en'), target: checkWords(lang) }
  return { source, target, codes: codesOf(source), sourceLang: 'en', lang, symbols, words }
}
const check = (source: string, target: string, lang: string): readonly Finding[] => checkPair(pairOf(source, target, lang))

/** Every text of the library and its translation, as translators left it. */
function libraryPairs(lang: string): readonly { readonly source: string; readonly target: string }[] {
  const files = readdirSync(join('source/translations', lang)).filter((name) => name.endsWith('.po'))
  return files.flatMap((name) => {
    const file = join('source/translations', lang, name)
    const po = readPo(readFileSync(file), { page: name.replace(/\.po$/, ''), lang, file }, () => {})
    return (po?.entries ?? []).filter(({ target }) => target !== '')
  })
}

const tell = (
  pairs: readonly { readonly source: string; readonly target: string }[],
  lang: string,
  wanted: (finding: Finding) => boolean,
) =>
  pairs.flatMap(({ source, target }) => {
    const found = source === target ? [] : check(source, target, lang).filter(wanted)
    return found.length > 0 ? [{ target, found }] : []
  })

const ticks = (finding: Finding): boolean => severityOf(finding.kind) === 'warning'

describe('of good translations', () => {
  it.each(languages)(`none of ${sentences.length} sentences in %s waits for a person`, (lang) => {
    const pairs = sentences.map((sentence) => ({ source: sentence.en, target: sentence[lang] }))
    expect(tell(pairs, lang, holdsBack)).toEqual([])
    const ticked = tell(pairs, lang, ticks)
    expect(ticked.length / pairs.length, JSON.stringify(ticked, undefined, 1)).toBeLessThanOrEqual(0.05)
  })

  it.each(['es', 'ar'])('the whole library in %s: under 1 in 100 wait, under 1 in 20 are to be ticked', (lang) => {
    const pairs = libraryPairs(lang)
    expect(pairs.length).toBeGreaterThan(400)
    const [held, ticked] = [tell(pairs, lang, holdsBack), tell(pairs, lang, ticks)]
    expect(held.length / pairs.length, JSON.stringify(held, undefined, 1)).toBeLessThan(0.01)
    expect(ticked.length / pairs.length, JSON.stringify(ticked, undefined, 1)).toBeLessThan(0.05)
  })
})

describe(`of ${seeds.length} planted errors`, () => {
  const kinds = [...new Set(seeds.map(([kind]) => kind))]
  it.each(kinds)('every one is found: %s', (kind) => {
    const missed = seeds
      .filter(([of]) => of === kind)
      .flatMap(([, id, lang, right, wrong]) => {
        const sentence = sentences.find((one) => one.id === id)
        if (!sentence?.[lang].includes(right)) return [`${id} ${lang} has no ${right}`]
        const target = sentence[lang].replace(right, wrong)
        const told = check(sentence.en, target, lang).filter((finding) => severityOf(finding.kind) !== 'info')
        return told.length > 0 ? [] : [`${lang}: ${target}`]
      })
    expect(missed).toEqual([])
  })

  it('at most 1 in 20 is left for a person to tick; all others wait until they are mended', () => {
    const ticked = seeds.flatMap(([, id, lang, right, wrong]) => {
      const sentence = sentences.find((one) => one.id === id)
      const target = sentence?.[lang].replace(right, wrong) ?? ''
      return check(sentence?.en ?? '', target, lang).some(holdsBack) ? [] : [`${lang}: ${target}`]
    })
    expect(ticked.length / seeds.length, ticked.join('\n')).toBeLessThanOrEqual(0.05)
  })
})
