// What becomes of a translation when its English changes: in files, in every format, and when a build fails.

import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesIn, fillFile, pretend } from '../exchange/fill.ts'
import { copyForEach } from './folder.ts'
import { fourleaf } from './terminal.ts'

const manifest = `fourleaf: 1
title: Ward leaflets
language: en
languages: [en, es]
editions: [standard, large-print, bilingual]
publisher: {name: Ward 7, phone: 0800 111 222}
collections:
  - {id: lungs, title: Lungs, pages: [pcd, rest]}
`
const page = `---
kind: article
title: Breathing well with PCD
version: "3"
summary: How to use the inhaler.
dates: {updated: 2026-02-01}
---

The gene DNAH5 is [explained](term:gene). Give **2.5 mL** of salt water two times a day.

Many families find this easy.

::include{id=help}
`
const rest = '---\nkind: article\ntitle: Rest\n---\n\nSleep is good.\n\n[Breathing](page:pcd)\n'
const help = ':::emergency[Emergency]\nCall for help when breathing is hard.\n:::\n'
const glossary = '- {id: gene, term: gene, definition: A part of the DNA.}\n'

/** A library with a translation that a person made, kept once. */
const { at, put, read, has, edit } = copyForEach('states', async () => {
  put('source/fourleaf.yml', manifest)
  put('source/articles/pcd.md', page)
  put('source/articles/rest.md', rest)
  put('source/includes/help.md', help)
  put('source/glossary.yml', glossary)
  await fourleaf('translate', 'lock', ...source())
  await fourleaf('translate', 'export', '--to', 'es', ...source(), ...bundles())
  for (const name of readdirSync(at('bundles')).filter((file) => file.endsWith('.zip'))) {
    const files = filesIn(readFileSync(at(`bundles/${name}`)))
    const file = put('returned.txt', fillFile('translate.txt', files['translate.txt'] ?? new Uint8Array(), pretend))
    const { code, out } = await take(file)
    expect([code, out]).toEqual([0, expect.stringContaining('taken')])
  }
})

