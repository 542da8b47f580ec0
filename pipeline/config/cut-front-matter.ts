// Finds the front matter of a page without parsing any Markdown.

import type { Report } from '../diagnostics/report.ts'
import type { Span } from '../tree/types.ts'

/** The YAML between the fences, and the line of the file on which it begins. */
export interface FrontBlock {
  readonly text: string
  readonly startLine: number
}
export interface CutPage {
  /** `undefined` when there is no front matter, or none that is read here. */
  readonly front: FrontBlock | undefined
  /** What comes after it, and the line on which that begins. */
  readonly body: string
  readonly bodyLine: number
}

const yamlFence = /^---[ \t]*\n/
const yamlEnd = /^---[ \t]*$/m
const tomlFence = /^\+\+\+[ \t]*\n/
const codeFence = /^---[ \t]*([A-Za-z][\w-]*)[ \t]*\n/

/** Cuts a page in front matter and body. Foreign front matter is reported and skipped; code in it is never run. */
export function cutFrontMatter(text: string, file: string, report: Report): CutPage {
  const whole = { front: undefined, body: text, bodyLine: 1 }
  if (yamlFence.test(text)) return cutAt(text, yamlFence, yamlEnd) ?? unclosed(whole, file, report)
  if (tomlFence.test(text)) return skipToml(text, file, report) ?? whole
  const [, language] = codeFence.exec(text) ?? []
  if (language === undefined || !/^---[ \t]*$/m.test(text.slice(4))) return whole
  report({
    rule: 'yaml-feature',
    reason: `Unexpected front matter in \`${language}\`, expected YAML`,
    span: firstLine(file, text),
    hint: 'Open it with `---` alone and write YAML; code in a page is never run',
  })
  return { ...(cutAt(text, codeFence, yamlEnd) ?? whole), front: undefined }
}

function cutAt(text: string, open: RegExp, close: RegExp): CutPage | undefined {
  const from = open.exec(text)?.[0].length ?? 0
  const rest = text.slice(from)
  const end = close.exec(rest)
  if (end === null) return undefined
  const block = rest.slice(0, end.index)
  const body = rest.slice(end.index + end[0].length + 1)
  return { front: { text: copyOf(block), startLine: 2 }, body, bodyLine: 3 + newlines(block) }
}

/** A part of a string keeps the whole of it in memory; a catalogue shall not keep the bodies of a library. */
export function copyOf(text: string): string {
  return Buffer.from(text).toString()
}

function skipToml(text: string, file: string, report: Report): CutPage | undefined {
  const cut = cutAt(text, tomlFence, /^\+\+\+[ \t]*$/m)
  if (cut === undefined) return undefined
  const reason = 'Unexpected front matter in TOML, expected YAML between `---`'
  report({ rule: 'front-matter', reason, span: firstLine(file, text), hint: 'Write `key: value`; until then it is skipped' })
  return { ...cut, front: undefined }
}

/** A page may begin with a rule; only what looks like a key after it tells that a fence was forgotten. */
function unclosed(whole: CutPage & { readonly body: string }, file: string, report: Report): CutPage {
  const looksLikeKeys = /^---[ \t]*\n[A-Za-z_][\w-]*:(?:[ \t]|\n)/.test(whole.body)
  if (looksLikeKeys) {
    const hint = 'Close it with a line `---`'
    report({ rule: 'yaml', reason: 'Unexpected end of the page in its front matter', span: firstLine(file, whole.body), hint })
  }
  return whole
}

function firstLine(file: string, text: string): Span {
  const end = text.indexOf('\n')
  return { file, start: { line: 1, column: 1 }, end: { line: 1, column: (end < 0 ? text.length : end) + 1 } }
}

function newlines(text: string): number {
  return text.split('\n').length - 1
}
