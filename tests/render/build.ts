// Short words for literal trees in tests.

import type { Labels } from '../../pipeline/tree/labels.ts'
import { brand, type Metadata, type Publication, type Regions } from '../../pipeline/tree/publication.ts'
import type {
  Block,
  Depth,
  Direction,
  Inline,
  Paragraph,
  Section,
  SectionRole,
  Span,
  Target,
  Text,
  Translatable,
} from '../../pipeline/tree/types.ts'

export const span: Span = { file: 'sample.md', start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }
export const t = (value: string): Text => ({ type: 'text', value, span })
export const w = (...parts: readonly (string | Inline)[]): Translatable => ({
  span,
  inlines: parts.map((part) => (typeof part === 'string' ? t(part) : part)),
})
export const p = (...parts: readonly (string | Inline)[]): Paragraph => ({ type: 'paragraph', span, words: w(...parts) })
export const strong = (...parts: readonly (string | Inline)[]): Inline => ({ type: 'strong', span, children: w(...parts).inlines })
export const isolate = (value: string, dir?: Direction): Inline => ({
  type: 'isolate',
  span,
  ...(dir ? { dir } : {}),
  children: [t(value)],
})
export const reference = (target: Target, words: string): Inline => ({ type: 'reference', span, target, children: [t(words)] })
export const link = (url: string, words: string): Inline => ({ type: 'link', span, url, children: [t(words)] })

export function section(id: string, depth: Depth, title: string, children: readonly Block[], role?: SectionRole): Section {
  return { type: 'section', id, depth, title: w(title), children, span, ...(role ? { role } : {}) }
}

export function metadata(own: Partial<Metadata> & { readonly id: string }): Metadata {
  return {
    kind: 'condition',
    lang: 'en',
    dir: 'ltr',
    title: 'A title',
    alternateNames: [],
    identifiers: [],
    authors: [],
    review: { state: 'none' },
    source: `conditions/${own.id}.md`,
    ...own,
  }
}

const noRegions: Regions = { siteBanner: [], siteHeader: [], siteAside: [], siteFooter: [], runningFoot: [] }

export function publication(meta: Metadata, labels: Labels, body: readonly Block[], regions: Regions = noRegions): Publication {
  return brand({ meta, labels, body, regions, segments: [] })
}
