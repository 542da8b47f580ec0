// How the parts of a page stand on a screen. Marks that are drawn and say nothing new are not read (`/ ""`).

/** What holds for the whole page, and how its words behave. */
export const screenCss = `
*, *::before, *::after { box-sizing: border-box }
ul, ol { padding: 0 }
dd { margin-inline-end: 0 }
a { text-underline-offset: 0.15em; overflow-wrap: anywhere }
a:hover { text-decoration-thickness: 0.15em }
:focus-visible { outline: 0.17em solid var(--ink); outline-offset: 0.12em; border-radius: 0.1em }
:target { background-color: var(--mark); scroll-margin-block-start: 1em }
:is(section, aside):target { background-color: transparent }
:is(section, aside):target > :is(h1, h2, h3, h4, h5, h6) { background-color: var(--mark) }
main:target, main:focus { outline: none; background-color: transparent }
h1, h2, h3 { text-wrap: balance }
h1 { letter-spacing: -0.01em }
[dir="rtl"] h1 { letter-spacing: normal }
@media (max-width: 30em) { h1 { font-size: 1.7em } }

.callout { border-radius: 0.3em }
.callout-title { font-size: 1.12em }
.emergency { overflow: hidden }
.emergency > .callout-title { margin: -0.85em -0.85em 0.6em; padding: 0.45em 0.85em; background-color: var(--emergency-rule); color: var(--paper); font-size: 1.2em }
.emergency > .callout-title::before { content: "!" / ""; display: inline-block; width: 1.3em; margin-inline-end: 0.5em; border-radius: 50%; background-color: var(--paper); color: var(--emergency-rule); line-height: 1.3; text-align: center }
.lead { color: var(--ink) }
.contents a { display: inline-block; padding-block: 0.15em }
.contents li { break-inside: avoid }
.contents { border-radius: 0.2em }
@media (min-width: 48em) { .part-contents > .contents > ul { columns: 2; column-gap: 2em } }
:not(.part-contents) > .contents { padding: 0; border: 0 }
:not(.part-contents) > .contents > ul { display: flex; flex-wrap: wrap; gap: 0.5em }
:not(.part-contents) > .contents > ul > li { margin: 0 }
:not(.part-contents) > .contents > ul > li > a { min-width: 2.4em; padding: 0.3em 0.7em; border: 0.08em solid var(--rule); border-radius: 0.3em; text-align: center; text-decoration: none }
:not(.part-contents) > .contents > ul > li > a:hover { text-decoration: underline; border-color: var(--link) }
.facts { border-radius: 0.3em }
.citation a, .note-ref, .back { padding: 0.4em 0.15em }
a[rel="external"]::after { content: "\\2197" / ""; font-size: 0.75em; margin-inline-start: 0.15em; vertical-align: 0.2em; line-height: 0; color: var(--muted) }
[dir="rtl"] a[rel="external"]:not([dir="ltr"])::after { content: "\\2196" / "" }

figure > a { display: inline-block; text-decoration: none }
figure img { display: block; background-color: var(--sheet); border-radius: 0.3em }
.enlarge { display: block; padding-block: 0.2em; font-size: 0.85em }
table { width: 100% }
.table-scroll { overflow-x: auto; margin-block-end: 1em }
.table-scroll > table { width: max-content; min-width: 100%; max-width: 36em; margin-bottom: 0.4em }
.table-scroll caption { max-width: 82vw }
thead td { background-color: var(--table-head-ground) }
pre { overflow-x: auto; border-radius: 0.3em }
:not(pre) > code { padding: 0.1em 0.3em; border-radius: 0.2em; overflow-wrap: anywhere }
`

