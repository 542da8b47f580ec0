import { lstatSync, mkdirSync, readdirSync, readlinkSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { litter, publish, published, temporaryFolder } from './sample.ts'

const isLink = (path: string) => lstatSync(path).isSymbolicLink()

describe('an output folder kept as a link', () => {
  it('is flipped, and the release before is kept for slow readers', () => {
    const folder = temporaryFolder()
    const out = join(folder, 'dist')
    for (const edition of ['old', 'new', 'old', 'new'] as const) {
      publish(out, edition, { link: true })
      expect(published(out)).toBe(edition)
    }
    expect(readlinkSync(out)).toBe('.dist.release.4')
    expect(litter(folder)).toEqual(['.dist.release.3', '.dist.release.4'])
  })

  it('becomes a link from a folder, and stays one', () => {
    const folder = temporaryFolder()
    const out = join(folder, 'dist')
    publish(out, 'old')
    publish(out, 'new', { link: true })
    expect([published(out), isLink(out)]).toEqual(['new', true])
    publish(out, 'old')
    expect([published(out), isLink(out)]).toEqual(['old', true])
  })

  it('is left alone when it is the link of somebody else: what it points to is replaced', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'www/site'), { recursive: true })
    symlinkSync('www/site', join(folder, 'dist'))
    publish(join(folder, 'dist'), 'new')
    expect(readlinkSync(join(folder, 'dist'))).toBe('www/site')
    expect(published(join(folder, 'www/site'))).toBe('new')
    expect(readdirSync(join(folder, 'www'))).toEqual(['site'])
  })

  it('is a fault when it leads nowhere', () => {
    const folder = temporaryFolder()
    symlinkSync('nowhere', join(folder, 'dist'))
    expect(() => publish(join(folder, 'dist'), 'new')).toThrow('is a link that leads nowhere')
  })
})
