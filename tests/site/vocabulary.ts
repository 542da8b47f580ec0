// The vocabulary of schema.org, as the package schema-dts writes it down: classes, what each descends from, and for
// each property which values it takes. It says of linked data what is wrong with it.

import { readFileSync } from 'node:fs'

const text = readFileSync('node_modules/schema-dts/dist/schema.d.ts', 'utf8')
const parents = new Map<string, readonly string[]>()
const properties = new Map<string, ReadonlyMap<string, readonly string[]>>()

for (const [, name = '', above = '', body = ''] of text.matchAll(/interface (\w+)(?: extends ([^{]+))? \{\n([\s\S]*?)^\}/gm)) {
  parents.set(name, above.trim().split(', ').filter(Boolean))
  const own = [...body.matchAll(/"(\w+)"\?: SchemaValue<([^>]*), "\w+">/g)]
  properties.set(name, new Map(own.map(([, property = '', range = '']) => [property, range.split(' | ')])))
}

function line(name: string): readonly string[] {
  return [name, ...(parents.get(name) ?? []).flatMap(line)]
}
function rangeOf(type: string, property: string): readonly string[] | undefined {
  for (const name of line(`${type}Leaf`)) {
    const range = properties.get(name)?.get(property)
    if (range) return range
  }
  return undefined
}
function isA(type: string, kind: string): boolean {
  return type === kind || line(`${type}Leaf`).includes(`${kind}Base`)
}

const literals = new Set(['Text', 'URL', 'Date', 'DateTime', 'Number', 'Integer', 'Boolean', 'Time'])
type Node = Readonly<Record<string, unknown>>
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])

/** What is wrong with a node and all nodes in it; nothing, when it keeps to the vocabulary. */
export function faultsOf(node: Node, path = '$'): readonly string[] {
  const types = listOf(node['@type']).map(String)
  const unknown = types.filter((type) => !parents.has(`${type}Leaf`)).map((type) => `${path}: no class ${type}`)
  const found = Object.entries(node).flatMap(([property, value]) => {
    if (property === '@type' || property === '@id') return []
    if (property === '@reverse') return reverseFaults(value as Node, types, path)
    const range = types.flatMap((type) => rangeOf(type, property) ?? [])
    if (range.length === 0) return [`${path}: ${types.join('/')} has no ${property}`]
    return listOf(value).flatMap((one) => valueFaults(one, range, `${path}.${property}`))
  })
  return [...unknown, ...found]
}

function reverseFaults(reverse: Node, types: readonly string[], path: string): readonly string[] {
  return Object.entries(reverse).flatMap(([property, value]) =>
    listOf(value).flatMap((one) => {
      const node = one as Node
      const range = rangeOf(String(node['@type']), property) ?? []
      const fits = types.some((type) => range.some((kind) => isA(type, kind)))
      return [
        ...(fits ? [] : [`${path}: ${String(node['@type'])}.${property} takes no ${types.join('/')}`]),
        ...faultsOf(node, `${path}^${property}`),
      ]
    }),
  )
}

function valueFaults(value: unknown, range: readonly string[], path: string): readonly string[] {
  if (typeof value !== 'object' || value === null) {
    return range.some((kind) => literals.has(kind)) ? [] : [`${path}: a literal, expected ${range.join(' | ')}`]
  }
  const node = value as Node
  const isReference = Object.keys(node).every((key) => key === '@id' || key === 'name')
  if (isReference && node['@id'] !== undefined) return []
  const types = listOf(node['@type']).map(String)
  const fits = types.some((type) => range.some((kind) => isA(type, kind)))
  return [...(fits ? [] : [`${path}: ${types.join('/')}, expected ${range.join(' | ')}`]), ...faultsOf(node, path)]
}
