import { describe, expect, it } from 'vitest'
import { build, manifest } from './library.ts'

const page = (front: string): string => `---\n${front}\n---\n\nWords.\n`
const pages = {
  'conditions/a.md': page('kind: condition\ntitle: A\ntags: [epilepsy]\ngenes: [{symbol: KCNT1}]'),
  'conditions/b.md': page('kind: condition\ntitle: B\ntags: [heart]'),
  'genes/kcnt1.md': page('kind: gene\ntitle: KCNT1 gene\nsymbol: KCNT1\ntags: [epilepsy]'),
  'explainers/e.md': page('kind: explainer\ntitle: E\ntags: [epilepsy]'),
}
const bind = (collection: string) =>
  build({ ...pages, 'fourleaf.yml': `${manifest}collections:\n  - {id: all, title: All, ${collection}}\n` })
const partsOf = (collection: string) => bind(collection).catalogue?.collections[0]?.parts

describe('a collection chooses its pages', () => {
  it('by id, in the order written', () => {
    expect(partsOf('pages: [kcnt1, a]')).toEqual([{ named: ['kcnt1', 'a'], chosen: [] }])
  })

  it('by kind, in the order of the kinds it names', () => {
    expect(partsOf('kinds: [gene, condition]')).toEqual([{ named: [], chosen: ['kcnt1', 'a', 'b'] }])
  })

  it('by gene: the gene and the conditions that name it, whatever its capitals', () => {
    expect(partsOf('genes: [kcnt1]')).toEqual([{ named: [], chosen: ['a', 'kcnt1'] }])
  })

  it('by tag', () => {
    expect(partsOf('tags: [epilepsy]')).toEqual([{ named: [], chosen: ['a', 'kcnt1', 'e'] }])
  })

  it('by all of these together, after those named', () => {
    expect(partsOf('pages: [b], kinds: [condition], tags: [epilepsy]')).toEqual([{ named: ['b'], chosen: ['a'] }])
  })

  it('in groups, each page where it is first met', () => {
    expect(partsOf('groups: [{title: First, tags: [epilepsy]}, {title: Second, kinds: [condition]}]')).toEqual([
      { named: [], chosen: ['a', 'kcnt1', 'e'], group: 0 },
      { named: [], chosen: ['b'], group: 1 },
    ])
  })
})

describe('what cannot be chosen is said with its place', () => {
  it.each([
    ['tags: [epilepsi]', '6:34 error manifest: Unexpected tag `epilepsi`, which no page has'],
    ['genes: [KCNT2]', '6:35 error manifest: Unexpected gene `KCNT2`, which no page has'],
    ['pages: [a, zz]', '6:38 error unknown-page: Unexpected page `zz`, which does not exist'],
    ['pages: [a, a]', '6:38 error manifest: Unexpected second `a` in one collection'],
    [
      'kinds: [genes]',
      '6:35 error manifest: Unexpected `genes` for `collections.kinds`, expected one of `condition`, `gene`, `article`, `explainer`, `term`',
    ],
    [
      'kinds: [explainer], tags: [heart]',
      '6:5 warning empty-collection: Unexpected choice without pages: no page has all that it asks for',
    ],
    [
      'groups: [{title: G}]',
      '6:36 error manifest: Unexpected keys with values for `collections.groups`, expected pages, chosen by `pages`, `kinds`, `genes` or `tags`',
    ],
    [
      'description: D',
      '6:5 error manifest: Unexpected keys with values for `collections`, expected pages, chosen by `pages`, `kinds`, `genes`, `tags` or `groups`',
    ],
  ])('%s', (collection, line) => {
    expect(bind(collection).lines).toEqual([`fourleaf.yml:${line}`])
  })
})
