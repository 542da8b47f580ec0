// How grave each kind of mistake is: first in a library with a manifest, then in a plain folder of anybody's Markdown.

export type Severity = 'error' | 'warning' | 'info' | 'off'

const table = {
  // doors
  'file-size': ['error', 'error'],
  encoding: ['error', 'error'],
  'forbidden-character': ['error', 'warning'],
  'bidi-control': ['error', 'warning'],
  nesting: ['error', 'error'],
  'delimiter-run': ['error', 'error'],
  'table-size': ['error', 'error'],
  symlink: ['error', 'error'],
  'path-outside': ['error', 'warning'],
  'output-collision': ['error', 'error'],
  'output-name': ['error', 'error'],
  'empty-library': ['error', 'error'],
  // A library leaves files out on purpose by such a name; elsewhere other programs have other uses for it.
  'not-read': ['off', 'info'],
  'held-back': ['info', 'info'],
  'empty-collection': ['warning', 'warning'],
  'no-site-address': ['info', 'off'],
  // data
  yaml: ['error', 'error'],
  'yaml-feature': ['error', 'error'],
  'front-matter': ['error', 'warning'],
  'unknown-key': ['error', 'info'],
  manifest: ['error', 'error'],
  'duplicate-page': ['error', 'error'],
  'duplicate-id': ['error', 'warning'],
  'data-file': ['error', 'error'],
  label: ['error', 'error'],
  'missing-labels': ['error', 'warning'],
  theme: ['error', 'error'],
  layout: ['error', 'error'],
  'unread-file': ['warning', 'warning'],
  'run-out': ['warning', 'warning'],
  edition: ['error', 'error'],
  'inheritance-conflict': ['warning', 'warning'],
  // Markdown
  'heading-jump': ['error', 'warning'],
  'empty-heading': ['error', 'warning'],
  'raw-html': ['error', 'warning'],
  'unknown-directive': ['error', 'warning'],
  'unclosed-directive': ['error', 'warning'],
  'directive-attribute': ['error', 'warning'],
  'form-field': ['error', 'warning'],
  'missing-alt': ['error', 'warning'],
  'missing-image': ['error', 'warning'],
  'broken-image': ['error', 'warning'],
  'remote-image': ['error', 'warning'],
  'unknown-page': ['error', 'warning'],
  'unknown-anchor': ['error', 'warning'],
  'unknown-term': ['error', 'warning'],
  'unknown-reference': ['error', 'warning'],
  'unknown-note': ['error', 'warning'],
  'unused-note': ['warning', 'warning'],
  'unknown-include': ['error', 'error'],
  'unknown-sheet': ['error', 'error'],
  'link-scheme': ['error', 'warning'],
  'literal-markup': ['warning', 'info'],
  'missing-glyph': ['error', 'warning'],
  'missing-font': ['error', 'warning'],
  'unlocked-segment': ['info', 'off'],
  'lock-file': ['error', 'error'],
  // translation
  'translation-file': ['error', 'error'],
  'translation-stale': ['warning', 'warning'],
  'translation-incomplete': ['warning', 'warning'],
  'translation-check': ['warning', 'warning'],
  waiver: ['error', 'error'],
  'waiver-refused': ['warning', 'warning'],
  'translation-withdrawn': ['warning', 'warning'],
  'sign-off': ['error', 'error'],
  'sign-off-void': ['warning', 'warning'],
  'translation-copy': ['info', 'info'],
} as const satisfies Record<string, readonly [Severity, Severity]>

export type RuleId = keyof typeof table

/** The severity of a rule, in a library with a manifest (`strict`) or in a plain folder (`lenient`). */
export function severityOf(rule: RuleId, library: 'strict' | 'lenient'): Severity {
  return table[rule][library === 'strict' ? 0 : 1]
}
