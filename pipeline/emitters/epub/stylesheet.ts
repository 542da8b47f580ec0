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

// A table too wide for its page stands row by row. The width is told in letters, so that a reader's large type counts too.
const bookCss = `
@supports (margin-inline-start: 0) { ul, ol { padding: 0 } }
pre { white-space: pre-wrap; overflow-wrap: anywhere }
a { overflow-wrap: anywhere }
nav ol { list-style: none }
nav span { font-weight: 700 }
img { max-height: 95vh; object-fit: contain }
.cover { margin: 0; padding: 0; text-align: center }
.cover img { max-width: 100%; max-height: 100vh; height: auto; width: auto }
@media (max-width: 32em) {
.stacks, .stacks tbody, .stacks tr, .stacks th, .stacks td, .stacks caption { display: block }
.stacks thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
.stacks tr { margin-bottom: 1em }
.stacks td, .stacks th { text-align: start }
.stacks td[data-head]::before { content: attr(data-head) ": "; font-weight: 700 }
}
`
