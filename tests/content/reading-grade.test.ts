import { describe, expect, it } from 'vitest'
import { filesIn, readData, readPage, readPages } from './pages.ts'
import { gradeOf, lengthOf, mask, sentencesOf } from './prose.ts'

// Advice for patient information is grade 6 to 8.
const highest = 8
const longest = 25

interface Term {
  readonly term: string
  readonly also?: readonly string[]
}
const pages = readPages('source')
const termPages = pages.filter((page) => page.front.kind === 'term').map(({ front }) => ({ term: front.title, also: front.also }) as Term)
const glossary = [...(readData('source/glossary.yml') as readonly Term[]), ...termPages]
const terms = glossary.flatMap(({ term, also = [] }) => [term, ...also])

describe('reading grade', () => {
  it.each(pages.map((page) => [page.file, page] as const))('%s can be read at grade 8 or below', (_file, { front, body }) => {
    const sentences = [String(front.summary), ...sentencesOf(body)]
    expect(gradeOf(mask(sentences, terms))).toBeLessThanOrEqual(highest)
    // Long names of conditions stand unmasked too.
    expect(gradeOf(sentences)).toBeLessThanOrEqual(highest)
  })

  it.each(filesIn('source/includes'))('%s can be read at grade 8 or below', (file) => {
    expect(gradeOf(mask(sentencesOf(readPage(file).body), terms))).toBeLessThanOrEqual(highest)
  })

  it('explains each word of the glossary at grade 8 or below, all together', () => {
    const definitions = (readData('source/glossary.yml') as readonly { readonly definition: string }[]).map((entry) => entry.definition)
    expect(
      gradeOf(
        mask(
          definitions.flatMap((words) => words.split(/(?<=\.)\s/)),
          terms,
        ),
      ),
    ).toBeLessThanOrEqual(highest)
  })

  it('has no sentence of more than 25 words', () => {
    const long = pages.flatMap(({ file, body }) =>
      sentencesOf(body)
        .filter((one) => lengthOf(one) > longest)
        .map((one) => `${file}: ${one}`),
    )
    expect(long).toEqual([])
  })
})

describe('the measure', () => {
  it('gives the grade of the formula', () => {
    // 0.39 × 6 words + 11.8 × 1 syllable a word − 15.59
    expect(gradeOf(['The cat sat on the mat.'])).toBeCloseTo(-1.45, 2)
  })

  it('counts explained words and codes as one short word', () => {
    expect(mask(['Microcephaly and KCNT1 (p.Arg428Gln) matter.'], ['microcephaly'])).toEqual(['word and word word matter.'])
  })

  it('splits sentences, but not at a decimal point', () => {
    expect(sentencesOf(readPage('source/includes/your-team.md').body).length).toBeGreaterThan(3)
  })
})
