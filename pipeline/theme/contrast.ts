// Contrast as WCAG 2.2 computes it (1.4.3 and 1.4.11).

import { type ColourName, type Colours, colourNames, type Style, styleNames, type Theme } from './theme.ts'

/** The contrast of two colours, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** An ink on a ground that it meets on paper. */
export interface Pair {
  readonly ink: ColourName
  readonly ground: ColourName
}

/** Every ink with every ground that words in it may stand on in print: the words of a box, and all words that may stand in any box. */
function printedPairs({ styles }: Theme): readonly Pair[] {
  const printed = styleNames.filter((name) => !name.startsWith('site')).map((name) => styles[name])
  const grounds = [...new Set(['paper' as const, ...printed.flatMap(({ ground }) => (ground === 'none' ? [] : [ground]))])]
  const anywhere = new Set(printed.filter(({ ground }) => ground === 'none').map(({ ink }) => ink))
  return [...ownPairs(printed), ...grounds.flatMap((ground) => [...anywhere].map((ink) => ({ ink, ground })))]
}

/** The same for a screen: what the site has besides stands on its own ground, or on the page. */
export function shownPairs(theme: Theme): readonly Pair[] {
  const site = styleNames.filter((name) => name.startsWith('site')).map((name) => theme.styles[name])
  const bare = site.flatMap(({ ink, ground }) => (ground === 'none' ? [{ ink, ground: 'paper' as const }] : []))
  return [...printedPairs(theme), ...ownPairs(site), ...bare]
}

function ownPairs(styles: readonly Style[]): readonly Pair[] {
  return styles.flatMap(({ ink, ground }) => (ground === 'none' ? [] : [{ ink, ground }]))
}

/** Pairs whose contrast is below `least`: of those in print, where no others are given. */
export function faintPairs(theme: Theme, least: number, pairs = printedPairs(theme)): readonly (Pair & { readonly contrast: number })[] {
  const found = pairs.map((pair) => ({ ...pair, contrast: contrast(theme.colours[pair.ink], theme.colours[pair.ground]) }))
  return found.filter((pair) => pair.contrast < least)
}

/** Whether every colour that print uses is black, white or a grey. */
export function coloured(colours: Colours): readonly ColourName[] {
  return colourNames.filter((name) => new Set([1, 3, 5].map((at) => colours[name].slice(at, at + 2))).size > 1)
}
