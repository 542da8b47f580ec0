// What an editor writes wrong beside the pages is told where it stands, with a way out.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fourleaf } from './terminal.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fourleaf-doors-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const page = (front: string): string => `---\nkind: article\ntitle: A page\n${front}---\n\nWords.\n`
const library = { 'source/fourleaf.yml': 'fourleaf: 1\ntitle: A library\nlanguage: en\nlanguages: [en, es]\n', 'source/good.md': page('') }
const builtIn = (path: string): string => readFileSync(`templates/${path}`, 'utf8')

/** What `check` says of a library with these files, each problem in one line. */
async function told(files: Readonly<Record<string, string>>): Promise<string> {
  for (const [path, text] of Object.entries({ ...library, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  mkdirSync(join(folder, 'templates'), { recursive: true })
  const places = ['--source', join(folder, 'source'), '--templates', join(folder, 'templates')]
  const { out } = await fourleaf('check', ...places, '--formats', 'text', '--as-of', '2026-06-01', '--json')
  const { messages } = JSON.parse(out) as { readonly messages: readonly Record<string, string | number>[] }
  return messages
    .map(
      ({ file, line, severity, reason, hint }) =>
        `${String(file).replace(`${folder}/`, '')}:${line} ${severity}: ${reason} | ${hint ?? ''}`,
    )
    .join('\n')
}

describe('a layout', () => {
  it('has a place for the words of the page, and says whether anybody has reviewed it', async () => {
    const said = await told({ 'templates/layouts/article.md': '# {{title}}\n\nHello\n' })
    expect(said).toContain('templates/layouts/article.md:1 error: Missing slot `body`, expected a line `::body`')
    expect(said).toContain('Missing slot `review-state`')
  })
  it('has its slots on their own, for nothing fills them in a box', async () => {
    const said = await told({
      'templates/layouts/article.md': '# {{title}}\n\n:::note\n::review-state\n:::\n\n## {{label.contents}}\n\n::body\n',
    })
    expect(said).toContain('templates/layouts/article.md:4 error: Unexpected slot `review-state` in a box')
    expect(said).not.toContain('Missing slot `body`')
  })
  it('that nothing reads is named, with the one that was meant', async () => {
    const said = await told({
      'templates/layouts/artcle.md': '# {{title}}\n',
      'templates/token.yml': '{}\n',
      'templates/README.md': 'Ours.\n',
    })
    expect(said).toContain(
      'templates/layouts/artcle.md:1 warning: Unexpected template `layouts/artcle.md`, which nothing reads | Did you mean `layouts/article.md`?',
    )
    expect(said).toContain('Did you mean `tokens.yml`?')
    expect(said).not.toContain('README')
  })
  it('of an edition’s own is read', async () => {
    expect(await told({ 'templates/layouts/tall/article.md': builtIn('layouts/article.md') })).not.toContain('nothing reads')
  })
})

describe('the look', () => {
  it('is proved for dark screens too, and told of where the colour stands', async () => {
    const pale = builtIn('tokens.yml').replace(/^( {2}muted: )'#b4c1cb'/m, "$1'#222222'")
    const line = pale.split('\n').findIndex((one) => one.includes('#222222')) + 1
    expect(await told({ 'templates/tokens.yml': pale })).toMatch(
      new RegExp(`templates/tokens.yml:${line} error: Unexpected contrast 1\\.\\d\\d of \`muted\` on \`paper\` in the dark`),
    )
  })
  it('that is too pale on paper is told of where the colour stands', async () => {
    const pale = builtIn('tokens.yml').replace("muted: '#475663'", "muted: '#c0c0c0'")
    expect(await told({ 'templates/tokens.yml': pale })).toContain(
      'templates/tokens.yml:7 error: Unexpected contrast 1.82 of `muted` on `paper`',
    )
  })
})

it('a label keeps the holes of its English', async () => {
  const spanish = builtIn('labels/es.yml').replace('{by}', '{who}')
  const said = await told({ 'source/pagina.es.md': page(''), 'templates/labels/es.yml': spanish })
  expect(said).toContain('for `reviewedBy`, expected words with `{by}`, `{on}`, as in English')
})

describe('dates', () => {
  it.each([
    ['review: {by: Ann, on: 2026-07-01}', 'Unexpected `2026-07-01` for `review.on`, expected a day that is not after 2026-06-01'],
    [
      'review: {by: Ann, on: 2026-05-01, due: 2025-05-01}',
      'Unexpected `2025-05-01` for `review.due`, expected a day that is not before `on`',
    ],
  ])('of a review that cannot be are refused: %s', async (front, expected) => {
    expect(await told({ 'source/good.md': page(`${front}\n`) })).toContain(`good.md:4 error: ${expected}`)
  })
  it('of a contact for security that have passed are told of', async () => {
    const security = (day: string) => ({
      'source/fourleaf.yml': `${library['source/fourleaf.yml']}security: {contact: a@example.org, expires: ${day}}\n`,
    })
    expect(await told(security('2026-05-31'))).toContain('fourleaf.yml:5 warning: Unexpected `2026-05-31` for `security.expires`')
    expect(await told(security('2026-06-01'))).not.toContain('security.expires')
  })
  it('of a review in the month of the build are taken', async () => {
    expect(await told({ 'source/good.md': page('review: {by: Ann, on: 2026-06}\n') })).not.toContain('error')
  })
  it('that are none are told of once', async () => {
    const security = 'security: {contact: a@example.org, expires: soon}\n'
    const said = await told({ 'source/fourleaf.yml': library['source/fourleaf.yml'] + security })
    expect(said.match(/Unexpected `soon`/g)).toHaveLength(1)
  })
})

describe('a former place', () => {
  it('that a page has now is to be taken out, and the page is in order', async () => {
    const said = await told({ 'source/good.md': page('formerSlugs: [other]\n'), 'source/other.md': page('') })
    expect(said).toContain(
      'good.md:4 error: Unexpected output `en/articles/other/index.html`, which other.md asks for too | Take it out of `formerSlugs`: a page stands there now',
    )
    expect(said).not.toContain('other.md:')
  })
  it('of two pages is told on both', async () => {
    const said = await told({ 'source/good.md': page('formerSlugs: [old]\n'), 'source/other.md': page('formerSlugs: [old]\n') })
    expect(said.match(/two pages cannot lead on from one place/g)).toHaveLength(2)
  })
})

it('a translation or a sign-off of a page that is not there is named', async () => {
  const po = 'msgid ""\nmsgstr "Language: es\\n"\n'
  const said = await told({
    'source/translations/es/god.po': po,
    'source/translations/es/god.signed.yml': 'date: 2026-01-01\n',
    'source/translations/es/glossary.po': po,
    'source/translations/es/later.po': po,
    'source/later.md': page('status: draft\n'),
    'source/translations/es/broken.po': po,
    'source/broken.md': '---\ntitle: [a\n---\n',
  })
  expect(said).toContain('translations/es/god.po:1 warning: Unexpected translation of `god`')
  expect(said).toContain('translations/es/god.signed.yml:1 warning')
  expect(said).not.toMatch(/translation of `(?:later|glossary|broken)`/)
})
