/**
 * What site and book share beside the styles: the browser's own looks are taken back, so that only the theme speaks.
 * Lengths are multiples of the size of the words, and no colour stands here.
 */
export const commonCss = `
h1, h2, h3, h4, h5, h6, th, em, dfn, code, sup, sub { font-size: inherit; font-style: inherit; font-weight: inherit; vertical-align: baseline }
h1, h2, h3, h4, h5, h6 { font-size: 1em }
p, li, dd, dt, th, td, caption { hyphens: manual; -webkit-hyphens: manual; orphans: 2; widows: 2 }
h1, h2, h3, h4, h5, h6, p, li, dt, dd, td, th, figcaption { overflow-wrap: break-word }
th, td, caption { text-align: start; vertical-align: top }
table { border-collapse: collapse }
pre > code { font-family: inherit }
img { max-width: 100%; height: auto }
hr { border: 0 }
figure, blockquote, dd { margin: 0 }
`

/** What comes after the styles, where one part stands inside another. */
export const nestingCss = `
.callout > :last-child, blockquote > :last-child, dd > :last-child, li > p:last-child, .notes p:last-child { margin-bottom: 0 }
li > ul, li > ol { margin-bottom: 0; margin-top: 0.25em }
.notes p, .notes-apart p { margin-bottom: 0.25em }
.contents ul { list-style: none; margin: 0; padding: 0 }
.contents ul ul { margin-inline-start: 1em }
.index ul { list-style: none; margin: 0 0 0.5em; padding: 0 }
.index ul ul { margin-inline-start: 1.5em }
.facts > div { display: grid; grid-template-columns: minmax(8em, 14em) minmax(0, 1fr); column-gap: 1em }
.facts > div:last-child { margin-bottom: 0 }
.facts dt, .facts dd { margin: 0 }
@media (max-width: 30em) { .facts > div { display: block } }
.parallel { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); column-gap: 2em }
@media (max-width: 40em) { .parallel { display: block } }
.caption, .credit, .writing { display: block }
.writing-space { margin-bottom: 1em }
.field-label { display: block }
.tick-field > .field-label { display: inline }
.qr { margin-inline-start: 0 }
.tick { display: inline-block; width: 1.4em; line-height: 1 }
ul > .tick-item { list-style: none }
ul > .tick-item > .tick { margin-inline-start: -1.4em }
[dir="rtl"] bdi[dir="ltr"] { display: inline-block; max-width: 100%; text-decoration: inherit }
.align-center { text-align: center }
.align-end { text-align: end }
.back { padding: 0 0.25em }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
`
