// A translation whose file was edited by any program is checked before it is published; and who signed for what is published with it.

import { beforeEach, expect, it } from 'vitest'
import { textMark } from '../../pipeline/checks/waive.ts'
import { folderForEach } from './folder.ts'
import { fourleaf } from './terminal.ts'

const manifest = 'fourleaf: 1\ntitle: Ward leaflets\nlanguage: en\nlanguages: [en, es]\npublisher: {name: Ward 7}\n'
const page = '---\nkind: article\ntitle: PCD\n---\n\nDo not give more than 5 mL.\n'

const { at, put, read } = folderForEach('gate')
beforeEach(async () => {
  put('source/fourleaf.yml', manifest)
  put('source/articles/pcd.md', page)
  await fourleaf('translate', 'lock', '--source', at('source'))
})

const id = (): string => /^(\w{5})\t.*Do not give/m.exec(read('source/ids.lock/pcd.tsv'))?.[1] ?? ''
const title = (): string => /^(\w{5})\t.*\tPCD$/m.exec(read('source/ids.lock/pcd.tsv'))?.[1] ?? ''

function translate(target: string): void {
  const head =
    'msgid ""\nmsgstr ""\n"Language: es\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n"X-Fourleaf-Page: pcd\\n"\n"X-Fourleaf-Source-Language: en\\n"\n"X-Fourleaf-Review: unreviewed\\n"\n'
  const entry = (of: string, source: string, text: string) => `\nmsgctxt "${of}"\nmsgid "${source}"\nmsgstr "${text}"\n`
  put('source/translations/es/pcd.po', head + entry(title(), 'PCD', 'PCD') + entry(id(), 'Do not give more than 5 mL.', target))
}

function sign(more: Readonly<Record<string, string>>): void {
  const waiver = {
    page: 'pcd',
    segment: id(),
    rule: 'negation-lost',
    by: 'Ana Ruiz, nurse',
    why: 'Said with a verb',
    until: '2027-01-31',
    ...more,
  }
  put('source/translations/es/waivers.yml', JSON.stringify([waiver]))
}

async function build() {
  const { code, err } = await fourleaf('build', '--formats', 'text', '--source', at('source'), '--out', at('dist'))
  const made = JSON.parse(read('dist/manifest.json')) as { files: { path: string }[]; waivers?: unknown }
  return { code, err, spanish: made.files.some(({ path }) => path === 'text/es/articles/pcd.txt'), waivers: made.waivers }
}

it('a right one is published', async () => {
  translate('No dé más de 5 ml.')
  expect(await build()).toMatchObject({ code: 0, spanish: true, waivers: undefined })
})

it('a dangerous one is not, and the reason is said', async () => {
  translate('No dé más de 50 ml.')
  const { spanish, err } = await build()
  expect([spanish, err]).toEqual([false, expect.stringContaining('The English says 5, your text says 50')])
})

it('one that somebody signed for is published, and says so in the manifest', async () => {
  const target = 'Dé más de 5 ml.'
  translate(target)
  expect((await build()).spanish).toBe(false)
  sign({ text: textMark(target) })
  expect(await build()).toMatchObject({ spanish: true, waivers: [{ by: 'Ana Ruiz, nurse', rule: 'negation-lost', until: '2027-01-31' }] })
})

it.each<[string, Readonly<Record<string, string>>, string]>([
  ['that ran out', { until: '2026-03-30' }, 'It ran out on 2026-03-30'],
  ['for what is dangerous', { rule: 'numbers' }, 'cannot be waived'],
  ['without a name', { by: '' }, '`by`'],
  ['without a reason', { why: ' ' }, '`why`'],
])('a waiver %s is refused', async (_, more, said) => {
  const target = 'Dé más de 5 ml.'
  translate(target)
  await build()
  sign({ text: textMark(target), ...more })
  const { spanish, err } = await build()
  expect([spanish, err]).toEqual([false, expect.stringContaining(said)])
})
