import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readManifest, stage } from '../../../pipeline/io/publish/index.ts'
import { openPublished, republish } from '../../../pipeline/io/publish/republish.ts'
import { facts, temporaryFolder } from './sample.ts'

it('what is published goes on without a file, and says of the others all that it said', () => {
  const out = join(temporaryFolder(), 'dist')
  const staging = stage(out, { apart: [] })
  for (const path of ['a.txt', 'b.txt']) staging.write({ path, mediaType: 'text/plain', bytes: Buffer.from(path), about: { lang: 'en' } })
  const waivers = [{ page: 'a', lang: 'es', segment: 'bcdfg', rule: 'untranslated', by: 'Ana', why: 'A name', until: '2026-12-31' }]
  staging.publish({ ...facts, waivers })
  const published = openPublished(out)
  if (!published) throw new Error('nothing is published')
  const [kept, gone] = published.manifest.files
  republish(out, published, { without: new Set(gone ? [gone] : []), put: [] }, { apart: [] })
  expect(readManifest(out)).toEqual({ ...published.manifest, files: [kept] })
})
