// The one stylesheet of the site: the theme's colours and styles, and how the parts of a page stand on a screen and on paper.

import { commonCss, nestingCss } from '../../render/common-css.ts'
import { colourProperties, em, rule, stackOf, styleRules, variable } from '../../render/css.ts'
import type { Theme } from '../../theme/theme.ts'
import { formsCss, formsPrintCss } from './forms-css.ts'
import { frameCss } from './frame-css.ts'
import { partsCss, screenCss } from './screen-css.ts'
import { searchCss } from './search-css.ts'

/** The size of a browser's letters when its reader never changed it, in CSS pixels. */
const browserSize = 16

/** Where the stylesheet stands below `dist/`. */
export const stylesheetPath = 'assets/site.css'

/** The stylesheet of all site pages. */
export function siteStylesheet(theme: Theme): string {
  const light = colourProperties(theme.colours)
  const base = [
    rule(':root', [...light, `--sheet: ${theme.colours.paper}`, 'color-scheme: light dark']),
    darkScheme(theme),
    pageRules(theme),
  ]
  return [
    ...base,
    commonCss,
    styleRules(theme, 'site'),
    nestingCss,
    screenCss,
    partsCss,
    formsCss,
    searchCss,
    frameCss(theme),
    printCss(theme),
    formsPrintCss,
  ].join('\n')
}

function darkScheme(theme: Theme): string {
  return `@media screen and (prefers-color-scheme: dark) {\n${rule(':root', colourProperties(theme.dark))}}\n`
}

function pageRules(theme: Theme): string {
  const { text } = theme.styles
  // A share of the reader's own size, so that a larger setting of the browser still counts.
  const html = rule('html', [
    `font-size: ${(theme.siteSize / browserSize) * 100}%`,
    '-webkit-text-size-adjust: 100%',
    'text-size-adjust: 100%',
  ])
  const face = [`font-family: ${stackOf(text.face, theme)}`, `line-height: ${text.leading}`, `text-align: ${text.align}`]
  return html + rule('body', [...face, `color: ${variable(text.ink)}`, `background-color: ${variable('paper')}`, 'margin: 0'])
}

/** Paper shows the words: no ways around the site, addresses written out, boxes kept by their borders. */
function printCss({ margins, baseSize, styles }: Theme): string {
  return `
@page { margin: ${margins.top}pt ${margins.end}pt ${margins.bottom}pt ${margins.start}pt }
@media print {
html { font-size: ${baseSize}pt }
.skip, nav, .site-banner, .site-search, .keep, .here, .enlarge, .part-contents, .back { display: none }
.page, .site-header, .site-footer { padding-inline: 0 }
.page:has(> .keep) { display: block }
.site-header { color: inherit; background-color: transparent }
.emergency > .callout-title { color: inherit; background-color: transparent; border-bottom: 0.1em solid var(--emergency-rule) }
main, .page, .site-header > div, .site-footer > div { max-width: none }
main a[href^="http"]::after { content: " (" attr(href) ")"; vertical-align: baseline; line-height: inherit; margin: 0; font-size: ${em(styles.fine.size, baseSize)}; overflow-wrap: anywhere }
main :is(figure, .bibliography-item) a[href]::after, .site-footer a::after { content: none }
.table-scroll, pre { overflow: visible }
pre { white-space: pre-wrap }
}
`
}
