import type { Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'

const silent = new Set(['head', 'script', 'style'])

/** The words of a page as a reader meets them: text, and the words of images, in document order. */
export function htmlText(html: string): string {
  return textOf(fromHtml(html))
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'element') {
    if (silent.has(node.tagName)) return ''
    if (node.tagName === 'img') return ` ${String(node.properties.alt ?? '')} `
    return ` ${node.children.map(textOf).join('')} `
  }
  return 'children' in node ? (node.children as Nodes[]).map(textOf).join('') : ''
}
