// Who paid for a page is said with who publishes it.

import { expect, it } from 'vitest'
import { pressFiles } from './sample.ts'

const manifest = (publisher: string): string => `fourleaf: 1\ntitle: Clinic\nlanguage: en\nlanguages: [en]\npublisher: ${publisher}\n`
const page = (id: string, more = ''): string => `---\nid: ${id}\nkind: article\ntitle: Page ${id}\n${more}---\n\nWords.\n`

/** What a page of the site and its data say of who paid. */
async function told(publisher: string, more = '') {
  const { artifacts, messages } = await pressFiles({ 'fourleaf.yml': manifest(publisher), 'a.md': page('a', more) })
  expect(messages.filter(({ severity }) => severity !== 'info')).toEqual([])
  const read = (path: string): string => Buffer.from(artifacts.get(path) ?? []).toString('utf8')
  const words = read('en/articles/a/index.html')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
  const data = JSON.parse(read('data/pages/en/articles/a.json'))
  return { site: /Who paid for it (.*?\.) /.exec(words)?.[1], data: data.funding, publisher: data.publisher }
}

const all = '{name: Clinic, funding: The Fund of All pays.}'

it('who pays for all pages is said on each of them', async () => {
  expect(await told(all)).toEqual({ site: 'The Fund of All pays.', data: 'The Fund of All pays.', publisher: { name: 'Clinic' } })
})

it('a page may say that somebody else paid for it', async () => {
  const own = await told(all, 'funding: The Fund of One paid.\n')
  expect(own).toMatchObject({ site: 'The Fund of One paid.', data: 'The Fund of One paid.' })
})

it('nothing is said where nobody said it', async () => {
  expect(await told('{name: Clinic}')).toEqual({ site: undefined, data: undefined, publisher: { name: 'Clinic' } })
})
