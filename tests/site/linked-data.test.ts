// What pages say to search engines: in the vocabulary of schema.org, and nothing that their source does not say.

import { describe, expect, it } from 'vitest'
import { linkedDataScript } from '../../pipeline/emitters/html/machines.ts'
import { press } from '../press.ts'
import { faultsOf } from './vocabulary.ts'

type Node = Readonly<Record<string, unknown>>
const libraries = ['source', 'tests/fixtures/handout', 'tests/fixtures/arabic', 'tests/fixtures/blocks']
const pressed = await Promise.all(libraries.map(async (source) => [source, await press(source, { formats: ['html'] })] as const))
const [[, ours], [, clinic]] = pressed as [(typeof pressed)[number], (typeof pressed)[number]]

function html({ artifacts }: (typeof pressed)[number][1], path: string): string {
  return Buffer.from(artifacts.get(path) ?? []).toString('utf8')
}
function graphOf(page: string): readonly Node[] {
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? []
  const data = JSON.parse(json) as { readonly '@context': string; readonly '@graph': readonly Node[] }
  expect(data['@context']).toBe('https://schema.org')
  return data['@graph']
}
const node = (graph: readonly Node[], type: string): Node => graph.find((one) => [one['@type']].flat().includes(type)) ?? {}

describe.each(pressed)('the linked data of %s', (_, made) => {
  const pages = [...made.artifacts.keys()].filter((path) => path.endsWith('/index.html'))
  it('keeps to the vocabulary, on every page', () => {
    for (const path of pages) for (const one of graphOf(html(made, path))) expect([path, faultsOf(one)]).toEqual([path, []])
  })
  it('leads nowhere inside a page that is not said in it', () => {
    for (const path of pages) {
      const graph = graphOf(html(made, path))
      const said = new Set(graph.map((one) => one['@id']))
      const page = graph[0] ?? {}
      for (const name of ['about', 'breadcrumb', 'publisher', 'isPartOf']) {
        if (page[name] !== undefined) expect(said).toContain((page[name] as Node)['@id'])
      }
    }
  })
})

describe('the check itself', () => {
  it.each([
    [{ '@type': 'MedicalSite' }, '$: no class MedicalSite'],
    [{ '@type': 'Gene', symbol: 'KCNT1' }, '$: Gene has no symbol'],
    [{ '@type': 'MedicalCondition', code: 'G40.0' }, '$.code: a literal, expected MedicalCode | IdReference'],
    [{ '@type': 'Gene', associatedDisease: { '@type': 'Person', name: 'x' } }, '$.associatedDisease: Person, expected'],
    [{ '@type': 'WebPage', about: { '@type': 'Thing', nothing: 1 } }, '$.about: Thing has no nothing'],
  ])('finds what is wrong with %j', (wrong, fault) => expect(faultsOf(wrong).join()).toContain(fault))
})

describe('a page on a condition', () => {
  const graph = graphOf(html(ours, 'en/conditions/mmpsi/index.html'))
  it('says its codes, its other names and its genes', () => {
    const condition = node(graph, 'MedicalCondition')
    expect(condition.code).toContainEqual({ '@type': 'MedicalCode', codingSystem: 'ICD-10', codeValue: 'G40.0' })
    expect(condition.alternateName).toContain('EIMFS')
    const { associatedDisease } = condition['@reverse'] as Record<string, readonly Node[]>
    expect(associatedDisease?.map(({ name }) => name)).toEqual(['KCNT1', 'SCN1A', 'TBC1D24'])
  })
  it('answers the questions that are its headings', () => {
    const page = node(graph, 'FAQPage')
    expect(page['@type']).toEqual(['MedicalWebPage', 'FAQPage'])
    expect((page.mainEntity as readonly Node[]).map(({ name }) => name)).toContain('What causes MMPSI?')
    expect(JSON.stringify(page.mainEntity)).not.toMatch(/\[\d+\]|"text":""/)
  })
  it('names the works it rests on', () => {
    expect(node(graph, 'MedicalWebPage').citation).toContainEqual(
      expect.objectContaining({
        '@type': 'ScholarlyArticle',
        sameAs: expect.arrayContaining([expect.stringContaining('https://doi.org/10.')]),
      }),
    )
  })
  it('names the authors of those that have no lasting address, and only of those', () => {
    const works = node(graph, 'MedicalWebPage').citation as readonly Node[]
    expect(works.filter(({ sameAs, author }) => sameAs !== undefined && author !== undefined)).toEqual([])
    expect(works.some(({ author }) => author !== undefined)).toBe(true)
  })
  it('names no reviewer and no address that nobody gave it', () => {
    expect(JSON.stringify(graph)).not.toMatch(/reviewedBy|lastReviewed|"url":"http[^"]*fourleaf/)
  })
  it('says whose translation it is', () => {
    const spanish = graphOf(html(ours, 'es/conditions/mmpsi/index.html'))
    expect(node(spanish, 'MedicalWebPage').translationOfWork).toEqual({ '@id': '../../../en/conditions/mmpsi/index.html#page' })
    expect(node(spanish, 'FAQPage').mainEntity).not.toEqual([])
    expect(node(graphOf(html(ours, 'ar/conditions/mmpsi/index.html')), 'FAQPage').mainEntity).toBeDefined()
  })
})

describe('a page with an address', () => {
  const [path = ''] = [...clinic.artifacts.keys()].filter((one) => /en\/conditions\/.*index\.html/.test(one))
  const page = html(clinic, path)
  it('is known by it', () => {
    const [first] = graphOf(page)
    expect(first?.['@id']).toBe(`${String(first?.url)}#page`)
    expect(page).toContain(`<meta property="og:url" content="${String(first?.url)}">`)
  })
  it('says the way to it as its readers see it', () => {
    const trail = node(graphOf(page), 'BreadcrumbList').itemListElement as readonly { readonly position: number; readonly item: Node }[]
    expect(trail.map(({ position }) => position)).toEqual([1, 2, 3])
    expect(trail[0]?.item['@id']).toBe('https://clinic.example/')
  })
})

describe('a block of linked data', () => {
  it('cannot be ended by what it holds', () => {
    const [script] = linkedDataScript({
      linkedData: JSON.stringify({ name: '</script><script>alert(1)//\u2028<!--' }),
      siteName: '',
      links: [],
    })
    const value = script?.children.map((child) => ('value' in child ? child.value : '')).join('') ?? ''
    expect(value).not.toMatch(/[<\u2028]/)
    expect(JSON.parse(value)).toEqual({ name: '</script><script>alert(1)//\u2028<!--' })
  })
})
