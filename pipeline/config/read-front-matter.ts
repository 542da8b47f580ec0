// Reads the front matter of one page: keeps what fits and reports what does not, whatever the kind of library.

import type { Strictness } from '../diagnostics/collector.ts'
import type { Report } from '../diagnostics/report.ts'
import { issuesOf, nameKnownKeys, reportIssue } from './check-value.ts'
import type { FrontBlock } from './cut-front-matter.ts'
import { didYouMean } from './did-you-mean.ts'
import { adoptForeign, writtenKey } from './foreign-keys.ts'
import { type FrontMatter, type PageKind, pageKinds, schemas } from './front-matter.ts'
import type { Places } from './places.ts'
import { parseYaml, yamlLimits } from './yaml.ts'
import type { YamlDocument, YamlValue } from './yaml-value.ts'

type Fields = { readonly [key: string]: YamlValue }

export interface ReadFront {
  readonly front: FrontMatter
  readonly places: Places
}

/** Reads the front matter of a file, as `readFrontMatter` does. */
export type FrontReader = typeof readFrontMatter

/** The front matter of a page that has none. */
export function emptyFront(kind: PageKind = 'article'): FrontMatter {
  return { ...schemas[kind].parse({ kind }), extra: {} }
}

/**
 * Front matter with every field that fits. Each other one is left out after a report at its place; keys that are not
 * known are reported in a strict library and kept in `extra` in a plain folder. `undefined` when it cannot be read at all.
 */
export function readFrontMatter(block: FrontBlock, file: string, report: Report, strictness: Strictness): ReadFront | undefined {
  const document = parseYaml(block.text, file, report, { startLine: block.startLine, limit: yamlLimits.front })
  if (document === undefined) return undefined
  const fields = fieldsOf(document, report)
  const adopted = strictness === 'strict' ? fields : adoptForeign(fields)
  const kind = kindOf(adopted, document, report)
  const { known, extra } = strictness === 'strict' ? { known: adopted, extra: {} } : sortOut(adopted, kind)
  const front = keepWhatFits(kind, { ...known, kind }, document, report)
  return { front: { ...front, extra }, places: document.places }
}

function fieldsOf({ value, places }: YamlDocument, report: Report): Fields {
  if (typeof value === 'object' && !Array.isArray(value)) return value as Fields
  const hint = 'Write `key: value` lines, or begin the page with a blank line if `---` is meant as a rule'
  report({ rule: 'front-matter', reason: 'Unexpected words in the front matter, expected keys with values', span: places.of(''), hint })
  return {}
}

function kindOf(fields: Fields, { places }: YamlDocument, report: Report): PageKind {
  const { kind } = fields
  if (kind === undefined) return 'article'
  const found = pageKinds.find((name) => name === kind)
  if (found !== undefined) return found
  const near = typeof kind === 'string' ? didYouMean(kind, pageKinds) : undefined
  const shown = typeof kind === 'string' ? `\`${kind}\`` : 'list'
  report({
    rule: 'front-matter',
    reason: `Unexpected ${shown} for \`kind\`, expected one of ${pageKinds.map((name) => `\`${name}\``).join(', ')}`,
    span: places.of('kind'),
    ...(near === undefined ? {} : { hint: `Did you mean \`${near}\`?` }),
  })
  return 'article'
}

function sortOut(fields: Fields, kind: PageKind): { readonly known: Fields; readonly extra: Fields } {
  const shape = schemas[kind].shape
  const isKnown = ([key]: readonly [string, YamlValue]) => Object.hasOwn(shape, key)
  const entries = Object.entries(fields)
  return { known: Object.fromEntries(entries.filter(isKnown)), extra: Object.fromEntries(entries.filter((entry) => !isKnown(entry))) }
}

/** Checks once; what does not fit is reported and left out, and the rest, where every key may be absent, is checked again. */
function keepWhatFits(kind: PageKind, fields: Fields, document: YamlDocument, report: Report) {
  const schema = schemas[kind]
  const first = schema.safeParse(fields, { error: nameKnownKeys })
  if (first.success) return first.data
  const issues = issuesOf(first.error)
  for (const issue of issues) reportIssue(asWritten(issue, document), { document, report, rule: 'front-matter' })
  const bad = new Set(
    issues.flatMap((issue) => (issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [String(issue.path[0])])),
  )
  return schema.parse(Object.fromEntries(Object.entries(fields).filter(([key]) => !bad.has(key))))
}

/** An issue under the name that its key has on the page. */
function asWritten<I extends { readonly path: readonly PropertyKey[] }>(issue: I, { value }: YamlDocument): I {
  const [key, ...rest] = issue.path
  return typeof key === 'string' ? { ...issue, path: [writtenKey(value as Fields, key), ...rest] } : issue
}
