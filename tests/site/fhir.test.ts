// The library as FHIR R4 resources: held against HL7's own schema, and against the files they tell of.

import { createHash } from 'node:crypto'
import JSONSchemaValidator from '@asymmetrik/fhir-json-schema-validator'
import { describe, expect, it } from 'vitest'
import { press } from '../press.ts'
import { address, pressOnline } from './sample.ts'

// biome-ignore lint/suspicious/noExplicitAny: what a stranger's program sees of it
type Json = any
const online = await pressOnline({ formats: ['html', 'text'] })
const { artifacts } = online
const read = (path: string): Json => JSON.parse(Buffer.from(artifacts.get(path) ?? []).toString('utf8'))
const paths = [...artifacts.keys()].filter((path) => path.startsWith('fhir/DocumentReference/')).sort()
const validator = new JSONSchemaValidator()

describe('the resources', () => {
  it('keep to the schema of R4', () => {
    for (const path of paths) expect([path, validator.validate(read(path))]).toEqual([path, []])
    expect(validator.validate(read('fhir/bundle.json'))).toEqual([])
  }, 60_000)

  it.each([
    ['no content', { content: undefined }],
    ['a status that is none', { status: 'final' }],
    ['a month for an instant', { date: '2026-11' }],
    ['a size that is none', { content: [{ attachment: { size: '12 kB' } }] }],
    ['an id with a blank', { id: 'a b' }],
  ])(
    'would not keep to it with %s',
    (_, wrong) => {
      expect(validator.validate(JSON.parse(JSON.stringify({ ...read(paths[0] ?? ''), ...wrong })))).not.toEqual([])
    },
    60_000,
  )

  it('tell of files that are there, with their size and hash', () => {
    for (const path of paths) {
      const contents: readonly Json[] = read(path).content
      expect(contents.map(({ attachment }) => attachment.contentType)).toContain('text/html')
      for (const { attachment } of contents) {
        const file = artifacts.get(attachment.url.slice(address.length).replace(/(^|\/)$/, '$1index.html'))
        expect([attachment.size, attachment.hash]).toEqual([
          file?.length,
          createHash('sha1')
            .update(file ?? new Uint8Array())
            .digest('base64'),
        ])
      }
    }
  })

  it('are all in the bundle, each under the address that the others call it by', () => {
    const { entry, type, timestamp } = read('fhir/bundle.json')
    expect([type, timestamp]).toEqual(['collection', '2026-11-22T00:00:00Z'])
    expect(entry.map(({ resource }: Json) => resource)).toEqual(paths.map(read))
    const known = new Set(entry.map(({ fullUrl }: Json) => fullUrl))
    for (const { resource } of entry) {
      for (const { target } of resource.relatesTo ?? []) expect(known).toContain(`${address}fhir/${target.reference}`)
    }
  })
})

describe('a page in another language', () => {
  it('transforms the page it was made from', () => {
    expect(read('fhir/DocumentReference/mmpsi.es.json')).toMatchObject({
      language: 'es',
      relatesTo: [{ code: 'transforms', target: { reference: 'DocumentReference/mmpsi.en' } }],
    })
    expect(read('fhir/DocumentReference/mmpsi.en.json').relatesTo).toBeUndefined()
  })
})

describe('a page that nobody has signed or reviewed', () => {
  it('has no author and nobody who vouches for it', () => {
    const resource = read('fhir/DocumentReference/mmpsi.en.json')
    expect(resource.docStatus).toBe('preliminary')
    expect(Object.keys(resource)).not.toEqual(expect.arrayContaining(['author']))
    expect(resource.authenticator).toBeUndefined()
  })
})

describe('a site without an address', () => {
  it('has no resources, which could lead nowhere', async () => {
    const offline = await press('source', { formats: ['html'], pages: ['kcnt1'] })
    expect([...offline.artifacts.keys()].filter((path) => path.startsWith('fhir/'))).toEqual([])
  })
})
