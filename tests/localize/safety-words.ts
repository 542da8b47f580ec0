import { existsSync, readFileSync } from 'node:fs'
import { createSafetyWords } from '../../pipeline/config/safety-words.ts'

/** The built-in lists, by language. */
export const safetyWords = createSafetyWords(
  {
    text: (path) => (existsSync(`templates/${path}`) ? readFileSync(`templates/${path}`, 'utf8') : undefined),
    nameOf: (path) => path,
  },
  ({ reason }) => {
    throw new Error(reason)
  },
)
