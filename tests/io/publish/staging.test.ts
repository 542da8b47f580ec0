import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openSpool, readManifest, type StagedArtifact, stage } from '../../../pipeline/io/publish/index.ts'
import { facts, filesOf, litter, publish, published, temporaryFolder } from './sample.ts'

const artifact = (path: string, text = path): StagedArtifact => ({ path, mediaType: 'text/plain', bytes: Buffer.from(text) })

describe('a staging', () => {
  it('publishes its files with a manifest and leaves nothing beside them', () => {
    const folder = temporaryFolder()
    publish(join(folder, 'dist'), 'new')
    expect(published(join(folder, 'dist'))).toBe('new')
    expect(readFileSync(join(folder, 'dist/both.txt'), 'utf8')).toBe('new')
    expect(litter(folder)).toEqual([])
  })

  it('replaces an earlier publication, files that are gone too', () => {
    const folder = temporaryFolder()
    publish(join(folder, 'dist'), 'old')
    publish(join(folder, 'dist'), 'new')
    expect(readdirSync(join(folder, 'dist/en'))).toEqual(['new'])
    expect(litter(folder)).toEqual([])
  })

  it('makes the folders above the output folder', () => {
    const out = join(temporaryFolder(), 'a/b/dist')
    publish(out, 'new')
    expect(published(out)).toBe('new')
  })

  it('writes a manifest that does not depend on the order of writing', () => {
    const folder = temporaryFolder()
    const texts = [
      ['b', 'a'],
      ['a', 'b'],
    ].map((paths, n) => {
      const staging = stage(join(folder, String(n)), { apart: [] })
      for (const path of paths) staging.write({ ...artifact(path), about: { source: 'a.md', format: 'text', lang: 'en' } })
      staging.publish({ ...facts, sources: Object.fromEntries(paths.map((path) => [path, 'aa'])) })
      return readFileSync(join(folder, String(n), 'manifest.json'), 'utf8')
    })
    expect(texts[0]).toBe(texts[1])
    expect(texts[0]).toMatchSnapshot()
  })

  it('takes the same bytes for a path twice, and no others', () => {
    const folder = temporaryFolder()
    const staging = stage(join(folder, 'dist'), { apart: [] })
    staging.write({ ...artifact('assets/site.css', 'a'), about: { page: 'one' } })
    staging.write({ ...artifact('assets/site.css', 'a'), about: { page: 'two' } })
    const other = { ...artifact('assets/site.css', 'b'), about: { page: 'three' } }
    expect(() => staging.write(other)).toThrow('Two artifacts want one place: assets/site.css (one) and assets/site.css (three)')
    expect(litter(folder)).toEqual([])
  })

  it('writes a long file part by part, and knows its size and hash as if it had been written at once', () => {
    const folder = temporaryFolder()
    const made = [artifact('a.txt', 'one two three'), { ...artifact('a.txt', 'one'), rest: [Buffer.from(' two'), Buffer.from(' three')] }]
    const manifests = made.map((one, n) => {
      const out = join(folder, String(n))
      const staging = stage(out, { apart: [] })
      staging.write(one)
      staging.publish(facts)
      expect(readFileSync(join(out, 'a.txt'), 'utf8')).toBe('one two three')
      return readFileSync(join(out, 'manifest.json'), 'utf8')
    })
    expect(manifests[0]).toBe(manifests[1])
  })

  it('gives the place of a long file to no other', () => {
    const staging = stage(join(temporaryFolder(), 'dist'), { apart: [] })
    staging.write(artifact('a.txt'))
    expect(() => staging.write({ ...artifact('a.txt'), rest: [] })).toThrow('Two artifacts want one place')
  })

  it.each([
    ['a/Ab.txt', 'a/aB.txt'],
    ['caf\u00e9', 'cafe\u0301'],
  ])('refuses %s beside %s, which are one file on some disks', (one, other) => {
    const staging = stage(join(temporaryFolder(), 'dist'), { apart: [] })
    staging.write(artifact(one, 'same'))
    expect(() => staging.write(artifact(other, 'same'))).toThrow('Two artifacts want one place')
  })

  const hostile = [
    '',
    '.',
    '..',
    '../a',
    'a/../../b',
    '/etc/a',
    'a//b',
    'a/',
    'a\\..\\b',
    'C:/a',
    'a\0b',
    'a\nb',
    'manifest.json',
    'Manifest.json',
  ]
  it.each(hostile)('never writes to %j', (path) => {
    const folder = temporaryFolder()
    const staging = stage(join(folder, 'dist'), { apart: [] })
    expect(() => staging.write(artifact(path))).toThrow()
    expect(litter(folder)).toEqual([])
  })

  it('gives files the same rights under any umask', () => {
    const folder = temporaryFolder()
    const before = process.umask(0o077)
    try {
      publish(join(folder, 'dist'), 'new')
    } finally {
      process.umask(before)
    }
    const rights = ['.', 'en', 'en/new', 'both.txt', 'manifest.json'].map((path) =>
      (statSync(join(folder, 'dist', path)).mode & 0o777).toString(8),
    )
    expect(rights).toEqual(['755', '755', '755', '644', '644'])
  })

  it('keeps texts aside and does not publish them', () => {
    const folder = temporaryFolder()
    const staging = stage(join(folder, 'dist'), { apart: [] })
    const key = `${'\u0637'.repeat(300)}/../x`
    staging.spool.put(key, 'one')
    staging.spool.put(key, 'two')
    expect(staging.spool.get(key)).toBe('two')
    expect(openSpool(staging.spool.folder).get(key)).toBe('two')
    staging.write(artifact('a'))
    staging.publish(facts)
    expect(readdirSync(join(folder, 'dist')).sort()).toEqual(['a', 'manifest.json'])
    expect(litter(folder)).toEqual([])
  })

  it('does not publish what another program changed meanwhile', () => {
    const folder = temporaryFolder()
    publish(join(folder, 'dist'), 'old')
    const staging = stage(join(folder, 'dist'), { apart: [] })
    staging.write(artifact('a'))
    writeFileSync(join(staging.spool.folder, '../files/a'), 'b')
    expect(() => staging.publish(facts)).toThrow('What is on the disk is not what was written: a')
    expect(published(join(folder, 'dist'))).toBe('old')
    expect(litter(folder)).toEqual([])
  })

  it('discards without a trace', () => {
    const folder = temporaryFolder()
    const staging = stage(join(folder, 'dist'), { apart: [] })
    staging.write(artifact('a/b/c'))
    staging.discard()
    staging.discard()
    expect(readdirSync(folder)).toEqual([])
  })

  it('lets two stagings of one process stand side by side; the last one published stays', () => {
    const out = join(temporaryFolder(), 'dist')
    const [one, two] = [stage(out, { apart: [] }), stage(out, { apart: [] })]
    one.write(artifact('one'))
    two.write(artifact('two'))
    one.publish(facts)
    two.publish(facts)
    expect(readManifest(out)?.files.map(({ path }) => path)).toEqual(['two'])
  })
})

