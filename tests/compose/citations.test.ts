import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Work } from '../../pipeline/catalogue/catalogue.ts'
import { formatWorks, inlinesOf } from '../../pipeline/compose/citations.ts'
import { type LabelName, type Labels, labelNames } from '../../pipeline/tree/labels.ts'
import type { Inline } from '../../pipeline/tree/types.ts'

const span = { file: 'references.yml', start: { line: 1, column: 1 }, end: { line: 1, column: 2 } }
const read = (name: string) => readFileSync(new URL(`../../templates/${name}`, import.meta.url), 'utf8')
const locales: Readonly<Record<string, string>> = {
  en: read('csl-locales/en.xml'),
  es: read('csl-locales/es.xml'),
  ar: read('csl-locales/ar.xml'),
}
const files = { style: read('citation.csl'), locale: (lang: string) => locales[lang.split('-')[0] ?? ''] }
const labels = Object.fromEntries(labelNames.map((name: LabelName) => [name, name])) as Labels

let count = 0
function work(csl: Readonly<Record<string, unknown>>): Work {
  count += 1
  return { key: `k${count}`, csl: { id: `k${count}`, type: 'article-journal', ...csl }, span }
}
const on = (...parts: readonly number[]) => ({ 'date-parts': [parts] })
const people = (...names: readonly string[]) =>
  names.map((name) => ({ family: name.split(' ')[0], given: name.split(' ').slice(1).join(' ') }))

function plain(inlines: readonly Inline<'draft'>[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.value
      if (inline.type === 'link') return `[${plain(inline.children)}](${inline.url})`
      return 'children' in inline ? `<${inline.type}>${plain(inline.children)}</>` : ''
    })
    .join('')
}
function told(csl: Readonly<Record<string, unknown>>, lang = 'en'): string {
  const made = work(csl)
  return plain(formatWorks([made], lang, labels, files).get(made.key)?.inlines ?? [])
}

const article = {
  author: people('Barcia Giulia', 'Fleming Matthew R'),
  title: 'De novo gain-of-function KCNT1 channel mutations cause malignant migrating partial seizures of infancy',
  'container-title': 'Nature Genetics',
  'container-title-short': 'Nat. Genet.',
  volume: '44',
  issue: '11',
  page: '1255-1259',
  issued: on(2012, 11),
  DOI: '10.1038/ng.2441',
  PMID: '23086397',
  PMCID: 'PMC3687547',
}

describe('the words of a work', () => {
  it('tells a journal article', () => {
    expect(told(article)).toBe(
      'Barcia G, Fleming MR. De novo gain-of-function KCNT1 channel mutations cause malignant migrating partial seizures of infancy. ' +
        'Nat Genet. 2012 Nov;44(11):1255–1259. [doi](https://doi.org/10.1038/ng.2441) · [pubmed](https://pubmed.ncbi.nlm.nih.gov/23086397/)' +
        ' · [pubmedCentral](https://pmc.ncbi.nlm.nih.gov/articles/PMC3687547/)',
    )
  })

  it('keeps all initials, however they are written', () => {
    const authors = people('Fleming MR', 'Casanova J L', 'Maschereta A.B.', 'Barcia Giulia', 'Xu J')
    expect(told({ title: 'T', author: authors, issued: on(2001) })).toBe('Fleming MR, Casanova JL, Maschereta AB, Barcia G, Xu J. T. 2001.')
  })

  it('names six authors, then et al.', () => {
    const six = people('A A', 'B B', 'C C', 'D D', 'E E', 'F F')
    expect(told({ title: 'T', author: six, issued: on(2001) })).toBe('A A, B B, C C, D D, E E, F F. T. 2001.')
    expect(told({ title: 'T', author: [...six, ...people('G G')], issued: on(2001) })).toBe('A A, B B, C C, D D, E E, F F, et al. T. 2001.')
  })

  it('tells a book, a chapter, a report and a page of the web', () => {
    const book = {
      type: 'book',
      author: people('Roe Ann'),
      title: 'Seizures',
      edition: 2,
      publisher: 'Press',
      'publisher-place': 'Leeds',
      issued: on(1999),
    }
    expect(told(book)).toBe('Roe A. Seizures. 2 ed. Leeds: Press; 1999.')
    const chapter = {
      ...book,
      type: 'chapter',
      title: 'Infancy',
      'container-title': 'Seizures',
      editor: people('Poe Bo'),
      page: '1-9',
      edition: undefined,
    }
    expect(told(chapter)).toBe('Roe A. Infancy. In: Poe B, editor. Seizures. Leeds: Press; 1999. p 1–9.')
    expect(told({ type: 'report', author: [{ literal: 'Health Agency' }], title: 'R', publisher: 'Agency', issued: on(2020, 2, 3) })).toBe(
      'Health Agency. R. Agency; 2020 Feb 3.',
    )
    expect(
      told({
        type: 'webpage',
        title: 'W',
        publisher: 'Clinic',
        issued: on(2020),
        accessed: on(2024, 5, 6),
        URL: 'https://clinic.example/w',
      }),
    ).toBe('Clinic. W. 2020 [cited 2024 May 6]. [https://clinic.example/w](https://clinic.example/w)')
  })

  it('tells what little there is', () => {
    expect(told({ title: 'Only a title' })).toBe('Only a title.')
    expect(told({ title: 'Is it so?' })).toBe('Is it so?')
    expect(told({ title: 'Advance', author: people('A B'), 'container-title': 'J', number: 'e12', issued: on(2021) })).toBe(
      'A B. Advance. J. 2021;e12.',
    )
  })

  it('keeps gene names slanted and signs as they are', () => {
    expect(told({ title: '<i>KCNT1</i> & x < y, H<sub>2</sub>O' })).toBe('<emphasis>KCNT1</> & x < y, H<subscript>2</>O.')
  })

  it('escapes old DOIs', () => {
    expect(told({ title: 'T', DOI: '10.1002/(SICI)1#2<3>' })).toBe('T. [doi](https://doi.org/10.1002/(SICI)1%232%3C3%3E)')
  })

  it('shows the code where the label has a place for it', () => {
    const made = work({ title: 'T', DOI: '10.1000/x' })
    const words = formatWorks([made], 'en', { ...labels, doi: 'doi:{id}' }, files).get(made.key)
    expect(plain(words?.inlines ?? [])).toBe('T. [doi:10.1000/x](https://doi.org/10.1000/x)')
  })
})

