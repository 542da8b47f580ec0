// XML that came from outside, as a small tree. Nothing is expanded or fetched; a document type is refused.

import { SaxesParser } from 'saxes'

export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
}
export type XmlNode = XmlElement | string

/** Why a file is refused, in words for a volunteer. */
export class XmlFault extends Error {}

const limits = { depth: 200, nodes: 500_000, bytes: 32 * 1024 * 1024 } as const

interface Open {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlNode[]
}

/** The root of an XML text; names are without their prefixes. Throws an `XmlFault` when it is broken or hostile. */
export function readXml(text: string, allow: { readonly doctype?: RegExp } = {}): XmlElement {
  if (text.length > limits.bytes) throw new XmlFault('The file is far larger than a translation')
  const root: Open = { name: '', attributes: {}, children: [] }
  const open: Open[] = [root]
  let nodes = 0
  const parser = new SaxesParser()
  const fail = (reason: string): never => {
    throw new XmlFault(reason)
  }
  parser.on('error', (error) => fail(`The file is damaged (${error.message.slice(0, 160)})`))
  parser.on('doctype', (words) => {
    // A plain name, as TMX has it, does no harm: nothing is read through it.
    if (!allow.doctype?.test(words.trim())) fail('The file declares a document type, which no translation needs')
  })
  parser.on('opentag', ({ name, attributes }) => {
    nodes += 1
    if (open.length > limits.depth || nodes > limits.nodes) fail('The file is built in a way that no translation is')
    open.push({ name: name.replace(/^.*:/, ''), attributes: attributes as Record<string, string>, children: [] })
  })
  parser.on('text', (words) => open.at(-1)?.children.push(words))
  parser.on('cdata', (words) => open.at(-1)?.children.push(words))
  parser.on('closetag', () => {
    const done = open.pop()
    if (done) open.at(-1)?.children.push(done)
  })
  parser.write(text.replace(/^\ufeff/, '')).close()
  return elementsOf(root)[0] ?? fail('The file is empty')
}

/** The elements among children. */
export function elementsOf({ children }: Pick<XmlElement, 'children'>, name?: string): readonly XmlElement[] {
  return children.filter((child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name))
}

/** All elements of a name, at any depth, in their order; those in one that was found are not looked for. */
export function findAll(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) => (child.name === name ? [child] : findAll(child, name)))
}

/** All words in an element. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}
