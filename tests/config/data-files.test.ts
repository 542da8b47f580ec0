import { describe, expect, it } from 'vitest'
import { readGlossary } from '../../pipeline/config/glossary.ts'
import { createLabels } from '../../pipeline/config/labels.ts'
import { defaultManifest, readManifest } from '../../pipeline/config/manifest.ts'
import { readReferences } from '../../pipeline/config/references.ts'
import { createCollector } from '../../pipeline/diagnostics/collector.ts'
import type { Report } from '../../pipeline/diagnostics/report.ts'
import { labelNames } from '../../pipeline/tree/labels.ts'

function told<T>(run: (report: Report) => T) {
  const { report, messages } = createCollector('strict')
  const value = run(report)
  return { value, told: messages().map(({ file, line, column, reason }) => `${file}:${line}:${column} ${reason}`) }
}

describe('the manifest', () => {
  it('is checked and completed', () => {
    const text = 'fourleaf: 1\ntitle: T\nlanguage: en\nlanguages: [es]\nurl: https://a.example\ntext: {width: 72}\n'
    const { value } = told((report) => readManifest(text, 'fourleaf.yml', report))
    expect(value?.manifest).toEqual({
      fourleaf: 1,
      editions: ['standard'],
      forms: 'print',
      title: 'T',
      language: 'en',
      languages: ['en', 'es'],
      url: 'https://a.example/',
      paper: 'a4',
      text: { width: 72 },
      collections: [],
    })
  })

  it('tells every mistake', () => {
    const text = 'fourleaf: 2\ntitle: T\nlanguge: en\npaper: a5\ntext: {width: -1}\n'
    expect(told((report) => readManifest(text, 'fourleaf.yml', report)).told).toEqual([
      'fourleaf.yml:1:1 Missing `language`, expected a language tag',
      'fourleaf.yml:1:11 Unexpected `2` for `fourleaf`, expected `1`, the version of this file',
      'fourleaf.yml:3:1 Unexpected key `languge`',
      'fourleaf.yml:4:8 Unexpected `a5` for `paper`, expected one of `a4`, `letter`',
      'fourleaf.yml:5:15 Unexpected `-1` for `text.width`, expected a whole number',
    ])
  })

  it('has a default for a plain folder', () => {
    expect(defaultManifest('notes')).toMatchObject({ title: 'notes', language: 'en', languages: ['en'] })
  })
})

describe('data files', () => {
  it('are lists or keys with entries, and lose only the entries that do not fit', () => {
    const list = '- {id: apnea, term: apnea, definition: A pause.}\n- {id: cell, term: cell}\n- {id: apnea, term: a, definition: b}\n'
    const { value, told: messages } = told((report) => readGlossary(list, 'glossary.yml', report))
    expect(value.map((entry) => entry.value.id)).toEqual(['apnea'])
    expect(messages).toEqual([
      'glossary.yml:2:3 Missing `definition`, expected text',
      'glossary.yml:3:3 Unexpected second `apnea`, first at 1:3',
    ])
    const keys = 'apnea: {term: apnea, definition: A pause.}\n'
    expect(told((report) => readGlossary(keys, 'glossary.yml', report)).value[0]).toMatchObject({
      value: { id: 'apnea' },
      span: { start: { line: 1, column: 1 } },
    })
  })

  it('hold works as CSL-JSON', () => {
    const text = '- id: a-2012\n  type: article-journal\n  title: T\n  author: [{famly: B}]\n  issued: {year: 2012}\n'
    expect(told((report) => readReferences(text, 'references.yml', report)).told).toEqual([
      'references.yml:4:12 Missing `author.family`, expected text',
      'references.yml:4:13 Unexpected key `famly` in `author`',
      'references.yml:5:11 Unexpected keys with values for `issued`, expected a date such as `2012-11-01`, `2012-11` or `2012`',
    ])
  })
})

describe('labels', () => {
  const full = labelNames.map((name) => `${name}: ${name} {page}`).join('\n')
  const files = (texts: Readonly<Record<string, string>>) => ({
    text: (path: string) => texts[path],
    nameOf: (path: string) => `templates/${path}`,
  })

  it('are complete, and a region adds to its language', () => {
    const texts = { 'labels/en.yml': full, 'labels/en-GB.yml': 'glossary: Word list {page}' }
    const { value, told: messages } = told((report) => createLabels(files(texts), report)('en-GB'))
    expect(messages).toEqual([])
    expect(value).toMatchObject({ glossary: 'Word list {page}', contents: 'contents {page}' })
  })

  it('are each there once, and no other', () => {
    const text = `${full.replace('contents: contents {page}', 'contens: x')}\nhome: again`
    const { told: messages } = told((report) => createLabels(files({ 'labels/en.yml': text }), report)('en'))
    expect(messages).toEqual([`templates/labels/en.yml:${labelNames.length + 1}:1 Unexpected second \`home\``])
    const once = full.replace('contents: contents {page}', 'contens: x')
    expect(told((report) => createLabels(files({ 'labels/en.yml': once }), report)('en')).told).toEqual([
      'templates/labels/en.yml:1:1 Missing `contents`, expected text',
      'templates/labels/en.yml:2:1 Unexpected key `contens`',
    ])
  })

  it('fall back to English after a report', () => {
    const { value, told: messages } = told((report) => createLabels(files({ 'labels/en.yml': full }), report)('fr'))
    expect(value?.home).toBe('home {page}')
    expect(messages).toEqual(['templates/labels/fr.yml:1:1 Missing labels for `fr`'])
  })
})
