import { flatMap } from '../../tree/flat-map.ts'
import type { Block, Field, FieldKind, Inline, ListItem, Span, Translatable } from '../../tree/types.ts'
import type { Flow } from './sections.ts'
import type { State } from './state.ts'

type Words = Translatable<'draft'>

/** The most lines of one field: more than a page of them is no field. */
const mostLines = 20
const example = 'Write one field in each item: `- Name`, `- What you saw {lines=3}`, `- Date of the visit {date}` or `- [ ] Done`.'

/** `:::form[Title]` with a list inside: an item is a field, and what is no item is reported and kept beside the form. */
export function lowerForm(title: Words | undefined, blocks: readonly Block<'draft'>[], span: Span, state: State): readonly Flow[] {
  const fields: Field<'draft'>[] = []
  const rest: Block<'draft'>[] = []
  for (const block of blocks) {
    if (block.type !== 'list') rest.push(...kept(block, state))
    else for (const item of block.items) rest.push(...lowerItem(item, fields, state))
  }
  if (!fields.length && !rest.length) reportEmpty(span, state)
  if (!fields.length) return [...titleAlone(title), ...rest]
  return [{ type: 'form', id: undefined, fields, span, ...(title ? { title } : {}) }, ...rest]
}

// Gives what of the item is no field.
function lowerItem({ children, checked, span }: ListItem<'draft'>, fields: Field<'draft'>[], state: State): readonly Block<'draft'>[] {
  const [first, ...rest] = children
  if (first?.type !== 'paragraph') return flatMap(children, (child) => kept(child, state))
  const { words, attribute } = cutAttribute(first.words)
  fields.push({ ...kindOf(attribute, checked !== undefined, span, state), label: words, span })
  return flatMap(rest, (child) => kept(child, state))
}

const suffix = /\s*\{([^{}]*)\}\s*$/

/** A label and what is written in braces after it. */
function cutAttribute(words: Words): { readonly words: Words; readonly attribute: string | undefined } {
  const last = words.inlines.at(-1)
  const found = last?.type === 'text' ? suffix.exec(last.value) : null
  if (last?.type !== 'text' || !found) return { words, attribute: undefined }
  const value = last.value.slice(0, found.index)
  const inlines: readonly Inline<'draft'>[] = [...words.inlines.slice(0, -1), ...(value ? [{ ...last, value }] : [])]
  return { words: { ...words, inlines }, attribute: found[1]?.trim() }
}

function kindOf(
  written: string | undefined,
  tick: boolean,
  span: Span,
  state: State,
): { readonly kind: FieldKind; readonly lines: number } {
  const kind: FieldKind = tick ? 'tick' : 'text'
  if (written === undefined) return { kind, lines: 1 }
  if (written === 'date' && !tick) return { kind: 'date', lines: 1 }
  const lines = /^lines=["']?(\d{1,2})["']?$/.exec(written)?.[1]
  if (lines !== undefined && !tick && Number(lines) >= 1 && Number(lines) <= mostLines) return { kind, lines: Number(lines) }
  state.report({
    rule: 'directive-attribute',
    reason: tick
      ? `Unexpected \`{${written}}\` after a box to tick, expected its words alone`
      : `Unexpected \`{${written}}\` after the label of a field, expected \`{date}\` or \`{lines=…}\` from 1 to ${mostLines}`,
    span,
    hint: example,
  })
  return { kind, lines: 1 }
}

function kept(block: Block<'draft'>, state: State): readonly Block<'draft'>[] {
  state.report({
    rule: 'form-field',
    reason: `Unexpected ${block.type} in a form, expected a list of fields`,
    span: block.span,
    hint: `${example} What stands here is kept after the form.`,
  })
  return [block]
}

function reportEmpty(span: Span, state: State): void {
  state.report({ rule: 'form-field', reason: 'Unexpected form without fields, expected a list of fields', span, hint: example })
}

// A title is a reader's word, even where nothing can be filled in.
function titleAlone(title: Words | undefined): readonly Block<'draft'>[] {
  return title ? [{ type: 'paragraph', words: title, span: title.span }] : []
}