/** What stands around the words: the banner, the header, the way here, the box beside, lists of pages, the footer. */
export const partsCss = `
.skip { position: absolute; inset-inline-start: 0.5em; inset-block-start: -6em; z-index: 1; padding: 0.6em 1em; background-color: var(--ink); color: var(--paper) }
.skip:focus { inset-block-start: 0.5em }

summary { cursor: pointer; padding-block: 0.4em }
.site-banner { background-color: var(--code-ground) }
.site-banner > details { font-size: 1em }
.site-banner summary, .site-banner li { font-size: 0.8em }
.site-banner summary { padding-block: 0.35em; color: var(--muted) }
.site-banner ul { margin-block-start: 0.3em }

.site-header { padding-block: 0.7em 0.3em }
.site-header > div { display: flex; flex-wrap: wrap; gap: 0 1.6em; align-items: center }
.site-header p { font-weight: 700; font-size: 1.4em; line-height: 1.2; margin: 0 }
.site-header ul { display: flex; flex-wrap: wrap; gap: 0 1.4em; list-style: none; margin: 0 }
.site-header li { margin: 0 }
.site-header a { display: inline-block; padding-block: 0.35em; color: inherit; text-decoration: none }
.site-header :focus-visible { outline-color: currentColor }
.site-header a:hover, .site-header a[aria-current] { text-decoration: underline; text-decoration-thickness: 0.12em; text-underline-offset: 0.4em }
.site-header nav[aria-label]:not(.languages) { flex-basis: 100%; order: 2; font-size: 0.95em }
.site-header .languages { margin-inline-start: auto; font-size: 0.95em }
.site-search { flex: 1 1 13em; max-width: 26em }
/* On a phone the words of the page are near the top: the ways around stand in one row that can be pushed aside. */
@media screen and (max-width: 40em) {
.site-header .site-search { flex-basis: 100%; max-width: none; order: 1 }
.site-header nav:not(.languages) ul { flex-wrap: nowrap; overflow-x: auto; margin-inline: -0.3em; padding-inline: 0.3em }
.site-header nav:not(.languages) li { flex: none }
.site-header nav:not(.languages) :focus-visible { outline-offset: -0.15em }
}
@media screen and (prefers-color-scheme: dark) { .site-header { background-color: var(--key-ground); color: var(--key-ink) } }

.here { display: flex; flex-wrap: wrap; gap: 0 1.4em; justify-content: space-between; padding-block: 0.6em 0; font-size: 1em }
.breadcrumb ol { display: flex; flex-wrap: wrap; gap: 0 0.5em; list-style: none; margin: 0 }
.breadcrumb li { display: flex; align-items: baseline; margin: 0 }
.breadcrumb li, .to-keep { font-size: 0.85em }
.breadcrumb a, .to-keep a { display: inline-block; padding-block: 0.3em }
.breadcrumb li + li::before { content: "\\203a" / ""; margin-inline-end: 0.6em; color: var(--muted) }
[dir="rtl"] .breadcrumb li + li::before { content: "\\2039" / "" }
.breadcrumb [aria-current] { color: var(--muted); text-decoration: none }

.keep { padding: 1em 1.1em; border: 0.08em solid var(--rule); border-radius: 0.3em; border-block-start: 0.25em solid var(--accent) }
.keep h2 { font-size: 1.05em; margin: 0 0 0.5em }
.keep ul { list-style: none; margin: 0 0 0.5em }
.keep li { margin-block: 0.5em; font-size: 0.88em; line-height: 1.35 }
.keep li a { padding-block: 0.3em }
.keep .size { color: var(--muted); white-space: nowrap }
.keep > details { border-block-start: 0.08em solid var(--rule); font-size: 1em }
.keep summary { font-weight: 700; font-size: 0.92em }
.keep p { font-size: 0.85em; margin-block: 0.4em }
.keep > .fine { margin-block-end: 0 }

:is(.page-home, .page-index) main section > ul:not(.plain) { list-style: none; margin-inline-start: 0 }
.page-home main section > ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(19em, 100%), 1fr)); gap: 0.9em }
.page-home main section > ul > li { margin: 0; padding: 0.8em 1em; border: 0.08em solid var(--rule); border-radius: 0.3em }
.page-home main section > ul > li a:first-child { font-weight: 700 }
:is(.page-index, .page-collection) main li > a, .page-home main li > a { display: inline-block; padding-block: 0.1em }
@media (min-width: 56em) { .page-index main section > ul { columns: 2; column-gap: 2.5em } }
.page-index main li { break-inside: avoid }

.site-footer > div { padding-block: 0 }
.site-footer ul { display: flex; flex-wrap: wrap; gap: 0 1.6em; list-style: none; margin: 0 0 0.6em }
.site-footer li { margin: 0 }
.site-footer a { display: inline-block; padding-block: 0.3em }
.site-footer > div > :last-child { margin-bottom: 0 }
`
