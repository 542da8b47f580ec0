import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { litter, publish, published, temporaryFolder } from '../io/publish/sample.ts'
import { fourleaf } from './terminal.ts'

function publication(): string {
  const out = join(temporaryFolder(), 'dist')
  publish(out, 'new')
  return out
}

describe('fourleaf verify', () => {
  it('finds a publication as it was published', async () => {
    const out = publication()
    expect(await fourleaf('verify', out)).toEqual({ code: 0, out: `${out}: all 2 files are as published`, err: '' })
  })

  it('finds one changed byte, a missing file and an extra one', async () => {
    const out = publication()
    writeFileSync(join(out, 'both.txt'), readFileSync(join(out, 'both.txt'), 'utf8').replace('n', 'm'))
    rmSync(join(out, 'en/new/index.html'))
    writeFileSync(join(out, 'en/more.html'), '')
    const { code, out: said } = await fourleaf('verify', out)
    expect(code).toBe(1)
    expect(said.replaceAll(out, 'dist')).toMatchInlineSnapshot(`
      "missing en/new/index.html
      changed both.txt
      extra   en/more.html
      dist: not as published (1 missing, 1 changed, 1 extra; 2 files in the manifest)"
    `)
  })

  it('says so as JSON', async () => {
    const out = publication()
    rmSync(join(out, 'both.txt'))
    const { code, out: said } = await fourleaf('verify', out, '--json')
    expect(code).toBe(1)
    expect(JSON.parse(said)).toEqual({
      folder: out,
      whole: false,
      files: 2,
      recovery: 'nothing to do',
      missing: ['both.txt'],
      changed: [],
      extra: [],
    })
  })

  it('follows no link out of the folder, and believes no path that leads out of it', async () => {
    const out = publication()
    const manifest = readFileSync(join(out, 'manifest.json'), 'utf8')
    writeFileSync(join(out, '../outside'), 'new')
    rmSync(join(out, 'both.txt'))
    symlinkSync('../outside', join(out, 'both.txt'))
    writeFileSync(join(out, 'manifest.json'), manifest.replace('"en/new/index.html"', '"../outside"'))
    const { out: said } = await fourleaf('verify', out)
    expect(said).toContain('missing ../outside')
    expect(said).toContain('changed both.txt')
  })

  it('completes a publication that was cut short', async () => {
    const folder = temporaryFolder()
    const out = join(folder, 'dist')
    publish(out, 'new')
    mkdirSync(join(folder, '.dist.staging.1.x'))
    renameSync(out, join(folder, '.dist.staging.1.x/files'))
    publish(out, 'old')
    renameSync(out, join(folder, '.dist.old.1'))
    writeFileSync(join(folder, '.dist.journal'), '{"schema":1,"next":".dist.staging.1.x/files","old":".dist.old.1"}\n')
    const { code, err } = await fourleaf('verify', out)
    expect([code, err]).toEqual([0, 'A publication that was cut short was completed.'])
    expect(published(out)).toBe('new')
    expect(litter(folder)).toEqual([])
  })

  it.each(['', 'no journal', '{"next": "../../etc", "old": "/"}'])('stops at a journal that says %j', async (text) => {
    const out = publication()
    writeFileSync(join(out, '../.dist.journal'), text)
    await expect(fourleaf('verify', out)).rejects.toThrow('cannot be understood')
    expect(published(out)).toBe('new')
  })

  it('stops where no publication is', async () => {
    await expect(fourleaf('verify', temporaryFolder())).rejects.toThrow('holds no publication')
    await expect(fourleaf('verify', join(temporaryFolder(), 'nowhere'))).rejects.toThrow('holds no publication')
  })
})
