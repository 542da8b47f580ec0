import { describe, expect, it } from 'vitest'
import { build, library, manifest } from './library.ts'

describe('a library', () => {
  it('knows its pages without their bodies', () => {
    const { catalogue, lines } = library({
      'conditions/mmpsi.md': '---\nkind: condition\ntitle: MMPSI\n---\nWords.\n',
      'conditions/mmpsi.es.md': '---\nkind: condition\n---\n\n```\n# no\n```\n\n# Un *título* {x}\n',
      'guide/first-steps.md': 'Words.\n',
      'includes/a.md': '# Not a page\n',
    })
    expect(lines).toEqual([])
    expect(catalogue?.entries.map(({ id, lang, title, slug }) => [id, lang, title, slug])).toEqual([
      ['first-steps', 'en', 'First steps', 'articles/first-steps'],
      ['mmpsi', 'en', 'MMPSI', 'conditions/mmpsi'],
      ['mmpsi', 'es', 'Un título {x}', 'conditions/mmpsi'],
    ])
    expect(catalogue?.find('mmpsi', 'es')?.titleSpan.start).toEqual({ line: 9, column: 1 })
    expect(catalogue?.find('mmpsi', 'ar')?.lang).toBe('en')
    expect(catalogue?.at('conditions/mmpsi.es.md')?.lang).toBe('es')
    expect(catalogue?.include('a')).toEqual({ file: 'includes/a.md', text: '# Not a page\n' })
    expect([catalogue?.has('includes/a.md'), catalogue?.has('x')]).toEqual([true, false])
  })

  it('lists the languages of a page, its own first', () => {
    const { catalogue } = library(
      { 'a.es.md': '# A\n', 'a.md': '# A\n', 'b.ar.md': '# B\n' },
      { translated: (id) => (id === 'a' ? ['ar'] : []) },
    )
    expect(catalogue?.languagesOf('a')).toEqual(['en', 'es', 'ar'])
    expect(catalogue?.languagesOf('b')).toEqual(['ar'])
  })

  it('joins genes and conditions from either side, and related pages', () => {
    const { catalogue, lines } = library({
      'a.md': '---\nkind: condition\ntitle: A\ngenes: [{symbol: G1}, {symbol: G2, page: g-two}]\nrelated: [b]\n---\n',
      'b.md': '---\nkind: condition\ntitle: B\n---\n',
      'g-one.md': '---\nkind: gene\ntitle: One\nsymbol: G1\nconditions: [b]\n---\n',
      'g-two.md': '---\nkind: gene\ntitle: Two\n---\n',
    })
    const ids = (id: string, relation: 'genes' | 'conditions' | 'related') => catalogue?.related(id, relation).map((entry) => entry.id)
    expect(lines).toEqual([])
    expect([ids('a', 'genes'), ids('b', 'genes')]).toEqual([['g-one', 'g-two'], ['g-one']])
    expect([ids('g-one', 'conditions'), ids('g-two', 'conditions')]).toEqual([['a', 'b'], ['a']])
    expect([ids('a', 'related'), ids('b', 'related')]).toEqual([['b'], ['a']])
  })

  it('gathers terms, works and organisations', () => {
    const { catalogue, lines } = library({
      'glossary.yml': '- {id: zebra, term: zebra, definition: A word.}\n',
      'references.yml': '- {id: lib, type: book, title: L}\n',
      'organisations.yml': '- {id: org, name: O, url: "https://o.example"}\n',
      'apnea.md': '---\nkind: term\ntitle: apnea\ndefinition: A pause.\nalso: [apnoea]\n---\n',
      'a.md':
        '---\nreferences: [lib, {id: own, type: book, title: W}]\nresources: [{type: topic, label: x, url: "https://x.example", organisation: org}]\n---\n',
    })
    expect(lines).toEqual([])
    expect(catalogue?.terms.map(({ id, definition, page }) => [id, definition, page])).toEqual([
      ['apnea', 'A pause.', 'apnea'],
      ['zebra', 'A word.', undefined],
    ])
    const entry = catalogue?.at('a.md')
    expect(entry && [catalogue?.work(entry, 'own')?.csl.title, catalogue?.work(entry, 'lib')?.csl.title]).toEqual(['W', 'L'])
    expect(entry && catalogue?.work(entry, 'own')?.span.start).toEqual({ line: 2, column: 19 })
    expect(catalogue?.organisation('org')?.name).toBe('O')
  })

  it('holds drafts back, and knows that they are there', () => {
    const files = {
      'a.md': '---\nrelated: [b]\n---\n# A\n',
      'b.md': '---\nstatus: draft\n---\n# B\n',
      'c.md': '---\nstatus: retired\n---\n# C\n',
    }
    const { catalogue, lines } = library(files)
    expect(lines).toEqual(['b.md:2:9 info held-back: Found a draft, which is not published'])
    expect(catalogue?.entries.map(({ id, front }) => [id, front.status])).toEqual([
      ['a', 'published'],
      ['c', 'retired'],
    ])
    expect([catalogue?.isLeftOut('b'), catalogue?.isLeftOut('b.md'), catalogue?.isLeftOut('a')]).toEqual([true, true, false])
    expect(library(files, { drafts: true }).catalogue?.entries).toHaveLength(3)
  })
})

