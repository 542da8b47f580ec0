// Answers to systems of health records, as files that any server can give.

import { parseAtomFeed } from 'feedsmith'
import { describe, expect, it } from 'vitest'
import { connectIndex } from '../../pipeline/site/infobutton/catalogue.ts'
import { press } from '../press.ts'
import { pressOnline } from './sample.ts'

const [online, offline] = await Promise.all([pressOnline({ formats: ['html'] }), press('source', { formats: ['html'] })])
const read = ({ artifacts }: typeof online, path: string): string => Buffer.from(artifacts.get(path) ?? []).toString('utf8')
const index = connectIndex.parse(JSON.parse(read(online, 'connect/index.json')))

describe('static answers', () => {
  it.each([
    ['connect/icd10/G40.0/en', 'ICD-10 G40.0', 'en/conditions/mmpsi/'],
    ['connect/orpha/293181/es', 'ORPHA 293181', 'es/conditions/mmpsi/'],
    ['connect/omim/614959/ar', 'OMIM 614959', 'ar/conditions/mmpsi/'],
    ['connect/hgnc/18865/en', 'HGNC 18865', 'en/genes/kcnt1/'],
  ])('%s leads to the page', (path, subtitle, page) => {
    const atom = parseAtomFeed(read(online, `${path}.atom`))
    expect([atom.subtitle?.value, atom.entries?.[0]?.links?.[0]?.href]).toEqual([`Fourleaf: ${subtitle}`, `https://clinic.example/${page}`])
    const { feed } = JSON.parse(read(online, `${path}.json`))
    expect(feed.entry[0].title._value).toBe(atom.entries?.[0]?.title?.value)
    expect(feed.entry[0].summary._value).toBe(atom.entries?.[0]?.summary?.value)
  })

  it('are all named in the index, and nothing else is', () => {
    const files = [...online.artifacts.keys()].filter((path) => path.startsWith('connect/') && path !== 'connect/index.json').sort()
    expect(index.answers.flatMap(({ path }) => [`${path}.atom`, `${path}.json`]).sort()).toEqual(files)
    expect(index.systems).toContainEqual({ key: 'omim', name: 'OMIM', oid: '2.16.840.1.113883.6.174', uri: 'http://www.omim.org' })
  })

  it('say in the language of the page what it is called, and that nobody has reviewed it', () => {
    const { feed } = JSON.parse(read(online, 'connect/orpha/293181/es.json'))
    expect(feed.entry[0].summary._value).toMatch(/^<p>.*<\/p><p class="also-called">Otros nombres: .*EIMFS.*<p class="review">/s)
  })

  it('lead from file to file where the site has no address', () => {
    const { feed } = JSON.parse(read(offline, 'connect/orpha/293181/es.json'))
    expect(feed.entry[0].link[0].href).toBe('../../../es/conditions/mmpsi/index.html')
    expect(connectIndex.parse(JSON.parse(read(offline, 'connect/index.json'))).url).toBeUndefined()
  })
})

describe('the door of the index', () => {
  it.each(['../secret', 'connect/../secret', 'connect/./x', 'connect/a/..', '/connect/a', 'connect/a\\b', 'connect/%2e'])(
    'refuses the path %s',
    (path) => {
      const evil = { ...index, answers: [{ ...index.answers[0], path }] }
      expect(connectIndex.safeParse(evil).success).toBe(false)
    },
  )
})
