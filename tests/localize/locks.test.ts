import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lockPath, readBeside, translationPath, writeBeside } from '../../pipeline/io/locks.ts'

let root = ''
beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'locks-'))
})
afterEach(() => fs.rmSync(root, { recursive: true }))

describe('files beside the source', () => {
  it('are read as they were written', () => {
    expect(writeBeside(root, translationPath('pcd', 'ar'), 'دواء\n')).toBe(true)
    expect(writeBeside(root, translationPath('pcd', 'ar'), 'دواء\n')).toBe(false)
    expect(new TextDecoder().decode(readBeside(root, 'translations/ar/pcd.po'))).toBe('دواء\n')
    expect(fs.readdirSync(path.join(root, 'translations/ar'))).toEqual(['pcd.po'])
  })

  it('may be missing', () => {
    expect(readBeside(root, lockPath('pcd'))).toBeUndefined()
  })

  it('stay in the source folder', () => {
    expect(() => writeBeside(root, lockPath('../../x'), '')).toThrow('Not a path')
    fs.symlinkSync(os.tmpdir(), path.join(root, 'ids.lock'))
    expect(() => writeBeside(root, lockPath('x'), '')).toThrow('symbolic link')
    expect(() => readBeside(root, lockPath('x'))).toThrow('symbolic link')
  })
})
