import type { Element, Text } from 'xast'
import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'

export type XmlChild = Element | Text | string
type Attributes = Readonly<Record<string, string | undefined>>

/** An element; attributes without a value are left out. */
export function element(name: string, attributes: Attributes, ...children: readonly (XmlChild | readonly XmlChild[])[]): Element {
  const given = Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined))
  return x(name, given, ...children.map((child) => (typeof child === 'string' ? child : (child as Element)))) as Element
}

/** Elements one a line; only where no words stand between them. */
export function onLines(...children: readonly Element[]): readonly XmlChild[] {
  return ['\n', ...children.flatMap((child) => [child, '\n'])]
}

/** A whole XML file, in UTF-8. */
export function xmlFile(root: Element, doctype = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${doctype}${toXml(root, { closeEmptyElements: true })}\n`
}
