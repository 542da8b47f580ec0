// Forms → boxes: a label as a paragraph, and beside it in the tags an element for what is filled in.

import { plainText } from '../../../tree/plain-text.ts'
import type { Field, Form } from '../../../tree/types.ts'
import type { Box, FieldBox, GroupBox } from './box.ts'
import { group, placed, planIn, wordsBox } from './parts.ts'
import { lookIn, type Scope, spoken, styled, tagged } from './scope.ts'

/** A form: its fields one below the other. */
export function planForm(node: Form, scope: Scope): GroupBox {
  const inner = styled(tagged(spoken(scope, node), 'Div'), 'form')
  const title = node.title ? [wordsBox('calloutTitle', planIn(node.title, tagged(styled(inner, 'calloutTitle'), 'P')))] : []
  const fields = node.fields.map((field, index): Box => planField(field, nameOf(`${node.id}-${index + 1}`, inner), inner))
  return group('form', inner, [...title, ...fields])
}

/** Names of fields have no full stop: it would make one a part of another (ISO 32000-1, 12.7.3.2). */
function nameOf(id: string, { chapter }: Scope): string {
  return chapter.place(id).replace(/[^a-z0-9-]/g, '-')
}

function planField(field: Field, name: string, scope: Scope): FieldBox {
  const own = styled(spoken(scope, field), 'field')
  const label = planIn(field.label, tagged(styled(own, 'fieldLabel'), 'P'))
  const about = plainText(field.label.inlines)
  const { fillable } = scope.chapter
  const role = field.kind === 'tick' ? 'cb' : 'tv'
  const room = tagged(spoken(own, field.label), 'Form', fillable ? {} : { printed: { role, about } })
  return {
    type: 'field',
    ...placed('field', own),
    tag: room.tag,
    kind: field.kind,
    lines: field.lines,
    label: wordsBox('fieldLabel', label),
    line: lookIn(styled(own, 'writing')),
    name,
    about,
    fillable,
  }
}
