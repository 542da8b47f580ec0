import type { Labels } from '../../tree/labels.ts'
import type { Direction, Target } from '../../tree/types.ts'

/** What a block must know to be written. */
export interface State {
  readonly labels: Labels
  readonly dir: Direction
  /** Columns left for words; 0 when lines are not wrapped. */
  readonly width: number
  /** Numbers of the addresses that are listed at the end. */
  readonly links: ReadonlyMap<string, number>
  /** Whether addresses stand where the words are, as in a list of references. */
  readonly inPlace: boolean
  /** The address of a target outside this file. */
  readonly href: (target: Target) => string | undefined
}

/** A label with what belongs in its holes. */
export function fill(label: string, holes: Readonly<Record<string, string | number>>): string {
  return label.replace(/\{(\w+)\}/g, (_, name: string) => String(holes[name] ?? ''))
}

/** The state inside something that stands `columns` in. */
export function indented(state: State, columns: number): State {
  // Narrow lines of a few letters are worse than long ones.
  return state.width === 0 ? state : { ...state, width: Math.max(state.width - columns, 20) }
}
