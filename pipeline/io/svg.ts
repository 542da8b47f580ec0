// SVG is a document with a language of its own; only its pictures are let in.

import { SaxesParser, type SaxesTagNS } from 'saxes'

const elements = new Set(
  `svg g defs symbol use title desc metadata path rect circle ellipse line polyline polygon text tspan textPath
  linearGradient radialGradient stop clipPath mask pattern marker style image filter feBlend feColorMatrix
  feComposite feFlood feGaussianBlur feMerge feMergeNode feOffset switch`.split(/\s+/),
)
/** An address in a style that leads out of the picture. */
const outside = /url\((?!\s*['"]?\s*#)/i
/** Elements in one another; what draws a picture walks it by recursion. */
const deepest = 100
const svgSpace = 'http://www.w3.org/2000/svg'

/** The size of an SVG in user units, or what is wrong with it. */
export function readSvg(bytes: Uint8Array): { readonly width: number; readonly height: number } | string {
  let fault: string | undefined
  let depth = 0
  let size: { readonly width: number; readonly height: number } | undefined
  const parser = new SaxesParser({ xmlns: true })
  const refuse = (reason: string) => {
    fault ??= `${reason} at ${parser.line}:${parser.column + 1}`
  }
  parser.on('error', (error) => refuse(`Unexpected fault in the SVG (${error.message.replace(/^\d+:\d+: /, '')})`))
  parser.on('doctype', () => refuse('Unexpected DOCTYPE in the SVG'))
  parser.on('processinginstruction', ({ target }) => refuse(`Unexpected instruction \`${target}\` in the SVG`))
  parser.on('opentag', (tag) => {
    size ??= sizeOf(tag)
    const found = faultOf(tag)
    if (found !== undefined) refuse(found)
    if (++depth > deepest) refuse(`Unexpected nesting deeper than ${deepest} elements in the SVG`)
  })
  parser.on('closetag', () => void depth--)
  const checkStyles = (text: string) => {
    // A backslash can spell any of these another way.
    if (/@import|image-set|\\/i.test(text) || outside.test(text)) refuse('Unexpected address in the styles of the SVG')
  }
  parser.on('text', checkStyles)
  parser.on('cdata', checkStyles)
  try {
    parser.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).close()
  } catch {
    return 'Unexpected bytes in the SVG, expected UTF-8'
  }
  return fault ?? size ?? 'Unexpected content, expected an `svg` element with `width` and `height` or `viewBox`'
}

function faultOf(tag: SaxesTagNS): string | undefined {
  // Drawing programs leave notes to themselves in spaces of their own, which no reader shows.
  if (tag.uri === svgSpace || tag.uri === '') {
    if (!elements.has(tag.local)) return `Unexpected element \`${tag.name}\` in the SVG`
  }
  for (const { name, local, value } of Object.values(tag.attributes)) {
    if (/^on/i.test(local)) return `Unexpected attribute \`${name}\` in the SVG`
    if (local === 'href' && !isInside(value)) return `Unexpected address \`${value.slice(0, 60)}\` in the SVG`
    if (outside.test(value)) return `Unexpected address in \`${name}\` of the SVG`
  }
  return undefined
}

function isInside(href: string): boolean {
  return /^#/.test(href.trim()) || /^data:image\/(?:png|jpeg|gif|webp);base64,/.test(href.trim())
}

function sizeOf({ local, uri, attributes }: SaxesTagNS): { readonly width: number; readonly height: number } | undefined {
  if (local !== 'svg' || uri !== svgSpace) return undefined
  const [, , boxWidth, boxHeight] = (attributes.viewBox?.value ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const width = units(attributes.width?.value) ?? boxWidth
  const height = units(attributes.height?.value) ?? boxHeight
  return width && height ? { width, height } : undefined
}

function units(length: string | undefined): number | undefined {
  const [, number] = /^\s*(\d+(?:\.\d+)?)(?:px)?\s*$/.exec(length ?? '') ?? []
  return number === undefined ? undefined : Number(number)
}