const source = () => ['--source', at('source')]
const bundles = () => ['--out', at('bundles')]
const take = (...args: readonly string[]) => fourleaf('translate', 'import', ...args, ...source(), ...bundles())
const build = (...args: readonly string[]) => fourleaf('build', ...source(), '--out', at('dist'), ...args)
const words = (path: string): string =>
  read(path)
    .replace(/<head>[\s\S]*?<\/head>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

interface Row {
  readonly page: string
  readonly state: string
  readonly stale: number
  readonly unsafe: number
  readonly isVoid: boolean
  readonly mark: string
  readonly signed?: { readonly by: string }
}

async function status(id = 'pcd'): Promise<Row> {
  const { code, out } = await fourleaf('translate', 'status', '--json', ...source())
  expect(code).toBe(0)
  const { translations } = JSON.parse(out) as { readonly translations: readonly Row[] }
  const row = translations.find((one) => one.page === id)
  if (!row) throw new Error(`No row for ${id}`)
  return row
}

const form = (change: Readonly<Record<string, string>> = {}): string =>
  Object.entries({
    Page: 'pcd',
    'Version of the English': '3',
    Language: 'es (Spanish)',
    Translator: 'Ana Prueba',
    "Translator's qualification": 'sworn translator',
    'Name to print for the translator': 'A. P.',
    'Machine translation used': 'no',
    'Second person who read it against the English': 'Luis Ensayo',
    'Tried out with readers': 'two families, in March, nothing changed',
    Date: '2026-03-30',
    ...change,
  })
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('')
const sign = (change: Readonly<Record<string, string>> = {}) => take(put('sign-off.txt', form(change)))
const signed = 'source/translations/es/pcd.signed.yml'
const es = 'dist/es/articles/pcd/index.html'
/** Files with the words of the Spanish page, and of the books that bind it. */
const pageLeaves = /\/es\/articles\/pcd\..*|pcd\.bilingual-es\./
const leaves = /\/es\/(?:articles\/pcd|lungs)\..*|pcd\.bilingual-es\./

describe('an import', () => {
  it('keeps a copy of what is whole, as plain files', () => {
    const kept = 'source/translations/es/kept'
    const files = readdirSync(at(kept), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    expect(files.map(({ parentPath, name }) => join(parentPath, name).slice(at(kept).length + 1)).sort()).toEqual([
      'pcd/glossary.po',
      'pcd/includes/help.md',
      'pcd/page.md',
      'pcd/page.po',
      'rest/page.md',
      'rest/page.po',
    ])
    expect(read(`${kept}/pcd/page.md`)).toBe(page)
    expect(read(`${kept}/pcd/glossary.po`)).toContain('#. gene.definition')
  })

  it('keeps the same copy each time', async () => {
    const { err } = await fourleaf('translate', 'keep', ...source())
    expect(err).toBe('Copies of 2 translations are kept, 0 of them new.')
  })

  it('keeps no copy of what is not whole, and takes none away', async () => {
    edit('source/articles/pcd.md', 'easy', 'simple')
    const { err } = await fourleaf('translate', 'keep', ...source())
    expect(err).toBe('Copies of 1 translations are kept, 0 of them new.')
    expect(read('source/translations/es/kept/pcd/page.md')).toBe(page)
  })
})

describe('a sign-off', () => {
  it('is kept beside the translation, and told in every format', async () => {
    const { code, out } = await sign()
    expect([code, out]).toEqual([0, expect.stringContaining('Signed off. Any change of these texts ends that.')])
    expect(read(signed).replace(/[0-9a-f]{64}/, 'MARK')).toMatchSnapshot()
    expect(await status()).toMatchObject({ state: 'current', signed: { by: 'translator, reviser' }, isVoid: false })
    expect((await build('--formats', 'html,text,epub', '--editions', 'standard')).code).toBe(0)
    for (const text of [words(es), read('dist/text/es/articles/pcd.txt').replace(/\s+/g, ' ')]) {
      expect(text).toContain('Traducción revisada por dos personas y aprobada, 30 de marzo de 2026')
      expect(text).toContain('Traducción: A. P., sworn translator')
      expect(text).toContain('Segunda persona que la revisó: sin nombre')
      expect(text).toContain('Se probó con lectores.')
      expect(text).not.toMatch(/Ana|Luis|sin revisar por una segunda persona ·/)
    }
    expect(words('dist/es/articles/rest/index.html')).toContain('Traducción sin revisar por una segunda persona · Sin revisión médica')
  })

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['incomplete', { Translator: '' }, 'The sign-off does not say who translated.'],
    ['of one person alone', { 'Second person who read it against the English': 'ana PRUEBA' }, 'The second person is the translator.'],
    ['of a machine that nobody checked', { 'Machine translation used': 'yes' }, 'a health expert has to check the translation'],
    ['from the future', { Date: '2026-04-02' }, 'The date 2026-04-02 has not come yet.'],
    [
      'of another version of the English',
      { 'Version of the English': '2' },
      'The form is for version 2 of the English, which has version 3 now',
    ],
    ['of a page that is not there', { Page: 'cough' }, 'which this library does not have'],
    ['of a language without a translation', { Language: 'ar' }, 'There is no translation to sign yet.'],
  ])('%s is refused in plain words', async (_, change, reason) => {
    const { code, out } = await sign(change)
    expect([code, out]).toEqual([1, expect.stringContaining(reason)])
    expect(out).toContain('NOT signed off.')
    expect(has(signed)).toBe(false)
  })

  it('that hides a machine is refused, and does not count when it is written by hand', async () => {
    edit('source/translations/es/pcd.po', 'X-Fourleaf-Review: unreviewed', 'X-Fourleaf-Review: machine')
    expect((await sign()).out).toContain('The translation is marked as made by a machine, and the sign-off says that none was used')
    const { mark } = await status()
    put(signed, `translator: {name: A B, qualification: sworn}\nreviser: {name: C D}\nmachine: false\ndate: 2026-03-01\ntexts: ${mark}\n`)
    expect(await status()).toMatchObject({ isVoid: true })
  })

  it('of a translation that is not whole is refused', async () => {
    edit('source/articles/pcd.md', 'easy', 'simple')
    expect((await sign()).out).toContain('The translation is not whole: 1 text waits for a translator.')
  })

  it('is only tried in a trial', async () => {
    const { code, out } = await take(put('sign-off.txt', form()), '--dry-run')
    expect([code, out, has(signed)]).toEqual([0, expect.stringContaining('if it were no trial'), false])
  })

  it.each<[string, () => void]>([
    ['its translation', () => edit('source/translations/es/pcd.po', 'familiesño', 'familias')],
    ['a word of the glossary on the page', () => edit('source/translations/es/glossary.po', 'msgstr "geneño"', 'msgstr "gen"')],
  ])('ends when somebody changes %s', async (_, change) => {
    await sign()
    change()
    expect(await status()).toMatchObject({ state: 'current', isVoid: true })
    const { code, err } = await build('--formats', 'html', '--editions', 'standard')
    expect([code, err]).toEqual([0, expect.stringContaining('sign-off-void')])
    expect(words(es)).not.toContain('aprobada')
  })

  it('holds when the English changes in nothing but marks', async () => {
    edit('source/articles/pcd.md', 'Many families find this easy.', 'Many  families\nfind this easy.')
    await sign()
    expect(await status()).toMatchObject({ state: 'current', isVoid: false, signed: {} })
  })

  it('written by hand is taken, and refused when it is not right', async () => {
    const { mark } = await status()
    const yaml = `translator: {name: Ana Prueba, qualification: sworn}\nreviser: {name: Luis Ensayo}\nmachine: false\ndate: 2026-03-01\ntexts: ${mark}\n`
    put(signed, yaml)
    expect(await status()).toMatchObject({ signed: { by: 'translator, reviser' } })
    put(signed, yaml.replace('Luis Ensayo', 'Ana Prueba'))
    const { code, err } = await build('--formats', 'text')
    expect([code, err]).toEqual([1, expect.stringContaining('expected another person than the translator (ISO 17100)')])
  })
})

