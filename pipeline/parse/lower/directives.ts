import type { BlockContent, DefinitionContent, Paragraph, RootContent } from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import type { Block, CalloutKind, Span, Translatable } from '../../tree/types.ts'
import { lowerFigure } from './figure.ts'
import { lowerForm } from './form.ts'
import { lowerInclude } from './include.ts'
import { lowerInlines, lowerWords } from './inlines.ts'
import type { Flow } from './sections.ts'
import { meant, type State } from './state.ts'

export type LowerAll = (nodes: readonly RootContent[], state: State) => readonly Block<'draft'>[]

/** Callouts by the name an author writes, with the label that titles each when the author does not. */
const callouts: Readonly<Record<string, { readonly kind: CalloutKind; readonly label: string }>> = {
  emergency: { kind: 'emergency', label: 'emergency' },
  warning: { kind: 'warning', label: 'warning' },
  note: { kind: 'note', label: 'note' },
  tip: { kind: 'tip', label: 'tip' },
  'key-message': { kind: 'key-message', label: 'keyMessage' },
  action: { kind: 'action', label: 'action' },
  checklist: { kind: 'checklist', label: 'checklist' },
  questions: { kind: 'questions', label: 'questions' },
}
const regionNames = new Set(['site-banner', 'site-header', 'site-aside', 'site-footer', 'running-foot'])
const known = [...Object.keys(callouts), 'figure', 'form', 'question-sheet', 'sheet', 'include']

/** `:::name[Title]{…}` … `:::`. */
export function lowerContainer(node: ContainerDirective, span: Span, state: State, lower: LowerAll): readonly Flow[] {
  checkClosed(node, span, state)
  const [label, children] = splitLabel(node)
  if (node.name === 'figure') return lowerFigure(node.attributes ?? {}, children, span, state, lower)
  if (node.name === 'form') return lowerForm(label && lowerWords(label.children, span, state), lower(children, state), span, state)
  if (state.slots && regionNames.has(node.name))
    return [
      { type: 'slot', name: node.name, attributes: {}, span },
      ...lower(children, state),
      { type: 'slot', name: `/${node.name}`, attributes: {}, span },
    ]
  const callout = callouts[node.name]
  if (!callout) return unknown(node, label, span, state, () => lower(children, state))
  const title: Translatable<'draft'> = label
    ? lowerWords(label.children, span, state)
    : { inlines: [{ type: 'inlineSlot', name: `label.${callout.label}`, span }], span }
  const body = callout.kind === 'checklist' ? boxed(lower(children, state)) : lower(children, state)
  return [{ type: 'callout', kind: callout.kind, title, children: body, span }]
}

// Every item of a checklist has a box to tick, whether its author wrote `[ ]` or not.
function boxed(blocks: readonly Block<'draft'>[]): readonly Block<'draft'>[] {
  return blocks.map((block) =>
    block.type === 'list' ? { ...block, items: block.items.map((item) => ({ checked: false, ...item })) } : block,
  )
}

function splitLabel(node: ContainerDirective): [Paragraph | undefined, readonly (BlockContent | DefinitionContent)[]] {
  const [first, ...rest] = node.children
  return first?.type === 'paragraph' && first.data?.directiveLabel ? [first, rest] : [undefined, node.children]
}

// CommonMark closes an open container at the end of the file without a word.
function checkClosed(node: ContainerDirective, span: Span, state: State): void {
  const end = node.position?.end.offset
  const start = node.position?.start.offset
  if (end === undefined || start === undefined) return
  const written = state.text.slice(start, end)
  if (written.includes('\n') && /(?:^|[\s>])(:{3,})[ \t]*$/.test(written)) return
  state.report({
    rule: 'unclosed-directive',
    reason: `Unexpected end of \`:::${node.name}\`, expected a line \`:::\` that closes it`,
    span: { ...span, end: span.start },
    hint: 'Everything after it was taken into the box: add `:::` on a line of its own where the box ends.',
  })
}

/** `::name[words]{…}`. */
export function lowerLeaf(node: LeafDirective, span: Span, state: State): readonly Flow[] {
  const attributes = (node.attributes ?? {}) as Readonly<Record<string, string>>
  if (state.slots) return [{ type: 'slot', name: node.name, attributes, span }]
  if (node.name === 'question-sheet') return [{ type: 'writing', lines: lineCount(attributes.lines, span, state), span }]
  if (node.name === 'sheet') return lowerSheet(attributes, span, state)
  if (node.name === 'include') return lowerInclude(attributes.id ?? '', span, state)
  return unknown(node, node, span, state, () => [])
}

// A sheet begins a page and has sections of its own, so that it cannot stand in a box; compose knows the templates.
function lowerSheet(attributes: Readonly<Record<string, string>>, span: Span, state: State): readonly Flow[] {
  checkAttributes('sheet', attributes, ['id'], span, state)
  if (state.level === 0 && attributes.id) return [{ type: 'slot', name: 'sheet', attributes: { id: attributes.id }, span }]
  state.report({
    rule: attributes.id ? 'directive-attribute' : 'unknown-sheet',
    reason: attributes.id ? 'Unexpected sheet inside another block, expected it between sections' : 'Unexpected sheet without a name',
    span,
    hint: 'Write `::sheet{id=appointment-sheet}` on a line of its own, outside every box, list and shared piece.',
  })
  return []
}

function lineCount(written: string | undefined, span: Span, state: State): number {
  if (written === undefined) return 3
  if (/^(?:[1-9]|[1-4]\d)$/.test(written)) return Number(written)
  state.report({
    rule: 'directive-attribute',
    reason: `Unexpected number of lines \`${written}\`, expected 1 to 49`,
    span,
    hint: 'Write `::question-sheet{lines=3}`.',
  })
  return 3
}

function unknown(
  node: { readonly name: string },
  label: Pick<Paragraph, 'children'> | undefined,
  span: Span,
  state: State,
  children: () => readonly Block<'draft'>[],
): readonly Flow[] {
  const near = known.find((name) => name.startsWith(node.name.slice(0, 3)))
  state.report({
    rule: 'unknown-directive',
    reason: `Unexpected block \`${node.name}\`, expected one of ${known.map((name) => `\`${name}\``).join(', ')}`,
    span: { ...span, end: span.start },
    hint: `${near ? `Did you mean \`${near}\`? ` : ''}Its words are kept without a box.`,
  })
  const words = label ? lowerInlines(label.children, state) : []
  const title: readonly Block<'draft'>[] = words.length
    ? [{ type: 'paragraph', words: { inlines: [{ type: 'strong', children: words, span }], span }, span }]
    : []
  return [...title, ...children()]
}

/** Reports an attribute of a block that it does not have. */
export function checkAttributes(
  name: string,
  attributes: Readonly<Record<string, unknown>>,
  allowed: readonly string[],
  span: Span,
  state: State,
): void {
  for (const key of Object.keys(attributes).filter((key) => !allowed.includes(key))) {
    const hint = meant(
      { ...state, resolver: { ...state.resolver, near: () => allowed.filter((one) => one.startsWith(key.slice(0, 2))) } },
      'page',
      key,
      '',
    )
    state.report({
      rule: 'directive-attribute',
      reason: `Unexpected attribute \`${key}\` of \`${name}\`, expected one of ${allowed.map((one) => `\`${one}\``).join(', ')}`,
      span,
      ...(hint ? { hint: hint.trim() } : {}),
    })
  }
}
