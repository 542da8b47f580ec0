// What is filled in: on the site real fields with their labels, in a book the lines of the printed page.
//
// A site page has no script and no server that could keep what is typed, and what is typed about a child's health should
// go nowhere: so fields stand in no <form>, have no name to be sent under, and the page says that nothing is saved. They
// are fields all the same, because a parent who cannot see or hold a pen can fill them in and print the page.

import type { ElementContent } from 'hast'
import { plainText } from '../tree/plain-text.ts'
import type { Field, Form } from '../tree/types.ts'
import { type Attributes, type Content, el, text } from './element.ts'
import { renderInlines, renderWords } from './inlines.ts'
import { tickBox } from './lists.ts'
import { languageOf, type Medium } from './medium.ts'

/** A form's fields, each with its label. */
export function renderForm(node: Form, medium: Medium): Content {
  const title = node.title ? [renderWords('p', node.title, medium, { class: 'callout-title' })] : []
  const name: Attributes = node.title ? { role: 'group', 'aria-label': plainText(node.title.inlines) } : {}
  // Said once on a page, where the first field stands.
  const note = medium.kind === 'site' && node.id === 'form-1' ? [el('p', { class: 'not-saved' }, [text(medium.labels.formNotSaved)])] : []
  const fields = node.fields.map((field, index) => renderField(field, `${node.id}.${index + 1}`, medium))
  return [el('div', { class: 'form', ...name, ...languageOf(node, medium) }, [...title, ...note, ...fields])]
}

function renderField(field: Field, id: string, medium: Medium): ElementContent {
  const words = renderInlines(field.label.inlines, medium)
  const attributes = { class: `field ${field.kind}-field`, ...languageOf(field, medium) }
  const spoken = languageOf(field.label, medium)
  if (medium.kind === 'book') return el('div', attributes, printed(field, el('span', { class: 'field-label', ...spoken }, words), medium))
  const label = el('label', { class: 'field-label', for: id, ...spoken }, words)
  const input = inputOf(field, id)
  return el('div', attributes, field.kind === 'tick' ? [input, label] : [label, input])
}

// `autocomplete` off, so that a shared computer does not offer one child's answers to the next.
function inputOf({ kind, lines }: Field, id: string): ElementContent {
  if (kind === 'tick') return el('input', { type: 'checkbox', id }, [])
  if (lines > 1) return el('textarea', { id, rows: lines, autocomplete: 'off' }, [])
  return el('input', { type: 'text', id, autocomplete: 'off' }, [])
}

function printed({ kind, lines }: Field, label: ElementContent, medium: Medium): Content {
  if (kind === 'tick') return [...tickBox(false, medium), label]
  return [label, ...Array.from({ length: lines }, () => el('span', { class: 'writing', 'aria-hidden': 'true' }, [text('\u00a0')]))]
}
