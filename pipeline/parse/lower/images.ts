import type { Alt, Asset, Inline, Span } from '../../tree/types.ts'
import { webAddress } from '../../tree/web-address.ts'
import { longest, resolvePath } from './addresses.ts'
import type { State } from './state.ts'

/** What stands where an image was written: its facts, or words when there is no image to show. */
export type Picture = { readonly asset: Asset; readonly alt: Alt<'draft'> } | { readonly words: readonly Inline<'draft'>[] }

/** Finds an image below the source folder; anything else is reported and leaves its words. */
export function lowerImage(url: string, alt: string | undefined, span: Span, state: State): Picture {
  if (/^(?:https?:)?\/\//i.test(url)) return remote(url, alt, span, state)
  const path = /^[a-z][a-z0-9+.-]*:/i.test(url) ? undefined : resolvePath(url.replace(/[?#].*$/, ''), state.file)
  const asset = path === undefined ? undefined : state.resolver.asset(path)
  if (asset) return { asset, alt: words(alt, asset, span, state) }
  const outside = path === undefined
  const broken = !outside && state.resolver.hasFile(path)
  state.report({
    rule: outside ? 'path-outside' : broken ? 'broken-image' : 'missing-image',
    reason: `Unexpected image \`${url.slice(0, 80)}\`, expected ${broken ? 'a whole PNG, JPEG, GIF, WebP or SVG' : 'an image file below the source folder'}`,
    span,
    hint: broken
      ? 'Save the image anew in one of these formats.'
      : `Put the file into the source folder and write its path from \`${state.file}\`.`,
  })
  return { words: alt ? [{ type: 'text', value: alt, span }] : [] }
}

function remote(url: string, alt: string | undefined, span: Span, state: State): Picture {
  state.report({
    rule: 'remote-image',
    reason: `Unexpected image from the web \`${url.slice(0, 80)}\`, expected a file below the source folder`,
    span,
    hint: 'Nothing is fetched while publishing: save the image into the source folder. Its words are kept as a link.',
  })
  const href = url.startsWith('//') ? `https:${url}` : url
  const address = href.length > longest ? undefined : webAddress(href)
  if (!address) return { words: alt ? [{ type: 'text', value: alt, span }] : [] }
  return { words: [{ type: 'link', url: address, children: [{ type: 'text', value: alt || address, span }], span }] }
}

function words(alt: string | undefined, asset: Asset, span: Span, state: State): Alt<'draft'> {
  const value = alt?.replace(/\s+/g, ' ').trim()
  if (value) return { inlines: [{ type: 'text', value, span }], span }
  state.report({
    rule: 'missing-alt',
    reason: `Unexpected image \`${asset.path}\` without words, expected what it shows`,
    span,
    hint: 'Write ![what it shows](file), or `:::figure{src=file decorative=true}` when it says nothing.',
  })
  const name = (asset.path.split('/').at(-1) ?? '').replace(/\.\w+$/, '').replace(/[-_]+/g, ' ')
  return { inlines: [{ type: 'text', value: name, span }], span }
}
