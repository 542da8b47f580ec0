import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { wordsOf, wordsSource } from '../../pipeline/site/search/words.ts'

const alike: readonly (readonly [what: string, one: string, other: string])[] = [
  ['capitals and accents', 'Épilepsie Ångström', 'epilepsie angstrom'],
  ['letters that are two', 'Straße œuvre', 'strasse oeuvre'],
  ['the Turkish letters i', 'İstanbul ısı', 'istanbul isi'],
  ['the last sigma', 'νόσος', 'ΝΟΣΟΣ'],
  ['composed and decomposed', 'caf\u00e9', 'cafe\u0301'],
  ['the possessive', 'the child’s', 'the child'],
  ['soft hyphens and isolates', 'epi\u00adlepsy \u2068KCNT1\u2069', 'epilepsy KCNT1'],
  ['Arabic vowel signs and tatweel', 'الصَّرْعُ صـــرع', 'صرع صرع'],
  ['the Arabic article, with what is written to it', 'الصرع والصرع بالصرع للصرع', 'صرع صرع صرع صرع'],
  ['Arabic letters of one sound', 'أحمد إلى نوبة', 'احمد الي نوبه'],
  ['Persian letters', 'پزشکی', 'پزشكي'],
  ['Arabic and Persian digits', '٦١٣ ۶۱۳', '613 613'],
  ['Hebrew vowel points', 'שָׁלוֹם', 'שלום'],
  ['full-width letters', 'ＫＣＮＴ１', 'kcnt1'],
]

describe('words of a search', () => {
  it.each(alike)('are the same for %s', (_, one, other) => {
    expect(wordsOf(one)).toEqual(wordsOf(other))
  })

  it('keep the vowels of Devanagari', () => {
    expect(wordsOf('मिर्गी')).toEqual(['मिर्गी'])
  })

  it('are two characters each where there are no spaces', () => {
    expect(wordsOf('癫痫发作')).toEqual(['癫痫', '痫发', '发作'])
    expect(wordsOf('KCNT1遺伝子')).toEqual(['kcnt1', '遺伝', '伝子'])
    expect(wordsOf('脳')).toEqual(['脳'])
    expect(wordsOf('โรคลมชัก').length).toBeGreaterThan(4)
  })

  it('part Korean at its spaces', () => {
    expect(wordsOf('뇌전증 발작')).toEqual(['뇌전증', '발작'])
  })

  it('have codes by their parts and as one', () => {
    expect(wordsOf('ICD G40.0, ORPHA:293181')).toEqual(['icd', 'g40', '0', 'g400', 'orpha', '293181', 'orpha293181'])
    expect(wordsOf('well-known and/or')).toEqual(['well', 'known', 'and', 'or'])
  })

  it('are cut by the same function in the browser', () => {
    const inBrowser = runInNewContext(wordsSource) as typeof wordsOf
    for (const [, one, other] of alike) expect([...inBrowser(`${one} ${other}`)]).toEqual(wordsOf(`${one} ${other}`))
    expect([...inBrowser('癫痫发作 G40.0')]).toEqual(wordsOf('癫痫发作 G40.0'))
    // The library's come piece by piece.
    expect([...inBrowser('ICD G40.0,\nORPHA:293181')].sort()).toEqual([...wordsOf('ICD G40.0,\nORPHA:293181')].sort())
  })
})
