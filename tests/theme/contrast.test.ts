// Every ink on every ground it can meet, as WCAG 2.2 computes it.

import { describe, expect, it } from 'vitest'
import { type ColourName, type Colours, colourNames, styleNames } from '../../pipeline/theme/theme.ts'
import { theme } from '../render/context.ts'

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const schemes: readonly (readonly [string, Colours])[] = [
  ['light', theme.colours],
  ['dark', theme.dark],
]
const grounds = colourNames.filter((name) => /Ground$|^paper$|^mark$/.test(name))
const boxes = colourNames.filter((name) => /Ground$/.test(name) && colourNames.includes(name.replace('Ground', 'Ink') as ColourName))

describe.each(schemes)('the %s scheme', (_, colours) => {
  it.each(['ink', 'muted', 'accent', 'link'] as const)('shows %s on every ground', (ink) => {
    for (const ground of grounds) expect(contrast(colours[ink], colours[ground]), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5)
  })

  it.each(boxes)('shows the words of a box on %s, and its line beside page and ground', (ground) => {
    const ink = ground.replace('Ground', 'Ink') as ColourName
    const line = ground.replace('Ground', 'Rule') as ColourName
    expect(contrast(colours[ink], colours[ground])).toBeGreaterThanOrEqual(7)
    expect(contrast(colours[line], colours[ground])).toBeGreaterThanOrEqual(3)
    expect(contrast(colours[line], colours.paper)).toBeGreaterThanOrEqual(3)
  })

  it('shows every style that has a ground of its own', () => {
    for (const name of styleNames) {
      const { ink, ground } = theme.styles[name]
      if (ground !== 'none') expect(contrast(colours[ink], colours[ground]), name).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('shows the reversed title of an emergency', () => {
    expect(contrast(colours.paper, colours.emergencyRule)).toBeGreaterThanOrEqual(4.5)
  })
})

it('draws lines that a book can show on white and on black', () => {
  const lines = styleNames.filter((name) => theme.styles[name].borderSide !== 'none' && !name.startsWith('site'))
  for (const name of lines) {
    const colour = theme.colours[theme.styles[name].border]
    expect(contrast(colour, '#ffffff'), name).toBeGreaterThanOrEqual(3)
    expect(contrast(colour, '#000000'), name).toBeGreaterThanOrEqual(3)
  }
})