describe('mistakes in a library', () => {
  it('are reported where the name stands', () => {
    const { lines, messages } = library({
      'fourleaf.yml': `${manifest}collections:\n  - {id: all, title: All, pages: [a, zz]}\n  - {id: genes, title: G, pages: [a]}\n`,
      'a.md':
        '---\nkind: condition\nrelated: [bb]\ngenes: [{symbol: X, page: nowhere, refs: [r]}]\nresources: [{type: topic, label: x, url: "https://x.example", organisation: o}]\n---\n',
      'bbb.md': '# B\n',
      'c.fr.md': '---\nlang: fr\n---\n',
    })
    expect(lines).toEqual([
      'a.md:3:11 error unknown-page: Unexpected page `bb`, which does not exist',
      'a.md:4:27 error unknown-page: Unexpected page `nowhere`, which does not exist',
      'a.md:4:43 error unknown-reference: Unexpected reference `r`, which does not exist',
      'a.md:5:77 error unknown-reference: Unexpected organisation `o`, which organisations.yml does not have',
      'c.fr.md:2:7 error manifest: Unexpected language `fr`, which the manifest does not name',
      'fourleaf.yml:6:38 error unknown-page: Unexpected page `zz`, which does not exist',
      'fourleaf.yml:7:10 error manifest: Unexpected id `genes`, which the site needs for itself',
    ])
    expect(messages[0]?.hint).toBe('Did you mean `bbb`?')
  })

  it('include one id twice, told at both places', () => {
    expect(library({ 'a.md': '---\nid: x\n---\n', 'b.md': '---\ntitle: T\nid: x\n---\n' }).lines).toEqual([
      'a.md:2:5 error duplicate-page: Unexpected second page `x` in `en`: see b.md:3:5',
      'b.md:3:5 error duplicate-page: Unexpected second page `x` in `en`: see a.md:2:5',
    ])
  })

  it('include one id of two kinds', () => {
    expect(library({ 'a.md': '---\nkind: gene\n---\n', 'a.es.md': '---\nkind: condition\n---\n' }).lines).toEqual([
      'a.es.md:1:1 error duplicate-page: Unexpected kinds `condition` and `gene` of one page `a`: see a.md:1:1',
      'a.md:1:1 error duplicate-page: Unexpected kinds `condition` and `gene` of one page `a`: see a.es.md:1:1',
    ])
  })

  it('include ids of made pages and names that some systems refuse', () => {
    expect(library({ 'x.md': '---\nid: home\n---\n', 'y.md': '---\nid: con\n---\n' }).lines.slice(0, 2)).toEqual([
      'x.md:2:5 error output-name: Unexpected id `home`, which is the id of a page that is made',
      'y.md:2:5 error output-name: Unexpected output `ebooks/en/articles/con.epub`: `con.epub` names a device on some systems',
    ])
  })

  it('include a folder without pages, with a way out', () => {
    const { catalogue, lines, messages } = build({ 'photo.png': '' })
    expect(catalogue).toBeUndefined()
    expect(lines).toEqual(['source:1:1 error empty-library: Missing pages: the source folder holds no Markdown'])
    expect(messages[0]?.hint).toContain('fourleaf new')
    expect(library({ 'a.md': '---\nstatus: draft\n---\n' }).lines).toEqual([
      'a.md:2:9 info held-back: Found a draft, which is not published',
      'fourleaf.yml:1:1 error empty-library: Missing pages: none of them can be published',
    ])
  })

  it('are all told in one run, whatever is broken', () => {
    const broken = Array.from({ length: 20 }, (_, n) => [`p${n}.md`, `---\ntitle: "open ${n}\n---\n# T\n`] as const)
    const { lines, catalogue } = library({ 'fourleaf.yml': 'title: [\n', ...Object.fromEntries(broken) })
    expect(lines).toHaveLength(21)
    expect(catalogue?.entries).toHaveLength(20)
  })
})

