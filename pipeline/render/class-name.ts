import type { ColourName, StyleName } from '../theme/theme.ts'

/** A name of the theme as it stands in a stylesheet: `calloutTitle` is `callout-title`. */
export function className(name: StyleName | ColourName): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
