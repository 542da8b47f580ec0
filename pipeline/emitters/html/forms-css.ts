/** Fields on the screen: as wide as the words, with an edge that is seen, and a box to tick that is easy to hit. */
export const formsCss = `
.field { display: flex; flex-direction: column; gap: 0.2em; margin-block: 0.7em }
.field input, .field textarea { width: 100%; margin: 0; padding: 0.45em 0.6em; font: inherit; color: inherit; background-color: transparent; border: 0.08em solid var(--rule); border-radius: 0.2em }
.date-field input { max-width: 16em }
.tick-field { flex-direction: row; align-items: baseline; gap: 0.6em }
.tick-field input { flex: none; width: 1.35em; height: 1.35em; margin: 0; position: relative; inset-block-start: 0.25em; accent-color: var(--accent) }
.field-label { margin: 0 }
.not-saved { color: var(--muted); font-size: 0.85em }
.qr > .code { display: none }
`

// A line at the very end of its tile would be printed at the start of the next one too.
/** Fields on paper: lines to write on, with what was typed above them. A code to scan is for paper alone. */
export const formsPrintCss = `
@media print {
.not-saved { display: none }
.field input:not([type="checkbox"]), .field textarea { padding: 0; border: 0; border-radius: 0; border-block-end: 0.06em solid var(--rule); resize: none; height: auto }
.field textarea { line-height: 2; background: linear-gradient(transparent 1.7em, var(--rule) 0 1.77em, transparent 0) 0 0 / 100% 2em; print-color-adjust: exact; -webkit-print-color-adjust: exact; border: 0 }
.field { margin-block: 0.3em; flex-flow: row wrap; align-items: baseline; gap: 0 0.6em }
.field input:not([type="checkbox"]) { flex: 1 1 50%; line-height: 2 }
.tick-field { flex-wrap: nowrap }
.qr a[href]::after { content: none }
.qr { display: flex; align-items: center; gap: 0.6em; break-inside: avoid }
.qr > .code { display: block; flex: none; width: 6.5em; height: 6.5em; background-color: var(--sheet); fill: currentColor }
}
`
