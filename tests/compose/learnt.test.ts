import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type CitationFiles, type Cite, type CslItem, citer } from '../../pipeline/compose/csl.ts'
import { learning } from '../../pipeline/compose/learnt.ts'
import { work } from '../../pipeline/config/works.ts'

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')
const style = read('templates/citation.csl')
const files: CitationFiles = { style, locale: (lang) => read(`templates/csl-locales/${lang}.xml`) }

/** Numbers that look mixed and are always the same for one seed. */
function mixed(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
type Next = ReturnType<typeof mixed>
const pick = <T>(next: Next, list: readonly T[]): T => list[next(list.length)] as T
/** Nearly always of the first list, so that most works are plain, and some of the second. */
const mostly = <T>(next: Next, usual: readonly T[], odd: readonly T[]): T => pick(next, next(60) === 0 ? odd : usual)

const words = 'seizure SCN1A mTOR de novo X-linked 12 of children Nov May et al J editors É channel’s Zürich in'.split(' ')
const oddTitles = [
  'What is “it”?',
  'A <i>gene</i> & more',
  "Parents' views",
  'It is. And?',
  'mTOR',
  '3D',
  'A/B',
  'T',
  '‘Q’ says',
  'Why not?!',
  'a, b',
]
const families = ['Barcia', 'Roe', 'Äyräs', 'McGowan-Jordan', 'Nov', 'Li', 'Zhang', 'O', 'May']
const oddFamilies = ['den Dunnen', "O'Brien", 'D’Angelo', 'Van der Berg', 'al-Amin', '张', 'Smith Jr', 'العلي', 'van Gogh-Li']
const givens = ['A', 'Ann', 'Matthew R', 'J', 'Maria Elena T', 'O', 'X Y', 'Nov']
const oddGivens = ['J.-P.', 'MR', 'ABC', 'Lord', 'Jean-Paul', 'É', 'A.', 'john', 'A, Jr', 'Ludwig van', '']
const pages = ['101', '101-109', '98-102', '1', '1-2', '999-1000']
const oddPages = ['755-9', '900-100', '7-7', 'e1002', 'S49-S51', '12, 14', '1–9', '49-51-53', '0', '010-011']
const numbers = ['1', '2', '11', '44', '2012', '6']
const oddNumbers = ['Suppl 5', '12-13', 'IV', '2nd', '1a', '0', '10 Pt 2', 'A1']

function title(next: Next): string {
  const text = Array.from({ length: 1 + next(8) }, () => pick(next, words)).join(pick(next, [' ', ' ', ' ', '-', ', ', ': ']))
  return `${pick(next, ['The', 'A', 'Études', 'X', 'May'])} ${text}${pick(next, ['', '', '', '', '', '', '', '?', '!', ' (EIMFS)'])}`
}
function person(next: Next): object {
  if (next(300) === 0) return { literal: mostly(next, ['EIMFS Consortium', 'World Health Organization'], ['who', 'A. B.', 'Inc & co']) }
  const family = mostly(next, families, next(2) === 0 ? oddFamilies : families)
  if (next(300) === 0) return { family }
  if (next(300) === 0) return { family, given: 'Ann', [pick(next, ['suffix', 'dropping-particle', 'non-dropping-particle'])]: 'von' }
  return { family, given: mostly(next, givens, next(2) === 0 ? oddGivens : givens) }
}
function date(form: Next, next: Next): object {
  const parts = [mostly(next, [1999, 2012, 2024], [800, 12, 10000]), 1 + next(12), 1 + next(28)].slice(0, 1 + form(3))
  return { 'date-parts': mostly(next, [[parts]], [[parts, parts]]) }
}

/** One of so many forms, which say what fields a work has; what they hold is its own. */
function made(seed: number, forms: number): CslItem {
  const next = mixed(seed * 7919)
  const form = mixed((next(forms) + 1) * 104729)
  const some = (field: string, value: () => unknown, times = 2) => (form(times) === 0 ? {} : { [field]: value() })
  return {
    id: `w${seed}`,
    type: pick(form, ['article-journal', 'article-journal', 'book', 'chapter', 'report', 'webpage', 'legal_case', 'article-newspaper']),
    title: next(20) === 0 ? pick(next, oddTitles) : title(next),
    ...some('author', () => Array.from({ length: 1 + form(10) + next(form(5) === 0 ? 20 : 1) }, () => person(next)), 20),
    ...(form(30) === 0 ? { editor: [person(next)] } : {}),
    ...some(
      'container-title',
      () => mostly(next, ['Brain', 'Annals of Neurology', 'Épilepsies'], ['Nat. Genet.', 'J. R & D', 'PLoS ONE?']),
      9,
    ),
    ...some('container-title-short', () => mostly(next, ['Brain', 'Ann Neurol'], ['Nat. Genet.', 'N.Y.'])),
    ...some('volume', () => mostly(next, numbers, oddNumbers), 9),
    ...some('issue', () => mostly(next, numbers, oddNumbers), 3),
    ...some('page', () => mostly(next, pages, oddPages), 5),
    ...some('issued', () => date(form, next), 9),
    ...(form(4) === 0 ? { publisher: 'Press', 'publisher-place': mostly(next, ['Leeds', 'Bad Urach'], ['St. Ives']) } : {}),
    ...(form(9) === 0 ? { edition: mostly(next, numbers, oddNumbers), number: mostly(next, numbers, oddNumbers) } : {}),
    ...(form(15) === 0 ? { accessed: date(form, next) } : {}),
    ...(form(20) === 0 ? { note: 'A note' } : {}),
    ...(form(9) === 0 ? { language: 'de' } : {}),
    ...some('DOI', () => `10.1000/${seed}<>`),
  }
}
const library = (count: number, forms: number) => Array.from({ length: count }, (_, seed) => made(seed + 1, forms))

/** What a work is told as, and how often the citation library was asked. */
function counted(cite: Cite): { readonly cite: Cite; asked: number } {
  const counter = {
    asked: 0,
    cite: (item: CslItem) => {
      counter.asked += 1
      return cite(item)
    },
  }
  return counter
}
function compare(items: readonly CslItem[], { style, locale }: CitationFiles, lang: string) {
  const direct = citer({ style, locale }, lang)
  const counter = counted(citer({ style, locale }, lang))
  const learnt = learning(counter.cite, style)
  for (const item of items) expect(learnt(item)).toBe(direct(item))
  return counter.asked
}

describe('works told after the manner of others', () => {
  for (const lang of ['en', 'es', 'ar']) {
    it(`tells many works in ${lang} as the library does, asking it about fewer than half`, () => {
      const items = library(lang === 'en' ? 2000 : 800, 4)
      expect(compare(items, files, lang)).toBeLessThan(items.length / 2)
    }, 120_000)
  }

  const others = {
    'titles in capitals': style.replaceAll('<text variable="title"/>', '<text variable="title" text-case="title"/>'),
    'every name': style.replace(/ et-al-[a-z-]+="\d+"/g, ''),
    'the last of many names': style.replaceAll('et-al-use-first="6"', 'et-al-use-first="3" et-al-use-last="true"'),
    'names in full': style.replaceAll('initialize-with=""', 'initialize="false" initialize-with="."'),
    'initials with stops': style.replaceAll('initialize-with=""', 'initialize-with=". "'),
    'short years and long months': style
      .replaceAll('name="year"', 'name="year" form="short"')
      .replaceAll('form="short" strip', 'form="long" strip'),
    'short months with stops': style.replaceAll(' strip-periods="true"', ''),
    'numbered months and days': style.replaceAll('form="short" strip-periods="true"', 'form="numeric-leading-zeros"'),
    'Roman numbers': style.replaceAll('<text variable="volume"/>', '<number variable="volume" form="roman"/>'),
    'shortened pages': style.replace('version="1.0" class', 'page-range-format="minimal" version="1.0" class'),
    'codes and slanted titles': style.replaceAll(
      '<text variable="page"/>',
      '<text variable="page" font-style="italic"/><text variable="DOI" prefix=" "/>',
    ),
    'quoted titles': style.replaceAll('<text variable="title"/>', '<text variable="title" quotes="true"/>'),
  }
  for (const [name, other] of Object.entries(others)) {
    it(`tells works in a style of ${name} as the library does`, () => {
      expect(other).not.toBe(style)
      compare(library(300, 3), { ...files, style: other }, 'en')
    }, 60_000)
  }

  it('tells the works of the library’s own list as the citation library does', () => {
    const listed: readonly unknown[] = parse(read('source/references.yml'), { schema: 'failsafe' })
    const items = listed.map((item) => work.parse(item) as CslItem)
    expect(compare([...items, ...items, ...items, ...items], files, 'en')).toBeGreaterThan(items.length)
  })
})
