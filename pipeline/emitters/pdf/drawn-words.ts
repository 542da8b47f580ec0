// Words within drawings (SVG), which are drawn elsewhere and are no part of the plan.

import type { Asset, Locale } from '../../tree/types.ts'
import type { Context } from '../emitter.ts'
import type { Chapter } from './plan/scope.ts'
import { lookOf } from './style.ts'

const texts = /<text\b[^>]*>[\s\S]*?<\/text>/g
const reference = /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi

/** Reports the characters of drawings among these images that no font has: what draws them leaves them out and says nothing. */
export function checkDrawings(assets: readonly Asset[], lang: Locale, { asset, theme }: Context, printable: Chapter['printable']): void {
  const look = lookOf(theme.styles.text, theme)
  for (const { path, mediaType } of assets) {
    if (mediaType !== 'image/svg+xml') continue
    printable(wordsIn(new TextDecoder().decode(asset(path))), look, { lang, span: startOf(path) })
  }
}

function wordsIn(svg: string): string {
  const words = (svg.match(texts) ?? []).map((text) => text.replace(/<[^>]*>/g, ''))
  return words
    .join(' ')
    .replace(reference, (_, hex?: string, decimal?: string) => character(hex ? Number.parseInt(hex, 16) : Number(decimal)))
}

function character(point: number): string {
  return point <= 0x10ffff ? String.fromCodePoint(point) : ''
}

function startOf(file: Asset['path']): Parameters<Chapter['printable']>[2]['span'] {
  const start = { line: 1, column: 1 }
  return { file, start, end: start }
}
