// Collections as books: what is shared stands once, every way arrives, and each chapter is told of.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { type Pressed, press } from '../press.ts'
import { pixel } from '../render/context.ts'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

async function made(files: Readonly<Record<string, string | Uint8Array>>): Promise<Pressed> {
  const folder = mkdtempSync(path.join(tmpdir(), 'fourleaf-collections-'))
  folders.push(folder)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
  return press(folder, { formats: ['html', 'pdf', 'epub', 'text'] })
}

const book = ({ artifacts }: Pressed, name: string): ReadonlyMap<string, string> => {
  const files = unzipSync(artifacts.get(`ebooks/${name}.epub`) ?? new Uint8Array())
  return new Map(Object.entries(files).map(([file, bytes]) => [file.replace('OEBPS/', ''), strFromU8(bytes)]))
}

const doi = (id: string, title: string) =>
  `{id: ${id}, type: article-journal, title: ${title}, author: [{family: A, given: B}], DOI: 10.1000/one}`
const page = (front: string, body: string): string => `---\n${front}\nreview: none\n---\n\n${body}\n`
const library = {
  'fourleaf.yml': [
    'fourleaf: 1',
    'title: Library',
    'language: en',
    'publisher: {name: Clinic}',
    'licence: {id: CC0-1.0, name: CC0 1.0}',
    'collections:',
    '  - {id: both, title: Both of them, description: Two kinds., kinds: [condition, gene]}',
    '  - {id: groups, title: In groups, groups: [{title: First group, pages: [b]}, {title: Second group, tags: [t]}]}',
  ].join('\n'),
  'glossary.yml': '- {id: cell, term: cell, definition: A small part.}\n- {id: axon, term: axon, definition: A long part.}\n',
  'conditions/a.md': page(
    `kind: condition\ntitle: Alpha\nversion: "2.0"\ntags: [t]\nsynonyms: [{name: Old Alpha}]\ngenes: [{symbol: GENE9}]\nreferences: [${doi('x', 'Said one way')}, {id: y, type: book, title: Second}]`,
    '# Alpha\n\n:::emergency\nCall for help.\n:::\n\n## What it is\n\nA [cell](term:cell) [@y]. One more [@x]. See [beta](page:b#what-it-is) and [sources](page:b#references).\n\n![A dot](../media/dot.png)\n',
  ),
  'conditions/b.md': page(
    `kind: condition\ntitle: Beta\nreferences: [${doi('z', 'Said another way')}]`,
    '# Beta\n\n## What it is\n\nThis [cell](term:cell) has an [axon](term:axon) [@z].\n\n![A dot](../media/dot.png)\n',
  ),
  'genes/gene9.md': page('kind: gene\ntitle: Gene nine\nsymbol: GENE9', '# Gene nine\n\n## What it does\n\nSee [alpha](page:a).\n'),
  'media/dot.png': pixel,
}
const pressed = await made(library)
const both = book(pressed, 'en/both')
const file = (name: string): string => both.get(name) ?? ''

it('is made without a complaint', () => expect(pressed.messages.filter(({ rule }) => rule !== 'no-site-address')).toEqual([]))

