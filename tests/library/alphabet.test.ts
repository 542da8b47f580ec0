import { describe, expect, it } from 'vitest'
import { letters } from '../../pipeline/library/alphabet.ts'
import { byFiling, filedAs } from '../../pipeline/tree/filing.ts'

describe('a name is filed', () => {
  it.each([
    ['without the signs before it', '¿Qué es un gen?', 'es', 'Qué es un gen?'],
    ['without the Arabic article', 'الجين KCNT1', 'ar', 'جين KCNT1'],
    ['without it in a regional Arabic too', 'الصرع', 'ar-EG', 'صرع'],
    ['without it where it bears marks', 'اَلْجين', 'ar', 'جين'],
    ['without it before a word of the same first letter', 'التواصل', 'ar', 'تواصل'],
    ['without it before a word like one that has none', 'التفاعل', 'ar', 'تفاعل'],
    ['whole, where the same letters are no article', 'التهاب الدماغ', 'ar', 'التهاب الدماغ'],
    ['whole, where a name of elsewhere begins with them', 'الزهايمر', 'ar', 'الزهايمر'],
    ['whole, in a language that has none', 'الجین', 'fa', 'الجین'],
    ['without the English article', 'The first seizure', 'en', 'first seizure'],
    ['without it in British English too', 'A guide to the ketogenic diet', 'en-GB', 'guide to the ketogenic diet'],
    ['whole, where a word only begins so', 'Theophylline', 'en', 'Theophylline'],
    ['whole, where a letter is part of a name', 'A-T', 'en', 'A-T'],
    ['without the Spanish article', 'El síndrome de Dravet', 'es', 'síndrome de Dravet'],
    ['without the French one', 'L’épilepsie', 'fr', 'épilepsie'],
    ['with what is an article elsewhere', 'Die Another Day', 'en', 'Die Another Day'],
  ])('%s', (_, name, lang, expected) => {
    expect(filedAs(name, lang)).toBe(expected)
  })
})

describe('names stand', () => {
  it.each([
    [
      'by the letter after the article, alif in all its forms as one',
      'ar',
      ['الاختبار الجيني', 'أدوية', 'الإرث', 'آلام', 'البروتين', 'الجين', 'صرع', 'النوبة البؤرية'],
    ],
    ['with ñ after n, and accents where the plain letter is', 'es', ['ácido', 'acto', 'El cerebro', 'niño', 'nutrición', 'ñandú', 'ojo']],
    ['by the word after the article', 'en', ['apnea', 'The brain', 'Épilepsie', 'gene', 'A seizure']],
  ])('%s', (_, lang, inOrder) => {
    expect(inOrder.toReversed().sort(byFiling(lang))).toEqual(inOrder)
  })
})

describe('the letter of a name', () => {
  it.each([
    ['is a capital', 'apnea', 'en', 'A'],
    ['has no accent that its language does not count', 'Épilepsie', 'fr', 'E'],
    ['keeps one that is a letter of its own', 'ñandú', 'es', 'Ñ'],
    ['is a bare alif for every hamza on it', 'أدوية', 'ar', 'ا'],
    ['is a bare alif for a long one too', 'آلام', 'ar', 'ا'],
    ['comes after the article', 'الجين', 'ar', 'ج'],
    ['comes after the English article', 'The brain', 'en', 'B'],
    ['is not a number', '22q11 deletion', 'en', 'Other'],
  ])('%s', (_, name, lang, expected) => {
    expect(letters(lang, 'Other')(name)).toBe(expected)
  })
})
