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

  it('know only the faces of the theme', () => {
    expect(() => fonts.stack({ ...body, face: 'display' })).toThrow('Unknown face `display`')
  })
})
