import { describe, expect, it } from 'vitest'
import { serializeManifest, toManifest } from '../../../pipeline/io/publish/manifest.ts'
import { facts } from './sample.ts'

describe('the manifest', () => {
  it.each([0, 1, 2, 256, 257, 1000])('is told in parts as it would be in one, with %i files', (count) => {
    const records = Array.from({ length: count }, (_, n) => ({
      path: `en/${n}.html`,
      sha256: 'ab',
      size: n,
      mediaType: 'text/html',
      chapters: ['a\nb'],
    }))
    const manifest = toManifest(facts, records)
    const text = Buffer.concat([...serializeManifest(manifest)]).toString()
    expect(text).toBe(`${JSON.stringify(manifest, null, 2)}\n`)
  })
})
