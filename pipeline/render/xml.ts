// hast → XML. Small because the tree is: elements and words, with attributes already named as they are written.

import type { Element, ElementContent } from 'hast'
import { onLines } from './lines.ts'

// Written as `<br/>`. Every other element keeps its end tag, so that a reader which takes the file for HTML is not misled.
const empty = new Set(['br', 'hr', 'img', 'link', 'meta', 'item', 'itemref', 'content'])

/** A whole XML file; `doctype` is for XHTML. */
export function xmlFile(root: Element, doctype = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${doctype}${toXml(onLines(root))}\n`
}

/** An element or words as XML. */
export function toXml(node: ElementContent): string {
  if (node.type === 'text') return escapeText(node.value)
  if (node.type !== 'element') throw new Error(`The renderer made a node of type ${node.type}, which no book may hold`)
  const { tagName, children } = node
  let open = `<${tagName}`
  for (const name in node.properties) open += attribute(name, node.properties[name])
  if (children.length === 0 && empty.has(tagName)) return `${open}/>`
  let inner = ''
  for (const child of children) inner += toXml(child)
  return `${open}>${inner}</${tagName}>`
}

function attribute(name: string, value: unknown): string {
  if (value === undefined || value === null || value === false) return ''
  // XML has no attributes without a value: HTML's `hidden` is `hidden="hidden"`.
  return ` ${name}="${value === true ? name : escapeAttribute(String(value))}"`
}

const special = /[&<>]/
const specialInAttribute = /[&<>"\t\n\r]/

function escapeText(value: string): string {
  if (!special.test(value)) return value
  return value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

function escapeAttribute(value: string): string {
  if (!specialInAttribute.test(value)) return value
  // A line break in an attribute would come back as a space.
  return escapeText(value)
    .replace(/"/g, '&quot;')
    .replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`)
}
