import type { ElementContent } from 'hast'
import { plainText } from '../tree/plain-text.ts'
import type { Qr } from '../tree/types.ts'
import { type Content, el } from './element.ts'
import { renderWords } from './inlines.ts'
import { languageOf, type Medium } from './medium.ts'

/** Modules of light round a code, without which it is not found (ISO/IEC 18004, 9.1). */
const quietZone = 4

/** The address of a page. A site page has the code too, for print alone: a book and a screen have the link. */
export function renderQr(node: Qr, medium: Medium): Content {
  const words = renderWords('p', node.words, medium)
  return [el('div', { class: 'qr', ...languageOf(node, medium) }, medium.kind === 'site' ? [picture(node), words] : [words])]
}

function picture({ rows, alt }: Qr): ElementContent {
  const side = rows.length + 2 * quietZone
  const viewBox = [-quietZone, -quietZone, side, side].join(' ')
  const attributes = { class: 'code', viewBox, role: 'img', 'aria-label': plainText(alt.inlines), 'shape-rendering': 'crispEdges' }
  return el('svg', attributes, [el('path', { d: rows.map(pathOf).join('') }, [])])
}

/** Each run of dark modules in a row as a rectangle. */
function pathOf(row: string, y: number): string {
  return [...row.matchAll(/#+/g)].map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`).join('')
}
