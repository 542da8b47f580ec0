// The pages that nobody writes, as a reader of the site meets them.

import { describe, expect, it } from 'vitest'
import { press } from '../press.ts'

const { artifacts } = await press('tests/fixtures/arabic')
const page = (path: string): string => Buffer.from(artifacts.get(path) ?? []).toString('utf8')

describe('the home page', () => {
  const home = page('ar/index.html')
  it('says each page in a sentence', () => {
    expect(home).toMatch(/conditions\/kcnt1-epilepsy\/index\.html">صرع.*<br>صرع نادر ينشأ/s)
  })
  it('leads to the files of a collection, which are there', () => {
    const files = [...home.matchAll(/href="\.\.\/([^"]+\.(?:pdf|epub|txt))"/g)].map((match) => match[1] ?? '')
    expect(files).toHaveLength(3)
    for (const file of files) expect([...artifacts.keys()]).toContain(file)
  })
  it('lists its parts where they are many, but not the small print', async () => {
    const large = await press('source', { formats: ['html'] })
    const html = Buffer.from(large.artifacts.get('index.html') ?? []).toString('utf8')
    expect(html).toContain('<a href="#kind-condition">')
    expect(html).not.toContain('<a href="#disclaimer">')
  })
  it('has no way to itself above it', () => expect(home).not.toContain('class="breadcrumb"'))
})

describe('the list from A to Z', () => {
  it('files a name under the letter after the article', () => {
    expect(page('ar/a-z/index.html')).toMatch(/<h2>ج<\/h2>\n<ul class="tight">\n<li><a href="\.\.\/genes\/kcnt1\/index\.html">الجين/)
  })
  it('says in words which page another name leads to', () => {
    expect(page('ar/a-z/index.html')).toMatch(/EIMFS.{0,20}<\/a> \(انظر صرع/s)
  })
})

describe('every other page', () => {
  const condition = page('ar/conditions/kcnt1-epilepsy/index.html')
  it('parts things in a list with the comma of its language', () => {
    expect(condition.replace(/<[^>]+>/g, '')).toMatch(/\(اسم مستخدم في جهات أخرى، .?ILAE/)
  })
  it('tells the way to it from the home page', () => {
    const trail = /<nav class="breadcrumb"[^>]*>(.*?)<\/nav>/s.exec(condition)?.[1] ?? ''
    expect([...trail.matchAll(/href="([^"]+)"/g)].map((match) => match[1])).toEqual([
      '../../index.html',
      '../../index.html#kind-condition',
      'index.html',
    ])
    expect(trail).toContain('aria-current="page"')
  })
  it('offers its other formats beside its words, and a way to them before, a collection too', () => {
    for (const html of [condition, page('ar/kcnt1-family/index.html')])
      expect(html).toMatch(/<a class="to-keep" href="#page\.keep">.*<main.*<\/main>.*<nav class="formats".*handouts.*ebooks.*text/s)
  })
})