describe('what chapters share', () => {
  it('is one list of references, each work once, whatever a page calls it', () => {
    const references = file('references.xhtml')
    expect([...references.matchAll(/<li class="bibliography-item" id="([^"]+)"/g)].map(([, id]) => id)).toEqual(['ref-1', 'ref-2'])
    expect(references).toContain('Said one way')
    expect(references).not.toContain('Said another way')
  })

  it('is cited by one number from every chapter, and leads back to the first', () => {
    expect(file('chapter-a.xhtml')).toContain('href="references.xhtml#ref-2"')
    expect(file('chapter-b.xhtml')).toMatch(/href="references\.xhtml#ref-2"[^>]*>\[2\]</)
    expect(file('references.xhtml')).toContain('href="chapter-a.xhtml#cite-2"')
    for (const chapter of ['a', 'b']) expect(file(`chapter-${chapter}.xhtml`)).not.toContain('part-references')
  })

  it('is one glossary, which the words of every chapter open', () => {
    expect([...file('glossary.xhtml').matchAll(/id="(term-[^"]+)"/g)].map(([, id]) => id)).toEqual(['term-axon', 'term-cell'])
    for (const chapter of ['a', 'b'])
      expect(file(`chapter-${chapter}.xhtml`)).toContain('href="glossary.xhtml#term-cell" role="doc-noteref" epub:type="noteref"')
  })

  it('is each picture, once', () => {
    expect([...both.keys()].filter((name) => /^images\/(?!cover)/.test(name))).toHaveLength(1)
  })
})

describe('ways', () => {
  it('arrive, all of them, though chapters use the same ids', () => {
    const ids = new Map([...both].map(([name, text]) => [name, new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))]))
    for (const [name, text] of both) {
      if (!name.endsWith('.xhtml')) continue
      for (const [, to = '', anchor] of text.matchAll(/href="([^"#:]*)(?:#([^"]+))?"/g)) {
        expect([...both.keys()]).toContain(to || name)
        if (anchor) expect(ids.get(to || name)).toContain(anchor)
      }
    }
    expect(file('chapter-a.xhtml')).toContain('<a href="chapter-b.xhtml#what-it-is">beta</a>')
  })

  it('to what moved to the end of the book lead there', () => {
    expect(file('chapter-a.xhtml')).toContain('<a href="references.xhtml">sources</a>')
  })

  it('to an emergency are one step from the contents', () => {
    expect(file('toc.xhtml')).toContain(
      '<a href="chapter-a.xhtml">Alpha</a>\n<ol>\n<li><a href="chapter-a.xhtml#emergency.1">Emergency</a></li>',
    )
  })

  it('stand in groups: by kind, or as the manifest has them', () => {
    expect(file('toc.xhtml')).toMatch(/<li><span>Conditions<\/span>\n<ol>\n<li><a href="chapter-a\.xhtml">[\s\S]*<li><span>Genes<\/span>/)
    const groups = book(pressed, 'en/groups').get('toc.xhtml')
    expect(groups).toMatch(
      /<span>First group<\/span>\n<ol>\n<li><a href="chapter-b\.xhtml">[\s\S]*<span>Second group<\/span>\n<ol>\n<li><a href="chapter-a\.xhtml">/,
    )
  })
})

describe('the end of the book', () => {
  it('has an index of titles, other names and genes, with the places that speak of them', () => {
    const index = file('index.xhtml')
    expect(index).toContain('<a href="chapter-a.xhtml">Old Alpha (see Alpha)</a>')
    expect(index).toContain('<a href="chapter-gene9.xhtml">GENE9 (see Gene nine)</a>')
    expect(index).toContain('<a href="chapter-b.xhtml">Beta</a>\n<ul>\n<li><a href="chapter-a.xhtml#what-it-is">Alpha: What it is</a>')
  })

  it('tells of each chapter its revision, review, licence and source', () => {
    expect(file('colophon.xhtml')).toContain(
      '<a href="chapter-a.xhtml">Alpha</a><br/>Revision 2.0 · Not medically reviewed · CC0 1.0 · <code dir="ltr">conditions/a.md</code>',
    )
  })

  it('tells of a chapter that nobody has reviewed its translation', async () => {
    const translated = await made({
      'fourleaf.yml':
        'fourleaf: 1\ntitle: L\nlanguage: en\nlanguages: [en, es]\ncollections: [{id: all, title: All, kinds: [condition]}]\n',
      'conditions/a.md': page('kind: condition\ntitle: Alpha\nversion: "1.0"', '# Alpha\n\n## What it is\n\nWords.'),
      'conditions/a.es.md': page('kind: condition\ntitle: Alfa\ntranslates: "1.0"\nlang: es', '# Alfa\n\n## Qué es\n\nPalabras.'),
    })
    expect(book(translated, 'es/all').get('colophon.xhtml')).toMatch(
      /Alfa<\/a><br\/>Sin revisión médica.*<br\/>Ningún traductor ha revisado todavía esta traducción\.</,
    )
    expect(book(translated, 'en/all').get('colophon.xhtml')).not.toContain('No translator')
  })

  it('has printed page numbers in the index of the handout', () => {
    const text = strFromU8(pressed.artifacts.get('text/en/both.txt') ?? new Uint8Array())
    expect(text).toContain('Index of names')
    expect(pressed.artifacts.get('handouts/en/both.pdf')?.length).toBeGreaterThan(1000)
    expect(file('toc.xhtml')).toMatch(/epub:type="page-list"[\s\S]*colophon\.xhtml#page\.\d+/)
  })
})

describe('the cover', () => {
  it('is a picture for shelves, told in words, with the state of review', () => {
    expect(
      Buffer.from(unzipSync(pressed.artifacts.get('ebooks/en/both.epub') ?? new Uint8Array())['OEBPS/images/cover.png'] ?? [])
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG')
    expect(file('cover.xhtml')).toContain('alt="Both of them. Two kinds. Clinic. Not medically reviewed"')
    expect(file('content.opf')).toContain('media-type="image/png" properties="cover-image"')
    expect(file('content.opf')).toContain('<spine toc="ncx" page-progression-direction="ltr">\n<itemref idref="cover"/>')
  })
})

it('is named on the books of its pages', () => {
  const alone = book(pressed, 'en/conditions/b').get('content.opf')
  expect(alone).toContain('<meta property="belongs-to-collection" id="collection-1">Both of them</meta>')
  expect(alone).toContain('<meta property="group-position" refines="#collection-2">1</meta>')
})
