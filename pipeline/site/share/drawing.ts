// The picture that stands beside a page where its address is shared: whose page it is, and of what kind. What it is called, and
// what it is about, whoever shows the picture writes beside it.

import { type Column, columnWithin, drawLines, type FamilyOf, heightOf, type Lines, linesOf, titleLines } from '../../render/drawing.ts'
import { el, text } from '../../render/element.ts'
import { spoken } from '../../render/spoken.ts'
import { xmlFile } from '../../render/xml.ts'
import type { Theme } from '../../theme/theme.ts'
import { directionOf } from '../../tree/direction.ts'
import { flatMap } from '../../tree/flat-map.ts'
import type { Locale } from '../../tree/types.ts'

/** The words of the picture. */
export interface ShareWords {
  readonly lang: Locale
  /** What kind of page it is; absent for pages that are the site itself. */
  readonly kind?: string | undefined
  /** What the site calls itself, and says of itself. */
  readonly site: string
  readonly description?: string | undefined
  /** Who publishes it, and where it stands. */
  readonly from: string
}

/** The picture in words. */
export function spokenShare({ site, kind, description, from }: ShareWords): string {
  return spoken([site, kind, description, from])
}

const mostLines = 3

/** The picture as SVG. */
export function shareSvg(words: ShareWords, theme: Theme, familyOf: FamilyOf): string {
  const { width, height, margin } = theme.share
  const column = columnWithin(theme.share, { theme, familyOf, lang: words.lang, dir: directionOf(words.lang) })
  const { accent, keyGround, keyInk, keyRule } = theme.colours
  const foot = small(words.from, keyInk, column)
  const footTop = height - heightOf(foot) - margin * 0.8
  const root = { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height, 'xml:lang': words.lang }
  return xmlFile(
    el('svg', root, [
      el('title', {}, [text(spokenShare(words))]),
      el('rect', { width, height, fill: accent }, []),
      ...upper(words, footTop, column),
      el('rect', { y: footTop, width, height: height - footTop, fill: keyGround }, []),
      el('rect', { y: footTop, width, height: margin / 10, fill: keyRule }, []),
      ...drawLines(foot, footTop + margin * 0.4, column),
    ]),
  )
}

/** The kind, the name of the site and what it says of itself, in the middle of the room above `bottom`. */
function upper({ site, kind, description }: ShareWords, bottom: number, column: Column) {
  const { share, colours } = column.theme
  const { margin, title: largest, words: least } = share
  const above = kind === undefined ? undefined : small(kind, colours.paper, column)
  const below = description === undefined ? undefined : small(description, colours.paper, column)
  const about = below && below.lines.length <= mostLines ? below : undefined
  const gap = margin * 0.4
  const room = bottom - 2 * margin - [above, about].reduce((sum, part) => sum + (part ? heightOf(part) + gap : 0), 0)
  const name = titleLines(site, { largest, least, height: room, ink: colours.paper }, column)
  const parts = [above, name, about].filter((part) => part !== undefined)
  const height = parts.reduce((sum, part) => sum + heightOf(part) + gap, -gap)
  let top = (bottom - height) / 2
  return flatMap(parts, (part) => {
    const drawn = drawLines(part, top, column)
    top += heightOf(part) + gap
    return drawn
  })
}

function small(words: string, ink: string, column: Column): Lines {
  return linesOf([words], { size: column.theme.share.words, bold: false, ink }, column)
}
