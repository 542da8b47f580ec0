import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createFonts } from '../../../pipeline/io/fonts.ts'
import type { Theme } from '../../../pipeline/theme/theme.ts'
import { theme } from '../../render/context.ts'

const own = (files: readonly string[]): Theme => ({ ...theme, faces: { body: { files, css: 'sans-serif' } } })
const body = { face: 'body', weight: 'regular', slant: 'upright' } as const
const fonts = createFonts(own(['@expo-google-fonts/source-sans-3', '@expo-google-fonts/vazirmatn', '@expo-google-fonts/noto-sans-math']))

describe('the fonts of a theme', () => {
  it('are chosen by weight and slant, or the nearest there is', () => {
    const ids = (weight: 'regular' | 'bold', slant: 'upright' | 'italic') =>
      fonts.stack({ face: 'body', weight, slant }).map(({ id }) => id)
    expect(ids('regular', 'upright')).toEqual(['source-sans-3/400Regular', 'vazirmatn/400Regular', 'noto-sans-math/400Regular'])
    expect(ids('bold', 'upright')).toEqual(['source-sans-3/700Bold', 'vazirmatn/700Bold', 'noto-sans-math/400Regular'])
    expect(ids('bold', 'italic')).toEqual(['source-sans-3/700Bold_Italic', 'vazirmatn/700Bold', 'noto-sans-math/400Regular'])
  })

  it('are the same objects each time, in every theme', () => {
    expect(fonts.stack(body)[0]).toBe(createFonts(theme).stack(body)[0])
  })

  it('say how to get a package that is not there', () => {
    expect(() => createFonts(own(['@expo-google-fonts/none-such'])).stack(body)).toThrow('npm install @expo-google-fonts/none-such')
  })

  it('name the command for a large package that is not there, with its version', () => {
    const scripts = { Jpan: { files: ['@expo-google-fonts/none-such@1.2.3'], leading: 1 } }
    const large = createFonts({ ...theme, scripts }).script('Jpan', body)
    expect(large).toEqual([{ name: '@expo-google-fonts/none-such', install: 'npm install @expo-google-fonts/none-such@1.2.3' }])
  })

  it('are found beside the library that is built, too', () => {
    const home = process.cwd()
    const folder = mkdtempSync(join(tmpdir(), 'fourleaf-fonts-'))
    const own = join(folder, 'node_modules/own-font')
    mkdirSync(join(own, '400Regular'), { recursive: true })
    writeFileSync(join(own, 'package.json'), '{}')
    writeFileSync(join(own, '400Regular/Own_400Regular.ttf'), 'bytes')
    try {
      process.chdir(folder)
      const [file] = createFonts({ ...theme, scripts: { Tibt: { files: ['own-font@1.0.0'], leading: 1 } } }).script('Tibt', body)
      expect(file && 'bytes' in file && [file.id, file.family, file.bytes.length]).toEqual(['own-font/400Regular', 'Own', 5])
    } finally {
      process.chdir(home)
      rmSync(folder, { recursive: true })
    }
  })

  it('know only the faces of the theme', () => {
    expect(() => fonts.stack({ ...body, face: 'display' })).toThrow('Unknown face `display`')
  })
})
