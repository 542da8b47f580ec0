import { commonCss, nestingCss } from '../../render/common-css.ts'
import { styleRules } from '../../render/css.ts'
import type { Theme } from '../../theme/theme.ts'

/** The stylesheet of a book. Face, size of the text, inks and grounds are its reader's: this sets shapes, spaces and lines. */
export function bookStylesheet(theme: Theme): string {
  const sheet = sheets.get(theme) ?? [commonCss, styleRules(theme, 'book'), nestingCss, bookCss].join('\n')
  sheets.set(theme, sheet)
  return sheet
}

// Made once a theme, not once a book.
const sheets = new WeakMap<Theme, string>()

const bookCss = `
@supports (margin-inline-start: 0) { ul, ol { padding: 0 } }
pre { white-space: pre-wrap; overflow-wrap: anywhere }
a { overflow-wrap: anywhere }
nav ol { list-style: none }
`
