// The words of the program and its sheets go out to translators and come back as pages do.

import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { beforeEach, expect, it } from 'vitest'
import { joinSheet, sheetLines } from '../../pipeline/commands/translation/sheet-lines.ts'
import { createLabels } from '../../pipeline/config/labels.ts'
import { labelNames } from '../../pipeline/tree/labels.ts'
import { type Files, filesIn, fillFile } from '../exchange/fill.ts'
import { folderForEach } from './folder.ts'
import { fourleaf } from './terminal.ts'

const { at, put, read, has } = folderForEach('labels')
beforeEach(() => {
  put('source/fourleaf.yml', 'fourleaf: 1\ntitle: Ward leaflets\nlanguage: en\nlanguages: [en, fr]\npublisher: {name: Ward 7}\n')
  put('source/a.md', '---\nkind: article\ntitle: A page\n---\n\nHello.\n')
  mkdirSync(at('templates'))
})

const places = () => ['--source', at('source'), '--templates', at('templates'), '--out', at('bundles')]

/** Words that look French, with everything that must stay. */
const french: Readonly<Record<string, string>> = {
  not: 'pas',
  Not: 'Pas',
  no: 'aucun',
  No: 'Aucun',
  nobody: 'personne',
  Nobody: 'Personne',
  cannot: 'pas',
  Nothing: 'Rien',
  without: 'sans',
}
const translate = (text: string): string =>
  text
    .split(/(\{\w+\}|https?:\S+|\[\/?\d+\])/)
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(/\p{L}{2,}/gu, (word) => french[word] ?? `${word}é`)))
    .join('')

async function bundle(): Promise<Files> {
  const { code, err } = await fourleaf('translate', 'export', '--to', 'fr', '--pages', 'labels', ...places())
  expect([code, err]).toEqual([0, expect.stringContaining('Made 1 bundle')])
  const name = readdirSync(at('bundles')).find((one) => one.startsWith('labels_en-fr')) ?? ''
  return filesIn(readFileSync(at(`bundles/${name}`)))
}

async function take(name: string, bytes: Uint8Array) {
  return fourleaf('translate', 'import', put(name, bytes), ...places())
}

it('a new language gets its labels and sheets, with every hole in its place', async () => {
  const files = await bundle()
  expect(new TextDecoder().decode(files['translate.txt'])).toContain('## Keep {page}, {pages} letter by letter')
  const { code, err, out } = await take('back.docx', fillFile('translate.docx', files['translate.docx'] ?? new Uint8Array(), translate))
  expect([code, out, err]).toEqual([0, expect.any(String), expect.stringContaining('Wrote labels/fr.yml, sheets/appointment-sheet.fr.md')])
  const reports: string[] = []
  const labels = createLabels(
    {
      text: (path) => (path === 'labels/en.yml' ? readFileSync(`templates/${path}`, 'utf8') : read(`templates/${path}`)),
      nameOf: (path) => path,
    },
    ({ reason }) => reports.push(reason),
  )('fr')
  expect([reports, Object.keys(labels ?? {}).length]).toEqual([[], labelNames.length])
  expect([labels?.languageName, labels?.pageOf, labels?.comma]).toEqual(['Français', 'Pageé {page} ofé {pages}', ', '])
  expect(read('templates/sheets/appointment-sheet.fr.md')).toContain('# Sheeté foré youré visité\n')
  expect(read('templates/sheets/appointment-sheet.fr.md')).toContain('- Dateé ofé theé visité {date}\n')
})

it('nothing is written while one is missing or has lost a hole', async () => {
  const files = await bundle()
  const filled = new TextDecoder().decode(fillFile('translate.txt', files['translate.txt'] ?? new Uint8Array(), translate))
  const { code, out, err } = await take('back.txt', new TextEncoder().encode(filled.replace('Pageé {page} ofé', 'Pageé {seite} ofé')))
  expect([code, out, err]).toEqual([
    1,
    expect.stringContaining('`{page}` is missing or was changed'),
    expect.stringContaining('fr.yml is written once all words are there: 1 text is missing or waits'),
  ])
  expect(has('templates/labels/fr.yml')).toBe(false)
})

it('of a language that has them they come as finished', async () => {
  const { out } = await fourleaf('translate', 'export', '--to', 'es', '--pages', 'labels', ...places())
  expect(out).toMatch(/labels +es +\d+ +\d+ +0 +0 +0 +0 /)
})

it('of a language that lacks them they go out with the pages', async () => {
  expect((await fourleaf('translate', 'export', '--to', 'fr', ...places())).out).toContain('labels_en-fr')
  expect((await fourleaf('translate', 'export', '--to', 'es', ...places())).out).not.toContain('labels_en-es')
})

it('a sheet keeps its marks', () => {
  const sheet = '# Title\n\n:::form\n- Name {lines=3}\n:::\n\n::page-questions\n'
  const lines = sheetLines(sheet)
  expect(joinSheet(lines, () => undefined)).toBe(sheet)
  expect(lines.filter(({ words }) => words !== '').map(({ words }) => words)).toEqual(['Title', 'Name'])
})
