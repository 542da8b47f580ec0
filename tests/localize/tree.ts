// Small builders of drafts, so that tests read like the page they mean.

import type { Metadata, Page } from '../../pipeline/tree/publication.ts'
import type { Block, Inline, Span, Translatable } from '../../pipeline/tree/types.ts'

type Node = Inline<'draft'>
type Draft = Block<'draft'>

export const span: Span = { file: 'page.md', start: { line: 1, column: 1 }, end: { line: 1, column: 2 } }

export const text = (value: string): Node => ({ type: 'text', value, span })
const nodes = (content: readonly (string | Node)[]): readonly Node[] => content.map((one) => (typeof one === 'string' ? text(one) : one))
export const words = (...content: readonly (string | Node)[]): Translatable<'draft'> => ({ inlines: nodes(content), span })
export const strong = (...content: readonly (string | Node)[]): Node => ({ type: 'strong', children: nodes(content), span })
export const emphasis = (...content: readonly (string | Node)[]): Node => ({ type: 'emphasis', children: nodes(content), span })
export const link = (url: string, ...content: readonly (string | Node)[]): Node => ({ type: 'link', url, children: nodes(content), span })
export const reference = (page: string, ...content: readonly (string | Node)[]): Node => ({
  type: 'reference',
  target: { page, lang: 'en' },
  children: nodes(content),
  span,
})
export const citation = (...keys: readonly string[]): Node => ({
  type: 'citation',
  items: keys.map((key) => ({ key, number: undefined, anchor: undefined })),
  id: undefined,
  span,
})
export const noteRef = (label: string): Node => ({ type: 'noteRef', label, number: undefined, id: undefined, anchor: undefined, span })
export const lineBreak = (): Node => ({ type: 'break', span })
export const image = (alt: string): Node => ({
  type: 'image',
  asset: { path: 'media/a.svg', mediaType: 'image/svg+xml', width: 10, height: 10 },
  alt: words(alt),
  span,
})

export const paragraph = (...content: readonly (string | Node)[]): Draft => ({ type: 'paragraph', words: words(...content), span })
export const section = (title: string, ...children: readonly Draft[]): Draft => ({
  type: 'section',
  id: title.toLowerCase().replaceAll(' ', '-'),
  depth: 2,
  title: words(title),
  children,
  span,
})
export const list = (...items: readonly string[]): Draft => ({
  type: 'list',
  ordered: false,
  start: 1,
  tight: true,
  items: items.map((item) => ({ children: [paragraph(item)], span })),
  span,
})
export const callout = (kind: 'warning' | 'note', title: string, ...children: readonly Draft[]): Draft => ({
  type: 'callout',
  kind,
  title: words(title),
  children,
  span,
})
export const table = (...rows: readonly (readonly string[])[]): Draft => ({
  type: 'table',
  columns: (rows[0] ?? []).map(() => 'start' as const),
  heads: 1,
  rows: rows.map((row, index) => ({
    cells: row.map((cell) => ({ words: words(cell), ...(index === 0 && { scope: 'column' as const }), span })),
    span,
  })),
  span,
})

const meta: Metadata = {
  id: 'pcd',
  kind: 'condition',
  lang: 'en',
  dir: 'ltr',
  title: 'Primary ciliary dyskinesia (PCD)',
  alternateNames: [],
  identifiers: [],
  authors: [],
  review: { state: 'none' },
  source: 'conditions/pcd.md',
}

/** A page with this body. */
export function page(body: readonly Draft[], change: Partial<Page> = {}): Page {
  return { meta, title: words(meta.title), fields: {}, body, notes: {}, titles: {}, segments: [], ...change }
}
