import { describe, expect, it } from 'vitest'
import { cutFrontMatter } from '../../pipeline/config/cut-front-matter.ts'
import { readFrontMatter } from '../../pipeline/config/read-front-matter.ts'
import { createCollector, type Strictness } from '../../pipeline/diagnostics/collector.ts'

function read(page: string, strictness: Strictness = 'strict') {
  const { report, messages } = createCollector(strictness)
  const { front: block, body, bodyLine } = cutFrontMatter(page, 'a.md', report)
  const result = block && readFrontMatter(block, 'a.md', report, strictness)
  const told = messages().map(({ line, column, severity, reason }) => `${line}:${column} ${severity} ${reason}`)
  return { front: result?.front, places: result?.places, body, bodyLine, told }
}
const page = (yaml: string) => `---\n${yaml}---\n\n# Title\n`

describe('front matter', () => {
  it('is read by kind, with lists that are always there', () => {
    const { front, told } = read(
      page(`kind: condition
title: "A & B: c"
version: 3.10
review: {by: Dr A, role: neurologist, on: 2026-01, due: 2027-01-31}
dates: {published: 2026-01-02, updated: 2026-02}
ids: {omim: [614959, "613722"], orpha: 293181, icd10: G40.0, icd11: 8A61.12, umls: C3494976}
genes: [{symbol: KCNT1, page: kcnt1, inheritance: [ad, de-novo]}]
references: [coppola1995, {id: barcia2012, type: article-journal, title: A title, author: [{family: Barcia, given: G}], issued: 2012-11, DOI: 10.1038/ng.2441, PMID: 23086397, PMCID: PMC3687547}]
`),
    )
    expect(told).toEqual([])
    expect(front).toMatchObject({
      kind: 'condition',
      title: 'A & B: c',
      version: '3.10',
      status: 'published',
      review: { state: 'reviewed', by: 'Dr A', role: 'neurologist', on: '2026-01', due: '2027-01-31' },
      ids: { omim: ['614959', '613722'], orpha: ['293181'], hgnc: [] },
      genes: [{ symbol: 'KCNT1', page: 'kcnt1', inheritance: ['ad', 'de-novo'], refs: [] }],
      references: ['coppola1995', { id: 'barcia2012', issued: { 'date-parts': [[2012, 11]] }, PMID: '23086397' }],
      synonyms: [],
      related: [],
      extra: {},
    })
  })

  it('is an article without review unless it says otherwise', () => {
    expect(read(page('title: x\n')).front).toMatchObject({ kind: 'article', review: { state: 'none' } })
    expect(read(page('review: none\n')).front?.review).toEqual({ state: 'none' })
  })

  it.each([
    ['ids: {omim: 61495}', '2:13 error Unexpected `61495` for `ids.omim`, expected an OMIM number of 6 digits'],
    ['ids: {orpha: ORPHA:1}', '2:14 error Unexpected `ORPHA:1` for `ids.orpha`, expected an ORPHA number of 1 to 7 digits'],
    ['ids: {hgnc: HGNC:18865}', '2:13 error Unexpected `HGNC:18865` for `ids.hgnc`, expected an HGNC number, digits only'],
    ['ids: {icd10: 40}', '2:14 error Unexpected `40` for `ids.icd10`, expected an ICD-10 code such as `G40.0`'],
    [
      'dates: {updated: 2026-02-30}',
      '2:18 error Unexpected `2026-02-30` for `dates.updated`, expected a date such as `2026-03-31` or `2026-03`',
    ],
    ['dates: {updated: 1 May}', '2:18 error Unexpected `1 May` for `dates.updated`, expected a date such as `2026-03-31` or `2026-03`'],
    ['lang: english', '2:7 error Unexpected `english` for `lang`, expected a language tag such as `en`, `ar` or `pt-BR`'],
    [
      'id: My Page',
      '2:5 error Unexpected `My Page` for `id`, expected an id in small letters, digits and single hyphens, such as `dravet-syndrome`',
    ],
    [
      'resources: [{type: topic, label: x, url: javascript:x}]',
      '2:42 error Unexpected `javascript:x` for `resources.url`, expected a web address that starts with `https://` or `http://`',
    ],
    [
      'references: [{id: a, type: book, title: b, DOI: doi.org/1}]',
      '2:49 error Unexpected `doi.org/1` for `references.DOI`, expected a DOI such as `10.1212/WNL.0b013e3182698c8d`',
    ],
    [
      'references: [{id: a, type: book, title: b, PMCID: 12}]',
      '2:51 error Unexpected `12` for `references.PMCID`, expected a PMCID such as `PMC3509478`',
    ],
    [
      'kind: conditon',
      '2:7 error Unexpected `conditon` for `kind`, expected one of `condition`, `gene`, `article`, `explainer`, `term`, `policy`',
    ],
    ['titel: x', '2:1 error Unexpected key `titel`'],
    ['genes: [{symbol: A}]', '2:1 error Unexpected key `genes`'],
    ['- a\n- b', '2:1 error Unexpected words in the front matter, expected keys with values'],
  ])('reports `%s`', (yaml, expected) => {
    expect(read(page(`${yaml}\n`)).told).toEqual([expected])
  })

  it('keeps what fits beside what does not', () => {
    const { front, told } = read(page('title: Kept\nlang: en_US\ntags: [a]\n'))
    expect(told).toHaveLength(1)
    expect(front).toMatchObject({ title: 'Kept', tags: ['a'] })
    expect(front?.lang).toBeUndefined()
  })

  it('knows where each value was written', () => {
    const { places } = read(page('title: x\nsynonyms:\n  - name: y\n'))
    expect(places?.of('synonyms.0.name').start).toEqual({ line: 4, column: 11 })
    expect(places?.of('synonyms.0.system').start).toEqual({ line: 4, column: 5 })
    expect(places?.ofKey('title').start).toEqual({ line: 2, column: 1 })
  })
})

