import { describe, expect, it } from 'vitest'
import type { Context } from '../../../pipeline/emitters/emitter.ts'
import { html } from '../../../pipeline/emitters/html/index.ts'
import type { Publication } from '../../../pipeline/tree/publication.ts'
import { metadata, p, publication, section } from '../../render/build.ts'
import { alternates, bookOf, context, drawing, labelsOf } from '../../render/context.ts'
import { arabic, english } from '../../render/sample.ts'

const path = 'en/conditions/sample/index.html'

async function emitted(page: Publication, own: Partial<Context> = {}) {
  const { artifacts, facts } = await html.emit(bookOf(page), context(path, own))
  const [first, ...images] = artifacts
  return { text: new TextDecoder().decode(first?.bytes), first, images, facts }
}
const hrefs = (text: string): readonly string[] => [...text.matchAll(/ (?:href|src)="([^"]*)"/g)].map((match) => match[1] ?? '')

describe('a site page', () => {
  it('is one whole document in the language of its words', async () => {
    const { text, first, facts } = await emitted(english)
    expect(text).toMatch(/^<!doctype html><html lang="en" dir="ltr">\n<head>\n<meta charset="utf-8">/)
    expect(first).toMatchObject({ path, mediaType: 'text/html' })
    expect(facts.size).toBe(first?.bytes.byteLength)
    expect((await emitted(arabic)).text).toContain('<html lang="ar" dir="rtl">')
  })

  it('names itself, the site and its address', async () => {
    const { text } = await emitted(english)
    expect(text).toContain('<title>Malignant migrating partial seizures of infancy · Fourleaf Health</title>')
    expect(text).toContain('<link rel="canonical" href="https://example.org/en/sample/">')
    expect((await emitted(arabic)).text).not.toMatch(/rel="canonical"|name="description"/)
  })

  it('escapes what its metadata may hold', async () => {
    const hard = `A & B <c> "d" ' ]]>`
    const page = publication(metadata({ id: 'x', title: hard, description: hard, url: 'https://example.org/?a&b' }), labelsOf('en'), [
      section('x', 1, hard, [p(hard)]),
    ])
    const { text } = await emitted(page)
    expect(text).toContain('<title>A &#x26; B &#x3C;c> "d" \' ]]>')
    expect(text).toContain('content="A &#x26; B <c> &#x22;d&#x22; &#x27; ]]>"')
    expect(text).not.toMatch(/<body[\s\S]*<c>/)
  })

  it('meets its own policy: no script, no style of its own, nothing from elsewhere', async () => {
    const { text } = await emitted(english, { alternates })
    expect(text).toContain('content="default-src &#x27;self&#x27; file:; script-src &#x27;self&#x27; file:;')
    expect(text).not.toMatch(/<script|<style| style=| on\w+=|javascript:/i)
    expect(text.match(/<link rel="stylesheet"[^>]*>/g)).toEqual(['<link rel="stylesheet" href="../../../assets/site.css">'])
    expect([...text.matchAll(/src="([^"]*)"/g)].every(([, source]) => source?.startsWith('../../../assets/'))).toBe(true)
  })

  it('writes no address from the root, so that it works below any address and from a disk', async () => {
    const { text } = await emitted(english, { alternates, href: ({ page }) => `../../${page}/index.html` })
    expect(hrefs(text).filter((href) => /^\/|^file:/.test(href))).toEqual([])
  })

  it('begins with a way past what repeats, and has one main part and one first heading', async () => {
    const { text } = await emitted(english, { alternates })
    expect(text).toMatch(/<body class="page-condition"><a class="skip" href="#page.main">Skip to the main text<\/a>\n<header/)
    for (const once of [/<main id="page.main" tabindex="-1">/g, /<h1>/g, /<header /g, /<footer /g]) expect(text.match(once)).toHaveLength(1)
  })

  it('has no id twice, and an id for each place it leads to', async () => {
    const { text } = await emitted(english, { alternates })
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
    expect(new Set(ids).size).toBe(ids.length)
    for (const href of hrefs(text)) if (href.startsWith('#')) expect(ids).toContain(href.slice(1))
    for (const [, id] of text.matchAll(/aria-labelledby="([^"]+)"/g)) expect(ids).toContain(id)
  })

  it('makes the lists of ways in header and footer navigation, by different names', async () => {
    const { text } = await emitted(english)
    expect(text).toContain('<nav aria-label="Main menu">\n<ul class="tight">')
    expect(text).toMatch(/<footer[^>]*>\n<div>\n<p>Fourleaf Trust, 1 Clover Road<\/p>\n<nav aria-label="Links">/)
  })

  it('opens and closes its banner without a script, before the header', async () => {
    const siteBanner = [section('site-trust', 2, 'Published by a trust', [p('How to judge.')])]
    const { text } = await emitted({ ...english, regions: { ...english.regions, siteBanner } })
    expect(text).toMatch(
      /<section class="site-banner" aria-label="About this site">\n?<details class="site-trust"><summary>Published by a trust<\/summary>\n?<p>How to judge.<\/p><\/details><\/section>\n<header/,
    )
  })

  it('says which links leave the site, and which do not', async () => {
    const { text } = await emitted(english)
    expect(text).toMatch(/<a href="https:\/\/doi.org\/[^"]+" rel="external">/)
    expect(text).not.toMatch(/<a href="https:\/\/example.org[^"]*" rel="external">/)
  })

  it('stands alone without regions', async () => {
    const { text } = await emitted(publication(metadata({ id: 'x' }), labelsOf('en'), [section('x', 1, 'X', [])]))
    expect(text).not.toMatch(/<header|<footer|<nav/)
  })
})

describe('other ways to read a page', () => {
  it('are other languages by their own names', async () => {
    const { text } = await emitted(english, { alternates })
    expect(text).toContain('<nav class="languages" aria-label="languages">'.replace('="languages">', `="${labelsOf('en').languages}">`))
    expect(text).toContain('<a href="../../ar/sample/index.html" hreflang="ar" lang="ar" dir="rtl">العربية</a>')
    expect(text).toContain('<link rel="alternate" hreflang="es" href="https://example.org/es/sample/">')
  })

  it('are other formats with their kind and size', async () => {
    const { text } = await emitted(english, { alternates })
    expect(text).toContain(
      '<a href="../../handouts/en/sample.pdf" type="application/pdf">Handout to print (PDF)</a> <bdi class="size" dir="ltr">84\u00a0kB</bdi>',
    )
    expect(text.match(/type="application\/pdf"/g)).toHaveLength(2)
    expect(text).toContain('type="text/plain"')
  })

  it('are feeds and data, named by what they are of', async () => {
    const links = [
      { href: 'm.atom', mediaType: 'application/atom+xml', title: 'MMPSI' },
      { href: 'm.json', mediaType: 'application/json', title: 'JSON' },
    ]
    const { text } = await emitted(english, { head: { linkedData: '{}', siteName: 'Fourleaf', links } })
    expect(text).toContain('<a href="m.atom" type="application/atom+xml">Feed of changes: MMPSI</a>')
    expect(text).toContain('<a href="m.json" type="application/json">This page for programs: JSON</a>')
    const index = publication(metadata({ id: 'home', kind: 'index' }), labelsOf('en'), [section('x', 1, 'X', [])])
    expect((await emitted(index, { head: { linkedData: '{}', siteName: 'Fourleaf', links } })).text).not.toContain('Feed of changes')
  })

  it('are left out when there are none', async () => {
    expect((await emitted(english)).text).not.toMatch(/class="formats"|rel="alternate"/)
  })
})

describe('images', () => {
  it('stand beside the site once, named by their bytes', async () => {
    const { images, text } = await emitted(english)
    expect(images.map(({ mediaType }) => mediaType).sort()).toEqual(['image/png', 'image/svg+xml'])
    const svg = images.find(({ mediaType }) => mediaType === 'image/svg+xml')
    expect(svg?.path).toMatch(/^assets\/[0-9a-f]{16}\.svg$/)
    expect(svg?.bytes).toBe(drawing)
    expect(text).toContain(
      `<a href="../../../${svg?.path}"><img src="../../../${svg?.path}" alt="A trace of a seizure on paper" width="640" height="220"><span class="enlarge">See this picture larger</span></a>`,
    )
  })
})

describe('references', () => {
  it('stay on the page when they lead to a place in it', async () => {
    const { text } = await emitted(english)
    expect(text).toContain('<a href="#steps">the steps</a>')
    expect(text).toContain('<a href="https://example.org/en/kcnt1/">KCNT1</a>')
  })
})

it('gives the same bytes each time', async () => {
  const [once, again] = [await emitted(english, { alternates }), await emitted(english, { alternates })]
  expect(again.text).toBe(once.text)
})
