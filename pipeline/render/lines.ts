import type { Element, ElementContent } from 'hast'
import { flatMap } from '../tree/flat-map.ts'
import { text } from './element.ts'

// Parts that begin on a line of their own in the file, where white space means nothing to a reader.
const ownLine = new Set([
  ...[
    'head',
    'body',
    'meta',
    'title',
    'link',
    'header',
    'main',
    'footer',
    'nav',
    'section',
    'div',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'p',
  ],
  ...[
    'aside',
    'ul',
    'ol',
    'li',
    'dl',
    'dt',
    'dd',
    'table',
    'caption',
    'thead',
    'tbody',
    'tr',
    'figure',
    'figcaption',
    'blockquote',
    'pre',
    'hr',
  ],
  ...[
    'metadata',
    'manifest',
    'item',
    'spine',
    'itemref',
    'docTitle',
    'navMap',
    'navPoint',
    'navLabel',
    'content',
    'pageList',
    'pageTarget',
  ],
])

/** The same element with its parts on lines of their own, so that two editions can be compared line by line. */
export function onLines(node: Element): Element {
  return { type: 'element', tagName: node.tagName, properties: node.properties, children: flatMap(node.children, onLine) }
}

function onLine(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node]
  const starts = ownLine.has(node.tagName) || node.tagName.startsWith('dc:')
  // Words do not hold parts: their children are left as they are.
  return starts ? [text('\n'), onLines(node)] : [node]
}