describe('a plain folder', () => {
  it('needs nothing of its writer', () => {
    const { catalogue, lines } = build({
      'README.md': 'My notes\n========\n',
      'docs/intro.md': '---\nlayout: x\n---\n<!--\n# no\n-->\nHello\n## The [first](x.md) `step` #\n',
      'docs/guías/Qué es.markdown': '1. one\n---\n',
      '日本語.md': '# 日本語\n',
      'es/README.md': '# Mis notas\n',
    })
    expect(lines).toEqual([])
    expect(catalogue?.strictness).toBe('lenient')
    expect(catalogue?.manifest).toMatchObject({ title: 'source', language: 'en', languages: ['en', 'es'] })
    expect(catalogue?.entries.map(({ id, lang, title, source }) => [id, lang, title, source])).toEqual([
      ['intro', 'en', 'The first step', 'docs/intro.md'],
      ['page-805f5ce7', 'en', '日本語', '日本語.md'],
      ['que-es', 'en', 'Qué es', 'docs/guías/Qué es.markdown'],
      ['readme', 'en', 'My notes', 'README.md'],
      ['readme', 'es', 'Mis notas', 'es/README.md'],
    ])
  })

  it('tells files of one name apart by their folders', () => {
    const { catalogue, lines } = build({
      'a/intro.md': '# A\n',
      'b/intro.md': '# B\n',
      'intro.md': '# C\n',
      'home.md': '# H\n',
      'con.md': '# X\n',
    })
    expect(lines).toEqual([])
    expect(catalogue?.entries.map(({ id }) => id)).toEqual(['a-intro', 'b-intro', 'intro', 'page-con', 'page-home'])
    expect(build({ 'a-b/c.md': '', 'a/b-c.md': '', 'x/c.md': '', 'y/b-c.md': '' }).catalogue?.entries.map(({ id }) => id)).toEqual([
      'a-b-c',
      'a-b-c-2',
      'x-c',
      'y-b-c',
    ])
  })

  it('speaks the language of most of its pages', () => {
    const { catalogue } = build({ 'es/a.md': '# A\n', 'es/b.md': '# B\n', 'x.md': '---\nlang: ar\n---\n' })
    expect(catalogue?.manifest).toMatchObject({ language: 'es', languages: ['es', 'ar'] })
    expect(build({ 'notes.old.md': '# A\n', 'v1.js.md': '# B\n' }).catalogue?.manifest.languages).toEqual(['en'])
  })
})
