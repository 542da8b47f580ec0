// From YAML nodes to plain values: every scalar is text as it was written, and what YAML can do beyond that is refused.

import { isAlias, isMap, isScalar, isSeq, type Pair, type Range, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Report } from '../diagnostics/report.ts'
import type { RuleId } from '../diagnostics/rules.ts'
import type { Between, NotePlace, Places } from './places.ts'

/** What YAML may hold here; nothing written is `undefined`. */
export type YamlValue = string | readonly YamlValue[] | { readonly [key: string]: YamlValue } | undefined
/** What was read, and where each part of it stands. */
export interface YamlDocument {
  readonly value: YamlValue
  readonly places: Places
}

const maximumDepth = 20
const nothing = new Set(['', '~', 'null', 'Null', 'NULL'])

interface State {
  readonly note: NotePlace
  readonly refuse: (range: Range | null | undefined, reason: string, hint: string, rule?: RuleId) => void
}

/** The value of a node and, through `note`, the place of each value in it. */
export function plainValue(node: unknown, between: Between, note: NotePlace, report: Report): YamlValue {
  const state: State = {
    note,
    refuse: (range, reason, hint, rule = 'yaml-feature') => report({ rule, reason, hint, span: between(range?.[0] ?? 0, range?.[1] ?? 0) }),
  }
  const whole = rangeOf(node)
  note('', whole, whole)
  return valueAt(node, '', 0, state)
}

function valueAt(node: unknown, path: string, depth: number, state: State): YamlValue {
  if (isAlias(node)) return void state.refuse(node.range, `Unexpected alias \`*${node.source}\``, 'Write the value out again')
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return undefined
  if (node.anchor !== undefined) state.refuse(node.range, `Unexpected anchor \`&${node.anchor}\``, 'Remove it: every value is written out')
  if (node.tag !== undefined) {
    state.refuse(node.range, `Unexpected tag \`${shortTag(node.tag)}\``, 'Remove it: values are text, lists and keys')
  }
  if (depth > maximumDepth) {
    return void state.refuse(node.range, `Unexpected nesting deeper than ${maximumDepth} levels`, 'Use fewer lists in lists')
  }
  if (isMap(node)) return mapAt(node, path, depth, state)
  return isSeq(node) ? listAt(node, path, depth, state) : scalarOf(node)
}

function scalarOf(node: Scalar): string | undefined {
  const value = String(node.value ?? '')
  return node.type === 'PLAIN' && nothing.has(value) ? undefined : value
}

function listAt(node: YAMLSeq, path: string, depth: number, state: State): YamlValue {
  return node.items.map((item, index) => {
    const itemPath = join(path, String(index))
    const range = rangeOf(item)
    state.note(itemPath, range, range)
    return valueAt(item, itemPath, depth + 1, state) ?? ''
  })
}

function mapAt(node: YAMLMap, path: string, depth: number, state: State): YamlValue {
  const made: Record<string, YamlValue> = Object.create(null)
  for (const pair of node.items) addPair(made, pair, path, depth, state)
  return made
}

function addPair(made: Record<string, YamlValue>, pair: Pair, path: string, depth: number, state: State): void {
  const key = keyOf(pair, state)
  if (key === undefined) return
  const keyRange = rangeOf(pair.key)
  if (key in made) {
    state.refuse([...keyRange, keyRange[1]], `Unexpected second \`${key}\``, 'Keep one of them', 'yaml')
    return
  }
  const keyPath = join(path, key)
  state.note(keyPath, keyRange, pair.value === null ? keyRange : rangeOf(pair.value))
  const value = valueAt(pair.value, keyPath, depth + 1, state)
  if (value !== undefined) made[key] = value
}

function keyOf(pair: Pair, state: State): string | undefined {
  const { key } = pair
  if (!isScalar(key)) {
    const [start, end] = rangeOf(key)
    return void state.refuse([start, end, end], 'Unexpected list or alias as a key', 'Write a word, or put the value in quotes')
  }
  const name = String(key.value ?? '')
  if (key.tag !== undefined || key.anchor !== undefined) state.refuse(key.range, 'Unexpected tag or anchor on a key', 'Remove it')
  if (name === '<<') return void state.refuse(key.range, 'Unexpected merge key `<<`', 'Write the values out again')
  // An own key of this name is harmless here, but not in every object that it is copied into.
  if (name === '__proto__') return void state.refuse(key.range, 'Unexpected key `__proto__`', 'Remove it')
  return name
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}

function rangeOf(node: unknown): readonly [number, number] {
  const range = (node as { readonly range?: Range | null } | null)?.range
  return range ? [range[0], range[1]] : [0, 0]
}

function shortTag(tag: string): string {
  return tag.replace('tag:yaml.org,2002:', '!!')
}
