import { describe, expect, it } from 'vitest'
import { filedAs, letters } from '../../pipeline/library/alphabet.ts'

describe('a name is filed', () => {
  it.each([
    ['without the signs before it', '¿Qué es un gen?', 'es', 'Qué es un gen?'],
    ['without the Arabic article', 'الجين KCNT1', 'ar', 'جين KCNT1'],
    ['without it in a regional Arabic too', 'الصرع', 'ar-EG', 'صرع'],
    ['whole, where the same letters are no article', 'التهاب الدماغ', 'ar', 'التهاب الدماغ'],
    ['whole, in a language that has none', 'الجین', 'fa', 'الجین'],
  ])('%s', (_, name, lang, expected) => {
    expect(filedAs(name, lang)).toBe(expected)
  })
})

describe('the letter of a name', () => {
  it.each([
    ['is a capital', 'apnea', 'en', 'A'],
    ['has no accent that its language does not count', 'Épilepsie', 'fr', 'E'],
    ['keeps one that is a letter of its own', 'ñandú', 'es', 'Ñ'],
    ['is a bare alif for every hamza on it', 'أدوية', 'ar', 'ا'],
    ['comes after the article', 'الجين', 'ar', 'ج'],
    ['is not a number', '22q11 deletion', 'en', 'Other'],
  ])('%s', (_, name, lang, expected) => {
    expect(letters(lang, 'Other')(name)).toBe(expected)
  })
})
