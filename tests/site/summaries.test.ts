// The view of the library that programs for the MedlinePlus Genetics data files read.

import { XmlDocument, type XmlElement } from 'libxml2-wasm'
import { describe, expect, it } from 'vitest'
import { press } from '../press.ts'
import { pressOnline } from './sample.ts'

const [online, offline] = await Promise.all([pressOnline({ formats: ['html'] }), press('source', { formats: ['html'] })])
const read = ({ artifacts }: typeof online, path: string): string => Buffer.from(artifacts.get(path) ?? []).toString('utf8')
const namespaces = { g: 'https://medlineplus.gov/download/ghr-summaries-20250602.xsd', html: 'http://www.w3.org/1999/xhtml' }
const english = XmlDocument.fromString(read(online, 'data/summaries.en.xml'))
const texts = (path: string, document = english): readonly string[] =>
  document.find(path, namespaces).map((node) => (node as XmlElement).content)

describe('the file of summaries', () => {
  it('has a record of each condition and gene, in each language', () => {
    for (const lang of ['en', 'es', 'ar']) {
      using document = XmlDocument.fromString(read(online, `data/summaries.${lang}.xml`))
      expect(texts('/g:summaries/g:health-condition-summary/g:name', document)).toHaveLength(1)
      expect(texts('/g:summaries/g:gene-summary/g:gene-symbol', document)).toEqual(['KCNT1', 'SCN1A', 'TBC1D24'])
    }
  })

  it('has the elements that clients of those files look for', () => {
    const condition = '//g:health-condition-summary'
    expect(texts(`${condition}/g:ghr-page`)).toEqual(['https://clinic.example/en/conditions/mmpsi/'])
    expect(texts(`${condition}/g:text-list/g:text/g:text-role`)).toEqual(['description', 'frequency', 'inheritance'])
    expect(texts(`${condition}/g:text-list/g:text[1]/g:html/html:p`).length).toBeGreaterThan(10)
    expect(texts(`${condition}/g:inheritance-pattern-list/g:inheritance-pattern/g:code`)).toEqual(['de-novo', 'ad', 'ar', 'xr'])
    expect(texts(`${condition}/g:inheritance-pattern-list/g:inheritance-pattern[2]/g:memo`)).toEqual(['Autosomal dominant'])
    expect(texts(`${condition}/g:related-gene-list/g:related-gene/g:ghr-page`)).toContain('https://clinic.example/en/genes/kcnt1/')
    expect(texts(`${condition}/g:synonym-list/g:synonym`)).toContain('EIMFS')
    expect(texts(`${condition}/g:db-key-list/g:db-key[g:db='OMIM']/g:key`)).toContain('614959')
    expect(texts(`${condition}/g:published`)).toEqual(['2026-11-22'])
    expect(texts("//g:gene-summary[@id='kcnt1']/g:related-health-condition-list/g:related-health-condition/g:name")).toEqual([
      'Malignant migrating partial seizures of infancy',
    ])
  })

  it('says nothing of a review that there was not', () => expect(texts('//g:reviewed')).toEqual([]))

  it('holds the words of the page and no marks of citations', () => {
    const words = texts('//g:health-condition-summary//g:html').join(' ')
    expect(words).toMatch(/What is MMPSI\?.*potassium channel/s)
    expect(words).not.toMatch(/\[\d+\]/)
  })

  it('has no addresses where the site has none', () => {
    expect(read(offline, 'data/summaries.en.xml')).not.toContain('ghr-page')
    expect(() => XmlDocument.fromString(read(offline, 'data/summaries.ar.xml')).dispose()).not.toThrow()
  })
})
