import { readFileSync } from 'node:fs'
import { readLook, themeOf } from '../pipeline/config/theme.ts'
import type { Theme } from '../pipeline/theme/theme.ts'

/** The theme of the two texts, or `undefined` after reporting every mistake in them. */
export function readTheme(...texts: Parameters<typeof readLook>): Theme | undefined {
  const look = readLook(...texts)
  return look && themeOf(look)
}

/** The look that ships with the program. */
export function builtInTheme(): Theme {
  const read = (file: string): string => readFileSync(`templates/${file}`, 'utf8')
  const theme = readTheme(read('tokens.yml'), read('styles.yml'), { tokens: 'tokens.yml', styles: 'styles.yml' }, ({ reason }) => {
    throw new Error(reason)
  })
  if (!theme) throw new Error('No theme')
  return theme
}