describe('the language of a work', () => {
  it('is its own, with the links in the language of the page', () => {
    const made = work(article)
    const words = formatWorks([made], 'ar', labels, files).get(made.key)
    expect(words).toMatchObject({ lang: 'en', dir: 'ltr' })
    expect(words?.inlines.find(({ type }) => type === 'link')).toMatchObject({ lang: 'ar', dir: 'rtl' })
  })

  it('is not said again where it is the page’s', () => {
    const made = work(article)
    expect(formatWorks([made], 'en', labels, files).get(made.key)).not.toHaveProperty('lang')
    expect(formatWorks([made], 'en-GB', labels, files).get(made.key)).not.toHaveProperty('lang')
    const spanish = formatWorks([made], 'es', labels, files).get(made.key)
    expect(spanish).toMatchObject({ lang: 'en' })
    expect(spanish).not.toHaveProperty('dir')
    expect(spanish?.inlines.find(({ type }) => type === 'link')).not.toHaveProperty('dir')
  })

  it('gives the months and the small words', () => {
    const csl = { ...article, title: 'Título', DOI: undefined, PMID: undefined, PMCID: undefined }
    expect(told({ ...csl, language: 'es', issued: on(2012, 1, 2) }, 'es')).toContain('Nat Genet. 2012 ene 2;44(11)')
    const many = people(...'ABCDEFG'.split('').map((letter) => `${letter} ${letter}`))
    expect(told({ ...csl, language: 'ar', author: many }, 'ar')).toContain('F F, وآخرون. Título. Nat Genet. 2012 نوفمبر')
    expect(told({ ...csl, language: 'fr' }, 'en')).toContain('2012 Nov')
  })
})

describe('repetition', () => {
  it('makes a work once a language', () => {
    const made = work(article)
    const of = (lang: string) => formatWorks([made], lang, labels, files).get(made.key)
    expect(of('en')).toBe(of('en'))
    expect(of('es')).not.toBe(of('en'))
  })

  it('tells two works of one key apart', () => {
    const [one, two] = [work({ title: 'One' }), work({ title: 'Two' })]
    const same = { ...two, key: one.key, csl: { ...two.csl, id: one.key } }
    expect(plain(formatWorks([one], 'en', labels, files).get(one.key)?.inlines ?? [])).toBe('One.')
    expect(plain(formatWorks([same], 'en', labels, files).get(one.key)?.inlines ?? [])).toBe('Two.')
  })
})

describe('inlinesOf', () => {
  it('nests, decodes and drops unknown tags', () => {
    expect(plain(inlinesOf('a<span class="x">b</span> <i>c<sup>2</sup></i> &#38;&#x26;&amp;&zz; 1 < 2', span))).toBe(
      'ab <emphasis>c<superscript>2</></> &&&&zz; 1 < 2',
    )
    expect(plain(inlinesOf('<i>never closed', span))).toBe('never closed')
  })
})
