// The small words this renderer speaks: hast elements whose properties are named as the attributes they become.

import type { Element, ElementContent, Text } from 'hast'

/** Attributes by the names they have in the output; `undefined` is left out, `true` stands alone. */
export type Attributes = Readonly<Record<string, string | number | true | undefined>>
export type Content = readonly ElementContent[]

/** An element. */
export function el(tagName: string, attributes: Attributes, children: Content): Element {
  const properties: Element['properties'] = {}
  for (const name in attributes) {
    const value = attributes[name]
    if (value !== undefined) properties[name] = value
  }
  return { type: 'element', tagName, properties, children: children as ElementContent[] }
}

/** Words. */
export function text(value: string): Text {
  return { type: 'text', value }
}
