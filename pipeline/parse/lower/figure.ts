import type { BlockContent, DefinitionContent } from 'mdast'
import type { Block, Inline, Span, Translatable } from '../../tree/types.ts'
import { checkAttributes, type LowerAll } from './directives.ts'
import { lowerImage } from './images.ts'
import type { Flow } from './sections.ts'
import type { State } from './state.ts'

const allowed = ['src', 'alt', 'decorative', 'credit', 'licence', 'license']
type Attributes = Readonly<Record<string, string | null | undefined>>

/** `:::figure{src=… alt="…" credit="…" licence=…}` with the caption inside. */
export function lowerFigure(
  attributes: Attributes,
  content: readonly (BlockContent | DefinitionContent)[],
  span: Span,
  state: State,
  lower: LowerAll,
): readonly Flow[] {
  checkAttributes('figure', attributes, allowed, span, state)
  const blocks = lower(content, state)
  const decorative = attributes.decorative === 'true' || attributes.decorative === ''
  // A decorative image needs no words: an alt that is not used keeps the missing-alt rule quiet.
  const picture = lowerImage(attributes.src ?? '', decorative ? 'decorative' : (attributes.alt ?? undefined), span, state)
  if ('words' in picture) return [...keepWords(picture.words, span), ...blocks]
  const [caption, ...rest] = blocks
  const credit = creditOf(attributes, span)
  return [
    {
      type: 'figure',
      asset: picture.asset,
      alt: decorative ? 'decorative' : picture.alt,
      span,
      ...(caption?.type === 'paragraph' ? { caption: caption.words } : {}),
      ...(credit ? { credit } : {}),
    },
    ...(caption?.type === 'paragraph' ? rest : blocks),
  ]
}

function keepWords(words: readonly Inline<'draft'>[], span: Span): readonly Block<'draft'>[] {
  return words.length ? [{ type: 'paragraph', words: { inlines: words, span }, span }] : []
}

function creditOf(attributes: Attributes, span: Span): Translatable<'draft'> | undefined {
  const licence = attributes.licence ?? attributes.license
  const parts = [attributes.credit, licence].filter((part): part is string => Boolean(part))
  return parts.length ? { inlines: [{ type: 'text', value: parts.join(', '), span }], span } : undefined
}