describe('when the English changes', () => {
  const formats = ['--formats', 'html,pdf,epub,text', '--editions', 'standard,bilingual']

  it('in marks and spaces, the translation stays as it is', async () => {
    await sign()
    edit('source/articles/pcd.md', 'Many families find this easy.', 'Many  families find\nthis easy.')
    const { err } = await build('--formats', 'html', '--editions', 'standard')
    expect(err).not.toContain('warning translation')
    expect(words(es)).toContain('aprobada')
  })

  it('in its wording, what was signed is still shown, and says that it is dated', async () => {
    await sign()
    edit('source/articles/pcd.md', 'easy', 'simple')
    edit('source/articles/pcd.md', 'version: "3"', 'version: "4"')
    edit('source/articles/pcd.md', '2026-02-01', '2026-03-01')
    expect(await status()).toMatchObject({ state: 'dated', stale: 1, unsafe: 0, isVoid: false, signed: {} })
    const { code, err } = await build(...formats)
    expect([code, err]).toEqual([0, expect.stringContaining('The kept copy is published, and says that the source has changed since')])
    const main = (path: string) => `${/<main[\s\S]*<\/main>/.exec(read(path))?.[0].replace(/></g, '>\n<')}\n`
    await expect(main(es)).toMatchFileSnapshot('states/dated.html')
    await expect(read('dist/text/es/articles/pcd.txt')).toMatchFileSnapshot('states/dated.txt')
    expect(words(es)).toContain('Manyño familiesño findño thisño easyño')
    // The English of today and an older translation are not put side by side.
    expect(has('dist/handouts/en/articles/pcd.bilingual-es.pdf')).toBe(false)
    expect(has('dist/handouts/es/articles/pcd.pdf')).toBe(true)
  })

  it('in a number, nothing of the translation is left', async () => {
    await build(...formats)
    const before = readdirSync(at('dist'), { recursive: true }).map(String)
    expect(before.filter((path) => leaves.test(path)).sort()).toMatchSnapshot()
    edit('source/articles/pcd.md', '2.5 mL', '25 mL')
    expect(await status()).toMatchObject({ state: 'withdrawn', unsafe: 1 })
    const { code, err } = await build(...formats)
    expect([code, err]).toEqual([0, expect.stringContaining('WITHDRAWN from every format')])
    await expect(`${/<main[\s\S]*<\/main>/.exec(read(es))?.[0].replace(/></g, '>\n<')}\n`).toMatchFileSnapshot('states/withdrawn.html')
    for (const path of readdirSync(at('dist'), { recursive: true }).map(String)) {
      expect(path).not.toMatch(pageLeaves)
      if (/\.(?:html|txt|json)$/.test(path)) expect(read(join('dist', path))).not.toMatch(/2\.5 mL|useño theño inhaler/)
    }
    expect(words('dist/text/es/lungs.txt')).toContain('Restño')
  })

  it('in a warning that is added, the translation that lacks it is withdrawn', async () => {
    edit('source/articles/pcd.md', 'Many families', ':::warning\nKeep it cool.\n:::\n\nMany families')
    expect(await status()).toMatchObject({ state: 'withdrawn' })
  })

  it('in a piece that pages share, each of them is judged', async () => {
    edit('source/includes/help.md', 'Call for help', 'Call for some help')
    expect([(await status()).state, (await status('rest')).state]).toEqual(['withdrawn', 'current'])
  })

  it('in a word that the page explains, the page is judged', async () => {
    edit('source/glossary.yml', 'A part of the DNA', 'A piece of the DNA')
    expect(await status()).toMatchObject({ state: 'dated' })
    await build('--formats', 'html', '--editions', 'standard')
    expect(words(es)).toContain('A partño of theño DNAño.')
    edit('source/glossary.yml', 'A piece of the DNA', 'No part of the DNA')
    expect(await status()).toMatchObject({ state: 'withdrawn' })
  })

  it('back again, the translation is whole again', async () => {
    edit('source/articles/pcd.md', '2.5 mL', '25 mL')
    edit('source/articles/pcd.md', '25 mL', '2.5 mL')
    expect(await status()).toMatchObject({ state: 'current' })
  })

  it('and no copy is kept, what may harm is withdrawn and the rest is a draft', async () => {
    rmSync(at('source/translations/es/kept'), { recursive: true })
    edit('source/articles/pcd.md', 'easy', 'simple')
    expect(await status()).toMatchObject({ state: 'draft' })
    edit('source/articles/pcd.md', '2.5 mL', '25 mL')
    expect(await status()).toMatchObject({ state: 'withdrawn' })
  })

  it('and something dangerous was corrected in the translation since, the copy is not shown', async () => {
    edit('source/translations/es/pcd.po', 'Manyño familiesño', 'Manyño familiesño nunca')
    edit('source/articles/pcd.md', 'easy', 'simple')
    expect(await status()).toMatchObject({ state: 'withdrawn' })
  })
})

