import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cutFrontMatter } from '../../pipeline/config/cut-front-matter.ts'
import { pageKinds } from '../../pipeline/config/front-matter.ts'
import { manifestSchema } from '../../pipeline/config/manifest.ts'
import { readFrontMatter } from '../../pipeline/config/read-front-matter.ts'
import { parseYaml, yamlLimits } from '../../pipeline/config/yaml.ts'
import type { Problem } from '../../pipeline/diagnostics/report.ts'
import { temporaryFolder } from '../io/publish/sample.ts'
import { fourleaf } from './terminal.ts'

/** Front matter as a strict library reads it, with what was reported. */
function readStrictly(text: string) {
  const problems: Problem[] = []
  const report = (problem: Problem) => problems.push(problem)
  const { front } = cutFrontMatter(text, 'page.md', report)
  const read = front && readFrontMatter(front, 'page.md', report, 'strict')
  return { front: read?.front, problems: problems.map(({ reason }) => reason) }
}

/** The text with its commented examples in force, in place of what they are examples for. */
function uncommented(text: string): string {
  const examples = text.replace(/^# (?=( *- \{)|([A-Za-z]+:( [[{a-zA-Z]|$)))/gm, '')
  return examples.includes('\nreview: {') ? examples.replace('review: none\n', '') : examples
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort()

describe('fourleaf new', () => {
  it.each(pageKinds)('writes a %s that a strict library takes, as it stands and with every example', async (kind) => {
    const source = temporaryFolder()
    const { code, out } = await fourleaf('new', kind, 'abc-1', '--source', source, '--title', 'A "b": c #d')
    const file = join(source, kind === 'policy' ? 'policies' : `${kind}s`, 'abc-1.md')
    expect([code, out.split('\n')[0]]).toEqual([0, `Made ${file}`])
    const text = readFileSync(file, 'utf8')
    const { front, problems } = readStrictly(text)
    expect(problems).toEqual([])
    expect(front).toMatchObject({ kind, id: 'abc-1', title: 'A "b": c #d', lang: 'en', status: 'draft', review: { state: 'none' } })
    expect(readStrictly(uncommented(text)).problems).toEqual([])
    expect(readStrictly(uncommented(text)).front?.review.state).toBe('reviewed')
  })

  it('makes a title from the slug, and a symbol for a gene', async () => {
    const source = temporaryFolder()
    await fourleaf('new', 'condition', 'dravet-syndrome', '--source', source)
    await fourleaf('new', 'gene', 'scn1a', '--source', source)
    expect(readStrictly(readFileSync(join(source, 'conditions/dravet-syndrome.md'), 'utf8')).front?.title).toBe('Dravet syndrome')
    expect(readStrictly(readFileSync(join(source, 'genes/scn1a.md'), 'utf8')).front).toMatchObject({ title: 'SCN1A', symbol: 'SCN1A' })
  })

  it('names the language in the file name when it is not the language of the library', async () => {
    const source = temporaryFolder()
    writeFileSync(join(source, 'fourleaf.yml'), 'fourleaf: 1\ntitle: Una biblioteca\nlanguage: es\n')
    await fourleaf('new', 'article', 'uno', '--source', source)
    await fourleaf('new', 'article', 'uno', '--source', source, '--lang', 'pt-BR')
    expect(filesIn(source)).toEqual(['articles/uno.md', 'articles/uno.pt-BR.md', 'fourleaf.yml'])
    expect(readStrictly(readFileSync(join(source, 'articles/uno.md'), 'utf8')).front?.lang).toBe('es')
  })

  it('never writes over a page, wherever in the library it is', async () => {
    const source = temporaryFolder()
    mkdirSync(join(source, 'elsewhere'))
    writeFileSync(join(source, 'elsewhere/one.md'), 'mine')
    await expect(fourleaf('new', 'article', 'one', '--source', source)).rejects.toThrow('elsewhere/one.md is there already')
    expect(filesIn(source)).toEqual(['elsewhere/one.md'])
  })

  it("takes a starter from the user's templates first", async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'templates/starters'), { recursive: true })
    writeFileSync(join(folder, 'templates/starters/term.md'), '{{id}} {{other}} {{title}}')
    await fourleaf('new', 'term', 'one', '--source', join(folder, 'source'), '--templates', join(folder, 'templates'))
    expect(readFileSync(join(folder, 'source/terms/one.md'), 'utf8')).toBe('one {{other}} "One"')
  })

  const wrong: readonly (readonly [string, string, string])[] = [
    ['codition', 'one', 'There are no pages of kind `codition`'],
    ['article', '../one', '`../one` cannot be the id of a page'],
    ['article', 'Été à Paris', '`Été à Paris` cannot be the id of a page'],
  ]
  it.each(wrong)('refuses `new %s %s`', async (kind, slug, message) => {
    const source = temporaryFolder()
    await expect(fourleaf('new', kind, slug, '--source', source)).rejects.toThrow(message)
    expect(filesIn(source)).toEqual([])
  })
})

describe('fourleaf new library', () => {
  it('makes a manifest and a page that is published', async () => {
    const folder = join(temporaryFolder(), 'my-library')
    const { code } = await fourleaf('new', 'library', folder)
    expect(code).toBe(0)
    expect(filesIn(folder)).toEqual(['source/articles/welcome.md', 'source/fourleaf.yml'])
    const { front, problems } = readStrictly(readFileSync(join(folder, 'source/articles/welcome.md'), 'utf8'))
    expect(problems).toEqual([])
    expect(front?.status).toBe('published')
  })

  it('writes a manifest that holds, as it stands and with every example', async () => {
    const folder = join(temporaryFolder(), 'library')
    await fourleaf('new', 'library', folder, '--title', 'Ours: a library', '--lang', 'ar')
    const text = readFileSync(join(folder, 'source/fourleaf.yml'), 'utf8')
    const problems: Problem[] = []
    for (const version of [text, uncommented(text)]) {
      const document = parseYaml(version, 'fourleaf.yml', (problem) => problems.push(problem), { startLine: 1, limit: yamlLimits.front })
      expect(manifestSchema.safeParse(document?.value).error?.issues).toBeUndefined()
      expect(document?.value).toMatchObject({ title: 'Ours: a library', language: 'ar' })
    }
    expect(problems).toEqual([])
    expect(uncommented(text)).toContain('\ncollections:\n  - {id')
  })

  it('leaves a library alone that is there', async () => {
    const folder = temporaryFolder()
    await fourleaf('new', 'library', folder)
    await expect(fourleaf('new', 'library', folder)).rejects.toThrow('fourleaf.yml is there already')
  })
})
