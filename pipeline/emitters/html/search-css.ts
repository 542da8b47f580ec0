/** The box of the search in the header and on its own page, and what it finds. */
export const searchCss = `
.site-search form { display: flex; flex-wrap: wrap; gap: 0.3em 0.4em; margin: 0 }
.site-header .site-search label { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.site-search input, .site-search button, .search-results button { font: inherit; padding: 0.35em 0.6em; border: 0.08em solid var(--muted); border-radius: 0.2em }
.site-search input { flex: 1 1 8em; min-width: 0; color: var(--ink); background-color: var(--paper) }
.site-search button, .search-results button { font-weight: 700; color: var(--paper); background-color: var(--link); cursor: pointer }
main .site-search { max-width: 46em; margin-block-end: 1em }
main .site-search label { flex: 1 0 100%; font-weight: 700 }
/* What comes to be found must not push the words below it about while they are being read. */
@media (scripting: enabled) { .search-results { min-height: 75vh } }
.search-results > p { min-height: 1.5em; font-weight: 700 }
.search-results ol { list-style: none; margin: 0; padding: 0 }
.search-results li { margin-block: 0 1em }
.search-results li a { font-size: 1.1em; font-weight: 700 }
.search-results li p { margin: 0.2em 0 0 }
.search-results .kind { color: var(--muted); font-size: 0.85em }
@media print { .site-search, .search-results button { display: none } }
`
