// Units of doses by what they are, in the scripts that write them: mL, ml, мл, مل, 毫升.

import { codePattern } from '../localize/code-marks.ts'
import { literally } from '../tree/literally.ts'
import type { Locale } from '../tree/types.ts'
import type { Finding } from './finding.ts'
import type { Pair } from './pair.ts'

/** Spellings of each unit, longest first where one begins another; small letters. */
const spellings: Readonly<Record<string, readonly string[]>> = {
  mcg: [
    'mcg',
    'µg',
    'μg',
    'ug',
    'мкг',
    'ميكروغرام',
    'ميكروجرام',
    'مكغ',
    '微克',
    'माइक्रोग्राम',
    'mikrogram',
    'micrôgam',
    'microgam',
    'maykrogaraam',
    'microgramos',
    'microgramo',
    'microgrammes',
    'microgramme',
    'micrograms',
    'microgram',
    'microgramas',
  ],
  mg: [
    'mg',
    'мг',
    'ملغم',
    'ملغ',
    'ملجم',
    'مجم',
    'مغ',
    'ملليغرام',
    'مليغرام',
    'میلی‌گرم',
    '毫克',
    'मिलीग्राम',
    'मिग्रा',
    'miligam',
    'miligaraam',
    'miligramos',
    'miligramo',
    'milligrammes',
    'milligramme',
    'milligrams',
    'milligram',
  ],
  kg: [
    'kg',
    'кг',
    'كغم',
    'كغ',
    'كجم',
    'كيلوغرام',
    'کیلوگرم',
    '公斤',
    '千克',
    'किलोग्राम',
    'किग्रा',
    'kilôgam',
    'kilogam',
    'ki-lô-gam',
    'kiilogaraam',
    'kiilo',
    'kilogramos',
    'kilogramo',
    'kilogrammes',
    'kilogramme',
    'kilograms',
    'kilogram',
    'kilos',
    'kilo',
  ],
  g: [
    'g',
    'г',
    'غم',
    'غ',
    'جم',
    'غرام',
    'جرام',
    'گرم',
    '克',
    'ग्राम',
    'gramos',
    'gramo',
    'grammes',
    'gramme',
    'grams',
    'gram',
    'gam',
    'garaam',
  ],
  ml: [
    'ml',
    'мл',
    'ملليلتر',
    'مليلتر',
    'ملل',
    'مل',
    'میلی‌لیتر',
    '毫升',
    'मिलीलीटर',
    'मिली',
    'mililít',
    'mililit',
    'mililitir',
    'miililitir',
    'mililitros',
    'mililitro',
    'millilitres',
    'milliliters',
    'milliliter',
    'millilitre',
  ],
  dl: ['dl', 'дл', 'ديسيلتر'],
  l: ['l', 'л', 'لتر', 'لیتر', '升', 'लीटर', 'litros', 'litro', 'litres', 'liters', 'litre', 'liter', 'lít', 'litir'],
  mmol: ['mmol', 'ммоль', 'ملليمول', 'مليمول', '毫摩尔'],
  iu: ['iu', 'ui', 'ме', 'وحدة دولية', '国际单位'],
  percent: ['%', '٪', '％'],
  celsius: ['°c', '℃', 'درجة مئوية', '摄氏度'],
  fahrenheit: ['°f', '℉'],
}

const byWord = new Map(Object.entries(spellings).flatMap(([name, words]) => words.map((word) => [word, name] as const)))
const anyOf = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(literally)
    .join('|')
const anyUnit = anyOf([...byWord.keys()])
// A unit stands after a figure, or after the stroke of a compound such as mg/kg. Its whole name stands anywhere: "for each kilogram".
const isName = (word: string): boolean =>
  /\p{Script=Han}/u.test(word)
    ? word.length > 1
    : word.length > (/\p{Script=Arabic}/u.test(word) ? 5 : 4) || ['mg', 'mcg', 'kg', 'ml'].includes(word)
const names = anyOf([...byWord.keys()].filter(isName))
const after = '(?![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{M}])'
const pattern = new RegExp(
  `(?:\\p{Nd}[\\s\\u00a0\\u202f]*|(?<=${anyUnit})\\s?/\\s?)(?:\\p{Script=Arabic}(?=\\s))?(${anyUnit})${after}|(?<![\\p{Script=Latin}\\p{Script=Cyrillic}])(${names})${after}`,
  'giu',
)

/** The units of a text in their order. */
function readUnits(text: string): readonly string[] {
  const bare = text.replace(codePattern, ' ')
  return [...bare.matchAll(pattern)].map((match) => byWord.get((match[1] ?? match[2] ?? '').toLowerCase()) ?? '')
}

const covered = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Han}\p{Script=Devanagari}]/u

/** Whether units are known in the script of a language. */
export function knowsUnits(lang: Locale): boolean {
  const script = new Intl.Locale(lang).maximize().script
  return ['Latn', 'Cyrl', 'Arab', 'Hans', 'Hant', 'Deva'].includes(script ?? '')
}

/** Units that are lost or changed: mg for mL, micrograms for milligrams. */
export function checkUnits({ source, target }: Pair): readonly Finding[] {
  const [said, found] = [[...readUnits(source)].sort(), [...readUnits(target)].sort()]
  if (said.join() === found.join()) return []
  if (said.length > 0 && found.length === 0 && !covered.test(target.replace(codePattern, ''))) {
    return [{ kind: 'units-unchecked', reason: 'The units could not be checked in this script; please compare them' }]
  }
  if (said.length === 0) return [{ kind: 'units', reason: `Your text has the unit ${found.join(', ')}, which the English has not` }]
  const theirs = found.length > 0 ? found.join(', ') : 'none that is known'
  return [{ kind: 'units', reason: `The English has the unit ${said.join(', ')}; your text has ${theirs}` }]
}
