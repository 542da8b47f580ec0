// The one stylesheet of the site: the theme's colours and styles, and how the parts of a page stand on a screen and on paper.

import { commonCss, nestingCss } from '../../render/common-css.ts'
import { colourProperties, em, rule, stackOf, styleRules, variable } from '../../render/css.ts'
import type { Theme } from '../../theme/theme.ts'
import { formsCss, formsPrintCss } from './forms-css.ts'

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
    formsCss,
    measures(theme),
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

/** The width of the words, and what the header and footer align with. */
function measures(theme: Theme): string {
  const { measure, baseSize, styles } = theme
  const inset = em(styles.siteFooter.padding, baseSize)
  // A character of the footer is smaller than one of the words it stands under.
  const footer = `${(measure * baseSize) / styles.siteFooter.size}ch`
  return `
main, .breadcrumb > ol, .formats > ul { padding: ${inset} min(${inset}, 5vw); margin-inline: auto; max-width: calc(${measure}ch + 2 * ${inset}) }
.breadcrumb > ol, .formats > ul { padding-block: 0.5em 0 }
.breadcrumb ~ main, .formats ~ main { padding-block-start: 0.6em }
.site-header > * { max-width: ${measure}ch; margin-inline: auto }
.site-footer > * { max-width: ${footer}; margin-inline: auto }
.site-header, .site-footer { padding-inline: min(${inset}, 5vw) }
`
}

// The marks between the steps of the way here are drawn and not read.
const screenCss = `
*, *::before, *::after { box-sizing: border-box }
ul, ol { padding: 0 }
dd { margin-inline-end: 0 }
a { text-underline-offset: 0.15em; overflow-wrap: anywhere }
a:hover { text-decoration-thickness: 0.15em }
:focus-visible { outline: 0.17em solid var(--ink); outline-offset: 0.12em; border-radius: 0.1em }
:target { background-color: var(--mark); scroll-margin-block-start: 1em }
section:target { background-color: transparent }
section:target > :is(h1, h2, h3, h4, h5, h6) { background-color: var(--mark) }
main:target, main:focus { outline: none; background-color: transparent }
h1 { text-wrap: balance }
@media (max-width: 30em) { h1 { font-size: 1.7em } }

.skip { position: absolute; inset-inline-start: 0.5em; inset-block-start: -6em; z-index: 1; padding: 0.6em 1em; background-color: var(--ink); color: var(--paper) }
.skip:focus { inset-block-start: 0.5em }

.site-header { padding-block: 0.6em }
.site-header > * { display: flex; flex-wrap: wrap; gap: 0.2em 1.4em; align-items: baseline; margin-block: 0 }
.site-header p { font-weight: 700; font-size: 1.1em; margin: 0 }
.site-header ul, .languages ul { display: flex; flex-wrap: wrap; gap: 0 1.4em; list-style: none; margin: 0; padding: 0 }
.site-header li, .languages li { margin: 0 }
.site-header a, .languages a { display: inline-block; padding-block: 0.35em }
.site-header a { color: inherit; text-decoration: none }
.site-search { flex: 1 1 13em; max-width: 24em }
.site-header :focus-visible { outline-color: currentColor }
.site-header a:hover, .site-header a[aria-current] { text-decoration: underline }
.site-footer ul { list-style: none; margin-inline-start: 0 }
.site-footer a, .formats a, .breadcrumb a { display: inline-block; padding-block: 0.25em }
.site-footer > :last-child { margin-bottom: 0 }

.callout { border-radius: 0.2em }
.callout-title { font-size: 1.12em }
.emergency > .callout-title { margin: -0.85em -0.85em 0.6em; padding: 0.45em 0.85em; background-color: var(--emergency-rule); color: var(--paper); font-size: 1.2em }
.lead { color: var(--ink) }
.contents a { display: inline-block; padding-block: 0.15em }
.contents li { break-inside: avoid }
@media (min-width: 48em) { .part-contents > .contents > ul { columns: 2; column-gap: 2em } }
:not(.part-contents) > .contents { padding: 0; border: 0 }
:not(.part-contents) > .contents > ul { display: flex; flex-wrap: wrap; gap: 0.5em }
:not(.part-contents) > .contents > ul > li { margin: 0 }
:not(.part-contents) > .contents > ul > li > a { min-width: 2.4em; padding: 0.3em 0.7em; border: 0.08em solid var(--rule); border-radius: 0.2em; text-align: center; text-decoration: none }
.facts { border-radius: 0.2em }
.citation a, .note-ref, .back { padding: 0.4em 0.15em }

figure > a { display: inline-block; text-decoration: none }
figure img { display: block; background-color: var(--sheet); border-radius: 0.15em }
table { width: 100% }
.table-scroll { overflow-x: auto; margin-block-end: 1em }
.table-scroll > table { width: max-content; min-width: 100%; max-width: 36em; margin-bottom: 0.4em }
.table-scroll caption { max-width: 82vw }
thead td { background-color: var(--table-head-ground) }
pre { overflow-x: auto; border-radius: 0.2em }
:not(pre) > code { padding: 0.1em 0.3em; border-radius: 0.2em; overflow-wrap: anywhere }
@media screen and (prefers-color-scheme: dark) { .site-header { background-color: var(--key-ground); color: var(--key-ink) } }
.breadcrumb ol, .formats ul { display: flex; flex-wrap: wrap; gap: 0 0.5em; list-style: none; margin-block: 0 }
.breadcrumb li, .formats li { margin: 0; font-size: 0.85em }
.breadcrumb li + li::before { content: "\\203a" / ""; margin-inline-end: 0.6em; color: var(--muted) }
[dir="rtl"] .breadcrumb li + li::before { content: "\\2039" / "" }
.breadcrumb [aria-current] { display: inline; color: var(--muted); text-decoration: none }
.formats ul { gap: 0 1.4em }
.formats .size { color: var(--muted); white-space: nowrap }
`

/** Paper shows the words: no ways around the site, addresses written out, boxes kept by their borders. */
function printCss({ margins, baseSize, styles }: Theme): string {
  return `
@page { margin: ${margins.top}pt ${margins.end}pt ${margins.bottom}pt ${margins.start}pt }
@media print {
html { font-size: ${baseSize}pt }
.skip, .site-header nav, .languages, .formats, .breadcrumb, .part-contents, .contents, .back { display: none }
main, .site-header, .site-footer { padding-inline: 0 }
.site-header { color: inherit; background-color: transparent }
.emergency > .callout-title { color: inherit; background-color: transparent; border-bottom: 0.1em solid var(--emergency-rule) }
main, .site-header > *, .site-footer > * { max-width: none }
main a[href^="http"]::after { content: " (" attr(href) ")"; font-size: ${em(styles.fine.size, baseSize)}; overflow-wrap: anywhere }
main figure a[href]::after, main .bibliography-item a[href]::after { content: none }
.table-scroll, pre { overflow: visible }
pre { white-space: pre-wrap }
}
`
}
