import type { Field, Form, Writing } from '../../tree/types.ts'
import { inOneLine, type Lines, lay, layEntry, layWords, spaced } from './lines.ts'
import type { State } from './state.ts'

// A line to write on, and a short one beside its label.
const longBlank = 60
const shortBlank = 20

/** Empty lines to write on. */
export function layWriting({ lines }: Writing, state: State): Lines {
  return spaced(Array.from({ length: lines }, () => lay(blank(longBlank, state), state)))
}

/** Fields one below the other: `Name: ____`. */
export function layForm({ title, fields }: Form, state: State): Lines {
  const laid = fields.map((field) => layField(field, field.dir ? { ...state, dir: field.dir } : state))
  return [...(title ? layWords(title, state) : []), ...laid.flat()]
}

function layField({ kind, label, lines }: Field, state: State): Lines {
  const words = inOneLine(label, state)
  if (kind === 'tick') return layEntry(`[${state.labels.notTicked}] ${words}`, state)
  // A question has its sign already.
  const sign = /[\p{Po}]$/u.test(words) ? ' ' : ': '
  const first = layEntry(`${words}${sign}${blank(shortBlank, state)}`, state)
  return [...first, ...Array.from({ length: lines - 1 }, () => lay(blank(longBlank, state), state)).flat()]
}

/** A screen reader says the sign once with its count; on a narrow line it is shorter. */
function blank(columns: number, { width }: State): string {
  return '_'.repeat(Math.min(width || columns, columns))
}