describe('foreign front matter in a plain folder', () => {
  it('is told of under the name that it has on the page', () => {
    const { told } = read(page('title: A\nauthor: {name: Ann}\nkeywords: {a: b}\n'), 'lenient')
    expect(told).toEqual([
      '3:9 warning Unexpected keys with values for `author`, expected text',
      '4:11 warning Unexpected keys with values for `keywords`, expected text',
    ])
  })
  it('keeps unknown keys without a word and adopts those it knows by another name', () => {
    const { front, told } = read(
      page('layout: post\nlanguage: es\nauthor: Ann\ndescription: Short\ndate: 2020\ncategories: [a, b]\nid: Not Ours\nkind: tutorial\n'),
      'lenient',
    )
    expect(told).toEqual([])
    expect(front).toMatchObject({ kind: 'article', lang: 'es', authors: ['Ann'], summary: 'Short' })
    expect({ ...front?.extra }).toEqual({ layout: 'post', date: '2020', categories: ['a', 'b'] })
    expect(front?.id).toBeUndefined()
  })

  it('drops what does not fit with a warning', () => {
    const { front, told } = read(page('title: [a]\ntags: {a: 1}\nauthors: [{name: x}]\n'), 'lenient')
    expect(told).toEqual([
      '2:8 warning Unexpected list for `title`, expected text',
      '3:7 warning Unexpected keys with values for `tags`, expected text',
      '4:11 warning Unexpected keys with values for `authors`, expected text',
    ])
    expect(front?.title).toBeUndefined()
  })

  it('holds back what its writer held back', () => {
    expect(read(page('draft: true\n'), 'lenient').front?.status).toBe('draft')
    expect(read(page('published: false\n'), 'lenient').front?.status).toBe('draft')
  })

  it('never runs code, and never reads it', () => {
    const { front, body, told } = read("---js\n{ title: require('fs').writeFileSync('marker', '') }\n---\n# T\n", 'lenient')
    expect(told).toEqual(['1:1 error Unexpected front matter in `js`, expected YAML'])
    expect([front, body]).toEqual([undefined, '# T\n'])
  })

  it('skips TOML with a warning', () => {
    const { body, bodyLine, told } = read('+++\ntitle = "x"\n+++\n# T\n', 'lenient')
    expect(told).toEqual(['1:1 warning Unexpected front matter in TOML, expected YAML between `---`'])
    expect([body, bodyLine]).toEqual(['# T\n', 4])
  })
})

describe('cutting', () => {
  it('gives the body and its first line', () => {
    expect(read('---\ntitle: x\n---\nbody\n')).toMatchObject({ body: 'body\n', bodyLine: 4, told: [] })
    expect(read('---\n---\nbody\n')).toMatchObject({ body: 'body\n', bodyLine: 3, told: [] })
    expect(read('body\n')).toMatchObject({ body: 'body\n', bodyLine: 1, told: [] })
  })

  it('tells a forgotten fence from a rule', () => {
    expect(read('---\ntitle: x\n\n# T\n').told).toEqual(['1:1 error Unexpected end of the page in its front matter'])
    expect(read('---\n\nwords\n').told).toEqual([])
  })
})