describe('the page of the site on translations', () => {
  it('tells readers of each language how theirs stand', async () => {
    await sign()
    edit('source/articles/rest.md', 'Sleep is good.', 'Sleep is fine.')
    const { err } = await build('--formats', 'html', '--editions', 'standard')
    expect(err).toContain('0 errors')
    const main = /<main[\s\S]*<\/main>/.exec(read('dist/es/translations/index.html'))?.[0].replace(/></g, '>\n<')
    await expect(`${main}\n`).toMatchFileSnapshot('states/translations.html')
    expect(words('dist/en/translations/index.html')).toContain('Translator and second translator, March 30, 2026')
    expect(read('dist/es/index.html')).toContain('href="translations/index.html"')
  })
})

describe('the table of translations', () => {
  it('reads like this', async () => {
    await sign()
    edit('source/articles/rest.md', 'Sleep is good.', 'Sleep is fine.')
    put('source/articles/new.md', '---\nkind: article\ntitle: New\n---\n\nWords.\n')
    const { code, out, err } = await fourleaf('translate', 'status', ...source())
    expect([code, `${out}\n${err}`]).toMatchSnapshot()
  })
})

describe('when a build fails', () => {
  const formats = ['--formats', 'html,pdf,epub,text', '--editions', 'standard,large-print,bilingual']
  const all = () => readdirSync(at('dist'), { recursive: true }).map(String)
  const broken: readonly (readonly [string, () => void])[] = [
    ['another page has an error', () => edit('source/articles/rest.md', 'page:pcd', 'page:nowhere')],
    ['the page itself has an error', () => edit('source/articles/pcd.md', 'term:gene', 'term:nothing')],
    ['its front matter cannot be read', () => edit('source/articles/pcd.md', 'version: "3"', 'version: "3')],
    ['the manifest cannot be read', () => edit('source/fourleaf.yml', 'title: Ward leaflets', 'title: [Ward')],
    ['a translation file is damaged', () => edit('source/translations/es/rest.po', 'msgid "Rest"', 'msgid Rest"')],
    ['its own translation file is damaged', () => edit('source/translations/es/pcd.po', 'msgid "How', 'msgid How')],
  ]

  it.each(broken)('because %s, what became unsafe goes all the same', async (_, damage) => {
    await build(...formats)
    const before = read('dist/en/articles/pcd/index.html')
    edit('source/articles/pcd.md', '2.5 mL', '25 mL')
    damage()
    const { code, err } = await build(...formats)
    expect(code).toBe(1)
    expect(err).toContain('Nothing published')
    expect(err).toContain('dist all the same: `pcd` in `es`')
    expect(words(es)).toContain('Esta traducción se ha retirado')
    expect(all().filter((path) => leaves.test(path))).toEqual([])
    // No word of it anywhere, also not in what programs and searches read.
    for (const path of all().filter((one) => /\.(?:html|txt|json|ndjson|xml|js|md)$/.test(one)))
      expect([path, /useño theño inhaler|saltño waterño/.test(read(join('dist', path)))]).toEqual([path, false])
    expect(read('dist/en/articles/pcd/index.html')).toBe(before)
    expect((await fourleaf('verify', at('dist'))).code).toBe(0)
  })

  it('and the English cannot be found, says that nothing can be judged', async () => {
    await build('--formats', 'html,text', '--editions', 'standard')
    put('source/articles/pcd.md', new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x41]))
    const { code, err } = await build()
    expect([code, err]).toEqual([1, expect.stringMatching(/NOT JUDGED: .* cannot be told until what is wrong is mended: pcd \(es\)\./)])
  })

  it('says so to programs, and does it once', async () => {
    await build('--formats', 'html,text', '--editions', 'standard')
    edit('source/articles/pcd.md', '2.5 mL', '25 mL')
    edit('source/articles/rest.md', 'page:pcd', 'page:nowhere')
    const first = JSON.parse((await build('--json')).out) as object
    expect(first).toMatchObject({ withdrawn: [{ page: 'pcd', lang: 'es' }] })
    const after = read('dist/manifest.json')
    expect(JSON.parse((await build('--json')).out)).not.toHaveProperty('withdrawn')
    expect(read('dist/manifest.json')).toBe(after)
  })

  it('and pages without errors are published, what is unsafe is not among them', async () => {
    await build(...formats)
    edit('source/articles/pcd.md', '2.5 mL', '25 mL')
    edit('source/articles/rest.md', 'page:pcd', 'page:nowhere')
    expect((await build(...formats, '--keep-going')).err).toContain('Left out: articles/rest.md')
    expect(words(es)).toContain('Esta traducción se ha retirado')
    expect(all().filter((path) => pageLeaves.test(path))).toEqual([])
  })

  it('and nothing became unsafe, what was published stays to the last byte', async () => {
    await build('--formats', 'html,text', '--editions', 'standard')
    const before = read('dist/manifest.json')
    edit('source/articles/pcd.md', 'easy', 'simple')
    edit('source/articles/rest.md', 'page:pcd', 'page:nowhere')
    expect((await build()).code).toBe(1)
    expect(read('dist/manifest.json')).toBe(before)
  })
})

describe('a page that is not there', () => {
  it.each(['status', 'keep', 'lock'])('is no page to %s', async (command) => {
    await expect(fourleaf('translate', command, '--pages', 'pdc', ...source())).rejects.toMatchObject({
      message: 'There is no page `pdc`',
      hint: 'Did you mean `pcd`?',
    })
    expect((await fourleaf('translate', command, '--pages', 'pcd,glossary', ...source())).code).toBe(0)
  })
})

it('a translation into a language that is not published yet has a standing, and the way to publish it is told', async () => {
  put('source/translations/fr/pcd.po', read('source/translations/es/pcd.po').replaceAll('es', 'fr'))
  const { out, err } = await fourleaf('translate', 'status', '--to', 'fr', ...source())
  expect(out).toMatch(/^pcd +fr +/m)
  expect(err).toContain('Not published in fr: add it to `languages` in fourleaf.yml')
  expect((await fourleaf('translate', 'status', ...source())).err).toContain('Not published in fr')
  expect((await fourleaf('translate', 'status', '--to', 'es', ...source())).err).not.toContain('Not published')
})
