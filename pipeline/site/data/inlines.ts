import { flatMap } from '../../tree/flat-map.ts'
import { dispatch, type InlineHandlers } from '../../tree/handlers.ts'
import type { Alt, Asset, Direction, Inline, Locale, Translatable } from '../../tree/types.ts'
import type { ImageData, InlineData, Tongue, WordsData } from './content.ts'

/** Where the site keeps an image. */
export type ImagePath = (asset: Asset) => string

type Spoken = { readonly lang?: Locale; readonly dir?: Direction }

const silent: Tongue = {}

/** The language and direction of a node, where it says them. */
export function tongue({ lang, dir }: Spoken): Tongue {
  if (lang === undefined) return dir === undefined ? silent : { direction: dir }
  return dir === undefined ? { language: lang } : { language: lang, direction: dir }
}

const inlines: InlineHandlers<readonly InlineData[], ImagePath> = {
  text: (node) => [{ type: 'text', ...tongue(node), text: node.value }],
  emphasis: nested,
  strong: nested,
  deleted: nested,
  superscript: nested,
  subscript: nested,
  phrase: nested,
  isolate: nested,
  inlineCode: (node) => [{ type: 'code', ...tongue(node), text: node.value }],
  link: (node, path) => [{ type: 'link', ...tongue(node), url: node.url, children: inlineData(node.children, path) }],
  reference: ({ target, children, ...node }, path) => [
    {
      type: 'reference',
      ...tongue(node),
      ...placeData(target),
      pageLanguage: target.lang,
      ...(target.file && { file: target.file }),
      children: inlineData(children, path),
    },
  ],
  term: ({ term, anchor, children, ...node }, path) => [
    { type: 'term', ...tongue(node), term, ...(anchor === undefined ? {} : { anchor }), children: inlineData(children, path) },
  ],
  citation: ({ id, items }) => [{ type: 'citation', id, works: items.map(({ key, number }) => ({ key, number })) }],
  noteRef: ({ id, number, anchor }) => [{ type: 'note-mark', id, number, note: anchor }],
  image: ({ asset, alt }, path) => [{ type: 'image', ...imageData(asset, alt, path) }],
  break: () => [{ type: 'break' }],
  // Only the feet of printed pages count pages.
  counter: () => [],
}

type Nest = Extract<Inline, { type: 'emphasis' | 'strong' | 'deleted' | 'superscript' | 'subscript' | 'phrase' | 'isolate' }>

function nested(node: Nest, path: ImagePath): readonly InlineData[] {
  return [{ type: node.type, ...tongue(node), children: inlineData(node.children, path) }]
}

/** Inlines in their published shape. */
function inlineData(nodes: readonly Inline[], path: ImagePath): readonly InlineData[] {
  return flatMap(nodes, (node) => dispatch(inlines, node, path))
}

/** Words in their published shape. */
export function wordsData(words: Translatable, path: ImagePath): WordsData {
  const { segment } = words
  const inlines = inlineData(words.inlines, path)
  return segment === undefined ? { ...tongue(words), inlines } : { segment, ...tongue(words), inlines }
}

/** A page, or a place in it. */
export function placeData({ page, anchor }: { readonly page: string; readonly anchor?: string }): {
  readonly page: string
  readonly anchor?: string
} {
  return { page, ...(anchor === undefined ? {} : { anchor }) }
}

/** An image with its words. */
export function imageData(asset: Asset, alt: Alt, path: ImagePath): ImageData {
  const { mediaType, width, height } = asset
  return { path: path(asset), mediaType, width, height, ...(alt === 'decorative' ? {} : { alt: wordsData(alt, path) }) }
}
