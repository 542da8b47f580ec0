import type { Nodes as HastNodes, Root as HastRoot } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toMdast } from 'hast-util-to-mdast'
import type { RootContent } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { Span } from '../../tree/types.ts'
import { nestingOf } from './html-depth.ts'
import type { Flow } from './sections.ts'
import { deepest, reportNesting, tooDeep } from './shallow.ts'
import type { State } from './state.ts'

const safe = new Set(['sup', 'sub', 'br', 'bdi', 'span', 'em', 'i', 'strong', 'b', 'del', 's', 'code', 'kbd'])
// What these hold is for machines, not words for a reader.
const mute = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'embed', 'svg', 'math'])

type LowerAll = (nodes: readonly RootContent[], state: State) => readonly Flow[]

/** A block of raw HTML by way of its Markdown equal: words, lists, tables, links and images are kept, the rest is reported. */
export function lowerHtml(html: string, span: Span, state: State, lower: LowerAll): readonly Flow[] {
  const rest = withoutComments(html)
  if (rest === '') return []
  if (rest.startsWith('<!--')) return openComment(span, state)
  // A parser makes up to four elements of one, as where cells stand in a table without rows.
  if (nestingOf(html) > deepest) return tooDeepHtml(span, state)
  const tree = fromHtml(html, { fragment: true })
  const tags = stripMute(tree)
  if (tags.some((name) => !safe.has(name)) || tags.length === 0) reportBlock(html, tags, span, state)
  const mdast = toMdast(tree)
  const children = mdast.type === 'root' ? mdast.children : []
  if (tooDeep(mdast, state.level)) return tooDeepHtml(span, state)
  return lower(children, { ...state, span })
}

// CommonMark takes everything to the end of the page into a comment that nobody closed.
function openComment(span: Span, state: State): readonly Flow[] {
  state.report({
    rule: 'raw-html',
    reason: 'Unexpected comment without an end, expected `-->`',
    span: { ...span, end: span.start },
    hint: 'Everything after it is left out: write `-->` where the comment ends.',
  })
  return []
}

function tooDeepHtml(span: Span, state: State): readonly Flow[] {
  reportNesting(span, state.report)
  return []
}

// One step at a time: an expression for "nothing but comments" tries every way to part them.
function withoutComments(html: string): string {
  let rest = html.trim()
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->', 2)
    if (end < 0) return rest
    rest = rest.slice(end + 3).trimStart()
  }
  return rest
}

function stripMute(tree: HastRoot): readonly string[] {
  const names = new Set<string>()
  visit(tree as HastNodes, 'element', (element, index, parent) => {
    names.add(element.tagName)
    if (!mute.has(element.tagName) || !parent || index === undefined) return undefined
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
  return [...names]
}

function reportBlock(html: string, tags: readonly string[], span: Span, state: State): void {
  const muted = tags.filter((name) => mute.has(name))
  const named = tags.length ? tags.map((name) => `<${name}>`).join(', ') : html.trim().slice(0, 60).replace(/\s+/g, ' ')
  state.report({
    rule: 'raw-html',
    reason: `Unexpected HTML \`${named}\`, expected Markdown`,
    span,
    hint: muted.length
      ? `Left out: ${muted.map((name) => `<${name}>`).join(', ')}. The words of the rest are kept.`
      : 'Its words are kept.',
  })
}
