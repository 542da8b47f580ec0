import type { Element } from 'xast'
import { toXml } from 'xast-util-to-xml'
import { flatMap } from '../tree/flat-map.ts'
import { utf8 } from './bytes.ts'
import type { SiteFile } from './part.ts'

/** An XML file, on lines where no words can be parted. */
export function xmlFile(path: string, mediaType: string, root: Element): SiteFile {
  return { path, mediaType, bytes: utf8(`<?xml version="1.0" encoding="UTF-8"?>\n${xmlText(root)}\n`) }
}

/** An element as XML. */
export function xmlText(root: Element): string {
  return toXml(onLines(root), { closeEmptyElements: true, tightClose: true })
}

// Between elements only: text keeps what is around it.
function onLines(node: Element): Element {
  if (node.children.length === 0 || node.children.some(({ type }) => type === 'text')) return node
  const children = flatMap(node.children, (child) => [
    { type: 'text' as const, value: '\n' },
    child.type === 'element' ? onLines(child) : child,
  ])
  return { ...node, children: [...children, { type: 'text', value: '\n' }] }
}
