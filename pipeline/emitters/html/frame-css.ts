import { em } from '../../render/css.ts'
import type { Theme } from '../../theme/theme.ts'

// Beside words of the full measure there must be room for a box of this width, and a gap between the two.
const box = 17
const gap = 3.5

/** The frame of a page: one width for all that stands above each other, the words in their measure, and beside them what can be done with them. */
export function frameCss({ measure, baseSize, styles }: Theme): string {
  const inset = em(styles.siteFooter.padding, baseSize)
  const frame = `calc(${measure}ch + ${box + gap}em + 2 * ${inset})`
  return `
.page-home > .page { padding-block-start: 1.2em }
.site-banner, .site-header, .here, .page, .site-footer { padding-inline: min(${inset}, 5vw) }
.site-banner > details, .site-header > div, .here, .page, .site-footer > div { max-width: ${frame}; margin-inline: auto }
.site-footer > div { max-width: calc((${measure}ch + ${box + gap}em) * ${Math.round((baseSize / styles.siteFooter.size) * 1000) / 1000}) }
.site-banner > details { max-width: calc(${frame} - 2 * ${inset}) }
.site-header > div { max-width: calc(${frame} - 2 * ${inset}) }
.page { padding-block: 0.4em ${inset} }
main { max-width: ${measure}ch }
.page-home main, .page-index main { max-width: none }
:is(.page-home, .page-index) main :is(p, dl) { max-width: ${measure}ch }
.keep { max-width: ${measure}ch }
@media (min-width: ${Math.ceil((measure * 0.62 + box + gap + 4) * 1.125)}em) {
.page:has(> .keep) { display: grid; grid-template-columns: minmax(0, ${measure}ch) minmax(0, ${box}em); justify-content: space-between; align-items: start }
.keep { position: sticky; inset-block-start: 1em; margin-block-start: 0.6em; max-height: calc(100vh - 2em); overflow-y: auto }
.to-keep { display: none }
}
`
}
