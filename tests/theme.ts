import { readFileSync } from 'node:fs'
import { readTheme } from '../pipeline/config/theme.ts'
import type { Theme } from '../pipeline/theme/theme.ts'

/** The look that ships with the program. */
export function builtInTheme(): Theme {
  const read = (file: string): string => readFileSync(`templates/${file}`, 'utf8')
  const theme = readTheme(read('tokens.yml'), read('styles.yml'), { tokens: 'tokens.yml', styles: 'styles.yml' }, ({ reason }) => {
    throw new Error(reason)
  })
  if (!theme) throw new Error('No theme')
  return theme
}