describe('the output folder', () => {
  it('may not be, hold or be inside a folder that is read', () => {
    const folder = temporaryFolder()
    const cases = [
      ['source', 'source'],
      ['source', 'source/dist'],
      ['public/source', 'public'],
    ] as const
    for (const [source, out] of cases) {
      expect(() => stage(join(folder, out), { apart: [join(folder, source)] }), out).toThrow(
        /The output folder .* (is also read from|is inside|holds)/,
      )
    }
    expect(existsSync(join(folder, 'source'))).toBe(false)
  })

  it('may stand beside a source whose name it begins with', () => {
    const folder = temporaryFolder()
    publish(join(folder, 'source-dist'), 'new', { apart: [join(folder, 'source')] })
    expect(published(join(folder, 'source-dist'))).toBe('new')
  })

  it('may not hold the working folder', () => {
    expect(() => stage(join(process.cwd(), '..'), { apart: [] })).toThrow('holds the folder you stand in')
  })

  it('is not replaced when it holds files of somebody else, unless that is asked for', () => {
    const folder = temporaryFolder()
    const out = join(folder, 'mine')
    publish(join(folder, 'mine'), 'old')
    writeFileSync(join(out, 'manifest.json'), '{"name": "an app"}')
    expect(() => publish(out, 'new')).toThrow('holds files that no earlier build made')
    expect(readFileSync(join(out, 'both.txt'), 'utf8')).toBe(filesOf('old')['both.txt'])
    publish(out, 'new', { force: true })
    expect(published(out)).toBe('new')
  })

  it('keeps what nobody built, such as the address of a web host, until it is told to lose it', () => {
    const out = join(temporaryFolder(), 'dist')
    publish(out, 'old')
    mkdirSync(join(out, '.well-known'))
    writeFileSync(join(out, '.well-known/pki.txt'), 'key')
    writeFileSync(join(out, 'CNAME'), 'health.example')
    publish(out, 'new')
    expect(readFileSync(join(out, 'CNAME'), 'utf8')).toBe('health.example')
    expect(readFileSync(join(out, '.well-known/pki.txt'), 'utf8')).toBe('key')
    expect(existsSync(join(out, 'en/old'))).toBe(false)
    publish(out, 'old', { force: true })
    expect(published(out)).toBe('old')
    expect(existsSync(join(out, 'CNAME'))).toBe(false)
  })

  it('is not replaced when what nobody built is in the way', () => {
    const out = join(temporaryFolder(), 'dist')
    publish(out, 'old')
    mkdirSync(join(out, 'en/new'))
    writeFileSync(join(out, 'en/new/index.html'), 'mine')
    expect(() => publish(out, 'new')).toThrow('in the way')
    expect(readFileSync(join(out, 'en/new/index.html'), 'utf8')).toBe('mine')
  })

  it('is never a Git repository', () => {
    const out = join(temporaryFolder(), 'dist')
    publish(out, 'old')
    writeFileSync(join(out, '.git'), 'gitdir: elsewhere')
    expect(() => publish(out, 'new', { force: true })).toThrow('is a Git repository')
  })

  it('is not a file', () => {
    const out = join(temporaryFolder(), 'dist')
    writeFileSync(out, '')
    expect(() => publish(out, 'new')).toThrow('is a file')
  })

  it('tells of missing rights with a cause and a way out', () => {
    const folder = temporaryFolder()
    const out = join(folder, 'dist')
    chmodSync(folder, 0o555)
    // The administrator may write anywhere.
    if (process.getuid?.() === 0) return publish(out, 'new')
    expect(() => publish(out, 'new')).toThrow('Permission was refused')
  })
})
