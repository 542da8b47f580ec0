import type { PhrasingContent } from 'mdast'
import { directionOf } from '../../tree/direction.ts'
import { isLanguage } from '../../tree/language.ts'
import type { Inline, Span } from '../../tree/types.ts'
import { lowerLink } from './addresses.ts'
import { lowerImage } from './images.ts'
import { deepest, reportNesting } from './shallow.ts'
import { type State, spanOf } from './state.ts'

type Draft = Inline<'draft'>
type Attributes = Readonly<Record<string, string>>
type LowerAll = (nodes: readonly PhrasingContent[], state: State) => readonly Draft[]

const tag = /^<(\/?)([a-z][a-z0-9-]*)((?:\s[^>]*)?)(\/?)>$/i
// The look behind keeps a long name from being tried again from each of its letters.
const attribute = /(?<![a-z0-9-])([a-z][a-z0-9-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi

/** Safe tags and the node each becomes. */
const vocabulary: Readonly<Record<string, (children: readonly Draft[], attributes: Attributes, span: Span) => Draft>> = {
  sup: (children, _, span) => ({ type: 'superscript', children, span }),
  sub: (children, _, span) => ({ type: 'subscript', children, span }),
  em: (children, _, span) => ({ type: 'emphasis', children, span }),
  i: (children, _, span) => ({ type: 'emphasis', children, span }),
  strong: (children, _, span) => ({ type: 'strong', children, span }),
  b: (children, _, span) => ({ type: 'strong', children, span }),
  del: (children, _, span) => ({ type: 'deleted', children, span }),
  s: (children, _, span) => ({ type: 'deleted', children, span }),
  bdi: (children, { dir }, span) => ({ type: 'isolate', children, span, ...(dir === 'ltr' || dir === 'rtl' ? { dir } : {}) }),
  code: (children, _, span) => ({ type: 'inlineCode', value: flat(children), span }),
  kbd: (children, _, span) => ({ type: 'inlineCode', value: flat(children), span }),
}

function flat(nodes: readonly Draft[]): string {
  return nodes.map((node) => ('value' in node ? node.value : 'children' in node ? flat(node.children) : '')).join('')
}

/** Lowers the raw tag at `at` with everything up to its partner. Comments vanish; they are the author's own. */
export function lowerInlineHtml(
  nodes: readonly PhrasingContent[],
  at: number,
  state: State,
  lower: LowerAll,
): { made: readonly Draft[]; next: number } {
  const node = nodes[at] as Extract<PhrasingContent, { type: 'html' }>
  const span = spanOf(node, state)
  const next = at + 1
  if (/^<!--/.test(node.value)) return { made: [], next }
  const [, closing, name = '', rest = '', selfClosing] = tag.exec(node.value) ?? []
  const lowerCase = name.toLowerCase()
  const attributes = readAttributes(rest)
  if (lowerCase === 'br' && !closing) return { made: [{ type: 'break', span }], next }
  if (lowerCase === 'img' && attributes.src) return { made: rawImage(attributes, span, state), next }
  const partner = closing || selfClosing ? -1 : findPartner(nodes, at, lowerCase)
  if (partner < 0) {
    reportTag(node.value, span, state)
    return { made: [], next }
  }
  if (state.level >= deepest) {
    reportNesting(span, state.report)
    const words = nodes.slice(next).filter((one) => one.type !== 'html')
    return { made: lower(words, state), next: nodes.length }
  }
  const children = lower(nodes.slice(next, partner), { ...state, level: state.level + 1 })
  return { made: element(lowerCase, children, attributes, node.value, span, state), next: partner + 1 }
}

function element(
  name: string,
  children: readonly Draft[],
  attributes: Attributes,
  raw: string,
  span: Span,
  state: State,
): readonly Draft[] {
  const make = vocabulary[name]
  if (make) return [make(children, attributes, span)]
  if (name === 'span' && attributes.lang && isLanguage(attributes.lang))
    return [{ type: 'phrase', children, span, lang: attributes.lang, dir: directionOf(attributes.lang) }]
  reportTag(raw, span, state)
  if (name === 'a' && attributes.href) return lowerLink(attributes.href, children, span, state)
  return children
}

function rawImage(attributes: Attributes, span: Span, state: State): readonly Draft[] {
  reportTag('<img>', span, state)
  const picture = lowerImage(attributes.src ?? '', attributes.alt, span, state)
  return 'words' in picture ? picture.words : [{ type: 'image', asset: picture.asset, alt: picture.alt, span }]
}

function readAttributes(text: string): Attributes {
  const found = [...text.matchAll(attribute)].map(
    (match) => [(match[1] ?? '').toLowerCase(), match[2] ?? match[3] ?? match[4] ?? ''] as const,
  )
  return Object.fromEntries(found)
}

function findPartner(nodes: readonly PhrasingContent[], at: number, name: string): number {
  let depth = 0
  for (let index = at; index < nodes.length; index += 1) {
    const node = nodes[index]
    if (node?.type !== 'html') continue
    const [, closing, found, , selfClosing] = tag.exec(node.value) ?? []
    if (found?.toLowerCase() !== name || selfClosing) continue
    depth += closing ? -1 : 1
    if (depth === 0) return index
  }
  return -1
}

function reportTag(raw: string, span: Span, state: State): void {
  state.report({
    rule: 'raw-html',
    reason: `Unexpected HTML \`${shortened(raw)}\`, expected Markdown`,
    span,
    hint: 'Its words are kept. The tags sup, sub, br, bdi, em, strong, del, code, kbd and `<span lang="…">` may be used.',
  })
}

// A tag may run over lines; a reason is one line.
function shortened(raw: string): string {
  const line = raw.replace(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 60)}…` : line
}
