// What is seen of a page where somebody shares its address.

import { describe, expect, it } from 'vitest'
import { shareSvg } from '../../pipeline/site/share/drawing.ts'
import { checkXml } from '../emitters/epub/open.ts'
import type { Pressed } from '../press.ts'
import { theme } from '../render/context.ts'
import { pressFiles } from './sample.ts'

const manifest = (more = '', title = 'Clinic'): string =>
  `fourleaf: 1\ntitle: ${title}\nlanguage: en\nlanguages: [en, ar]\ndescription: For families.\npublisher: {name: Clinic of A}\n${more}`
const address = 'url: https://clinic.example/health/\n'
const page = (kind: string, id: string, lang = 'en'): string =>
  `---\nid: ${id}\nkind: ${kind}\nlang: ${lang}\ntitle: Page ${id}\n---\n\nWords.\n`

const read = ({ artifacts }: Pressed, path: string): string => Buffer.from(artifacts.get(path) ?? []).toString('utf8')
/** What a page says of its picture, by property. */
const cardOf = (made: Pressed, path: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...read(made, path).matchAll(/<meta (?:property|name)="((?:og|twitter):[^"]+)" content="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  )
const picturesOf = ({ artifacts }: Pressed): readonly string[] => [...artifacts.keys()].filter((path) => path.endsWith('.png')).toSorted()

describe('a page that is shared', () => {
  it('has a picture of its kind in its language, made once, at its whole address', async () => {
    const made = await pressFiles({
      'fourleaf.yml': manifest(address),
      'a.md': page('condition', 'a'),
      'b.md': page('condition', 'b'),
      'c.md': page('gene', 'c', 'ar'),
    })
    const card = cardOf(made, 'en/conditions/a/index.html')
    expect(card).toMatchObject({
      'og:image': 'https://clinic.example/health/assets/share-condition-en.png',
      'og:image:type': 'image/png',
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': 'Clinic. Condition. For families. Clinic of A · clinic.example',
      'twitter:card': 'summary_large_image',
    })
    expect(cardOf(made, 'en/conditions/b/index.html')['og:image']).toBe(card['og:image'])
    expect(cardOf(made, 'ar/genes/c/index.html')['og:image']).toBe('https://clinic.example/health/assets/share-gene-ar.png')
    expect(cardOf(made, 'index.html')['og:image:alt']).toBe('Clinic. For families. Clinic of A · clinic.example')
    expect(picturesOf(made)).toEqual(['condition-en', 'gene-ar', 'site-ar', 'site-en'].map((name) => `assets/share-${name}.png`))
  })

  it('has a picture of the size it tells, the same each time', async () => {
    const files = { 'fourleaf.yml': manifest(address), 'a.md': page('condition', 'a') }
    const [one, other] = [await pressFiles(files), await pressFiles(files)]
    const bytes = Buffer.from(one.artifacts.get('assets/share-condition-en.png') ?? [])
    // The first chunk of a PNG holds its width and height.
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([theme.share.width, theme.share.height])
    expect(bytes.equals(Buffer.from(other.artifacts.get('assets/share-condition-en.png') ?? []))).toBe(true)
  })

  it('has none where nobody said where the site is, or no font has its letters', async () => {
    for (const text of [manifest(), manifest(address, 'Clinic ꕙ')]) {
      const made = await pressFiles({ 'fourleaf.yml': text, 'a.md': page('condition', 'a') })
      const card = cardOf(made, 'en/conditions/a/index.html')
      expect(card['twitter:card']).toBe('summary')
      expect(card['og:title']).toBe('Page a')
      expect(Object.keys(card).filter((name) => name.includes('image'))).toEqual([])
      expect(picturesOf(made)).toEqual([])
    }
  })
})

describe('the drawing', () => {
  const words = { lang: 'en', kind: 'Gene', site: 'A & B', description: 'For families.', from: 'clinic.example' }
  const draw = (more: Partial<typeof words> = {}): string => shareSvg({ ...words, ...more }, theme, () => undefined)
  const places = (svg: string): readonly (readonly [number, number, string])[] =>
    [...svg.matchAll(/<text x="(\d+)" y="(\d+)"[^>]*text-anchor="(\w+)"/g)].map(([, x, y, anchor = '']) => [Number(x), Number(y), anchor])

  it('takes every colour from the tokens, and needs nothing from outside', () => {
    checkXml(draw())
    const colours = [...draw().matchAll(/fill="(#[^"]+)"/g)].map(([, colour]) => colour)
    expect(colours.length).toBeGreaterThan(3)
    for (const colour of colours) expect(Object.values(theme.colours)).toContain(colour)
    expect(draw()).not.toMatch(/<script|<image|href=/)
  })

  it('begins on the right where the language does', () => {
    const { width, margin } = theme.share
    for (const [x, , anchor] of places(draw())) expect([x, anchor]).toEqual([margin, 'start'])
    for (const [x, , anchor] of places(draw({ lang: 'ar' }))) expect([x, anchor]).toEqual([width - margin, 'end'])
  })

  it('keeps a long name and a long description on it, whole or not at all', () => {
    const site = 'The long name of a publisher of information for patients and their families in many languages. '.repeat(2).trim()
    const svg = draw({ site, description: 'Much is said of it here. '.repeat(20) })
    const [lines, ys] = [[...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, line]) => line).join(' '), places(svg).map(([, y]) => y)]
    expect(lines).toContain(site)
    expect(lines).not.toContain('Much is said')
    expect(ys.length).toBeGreaterThan(4)
    expect(ys).toEqual(ys.toSorted((a, b) => a - b))
    expect(ys[0]).toBeGreaterThan(theme.share.words)
    expect(ys.at(-1)).toBeLessThan(theme.share.height)
  })
})
