// Publications for the tests of the PDF leaf, and what it makes of them.

import type { Context, Emission } from '../../../pipeline/emitters/emitter.ts'
import { pdf } from '../../../pipeline/emitters/pdf/index.ts'
import { setBoxes } from '../../../pipeline/emitters/pdf/layout/layout.ts'
import { type Page, paginate } from '../../../pipeline/emitters/pdf/layout/paginate.ts'
import { createTypesetter } from '../../../pipeline/emitters/pdf/layout/typesetter.ts'
import { planBook } from '../../../pipeline/emitters/pdf/plan/plan.ts'
import { createFonts } from '../../../pipeline/io/fonts.ts'
import { directionOf } from '../../../pipeline/tree/direction.ts'
import type { Metadata, Publication, Regions } from '../../../pipeline/tree/publication.ts'
import type { Block, Cell, Row, Table } from '../../../pipeline/tree/types.ts'
import { metadata, publication as publish, section, span, w } from '../../render/build.ts'
import { context, labelsOf, theme } from '../../render/context.ts'

export const fonts = createFonts(theme)
export const typesetter = createTypesetter(fonts, theme)

const foot: Regions['runningFoot'] = [
  {
    type: 'paragraph',
    span,
    words: w('Page ', { type: 'counter', span, counts: 'page' }, ' of ', { type: 'counter', span, counts: 'pages' }),
  },
]

/** A page of blocks, with a title and a foot. */
export function publication(blocks: readonly Block[], own: Partial<Metadata> = {}): Publication {
  const lang = own.lang ?? 'en'
  const meta = metadata({ id: 'sample', dir: directionOf(lang), title: 'A title', ...own, lang })
  const regions = { siteHeader: [], siteFooter: [], runningFoot: foot }
  return publish(meta, labelsOf(lang), [section('page', 1, meta.title, blocks)], regions)
}

/** The PDF of one publication, or of several bound together. */
export async function emit(
  chapters: Publication | readonly Publication[],
  own: Partial<Context> = {},
): Promise<Emission & { readonly bytes: Uint8Array }> {
  const list = Array.isArray(chapters) ? (chapters as readonly Publication[]) : [chapters as Publication]
  const [first] = list
  if (!first) throw new Error('No chapter')
  const book = { meta: first.meta, labels: first.labels, pages: list.map(({ meta }) => meta.id), chapters: list }
  const emission = await pdf.emit(book, context('handouts/en/sample.pdf', { fonts, ...own }))
  const bytes = emission.artifacts[0]?.bytes
  if (!bytes) throw new Error('No artifact')
  return { ...emission, bytes }
}

export const room = { width: 455.28, height: 717.89 } as const

/** The pages of a publication, before they are drawn. */
export function layOut(chapter: Publication): readonly Page[] {
  const slices = setBoxes(planBook(chapter, theme), { typesetter, dir: chapter.meta.dir, ...room })
  return paginate(slices, room.height)
}

export function table(rows: readonly (readonly string[])[], heads = 1): Table {
  const cell = (words: string, row: number, column: number): Cell => {
    const scope = row < heads ? ('column' as const) : column === 0 ? ('row' as const) : undefined
    return { span, words: w(...(words ? [words] : [])), ...(scope ? { scope } : {}) }
  }
  const made = rows.map((words, row): Row => ({ span, cells: words.map((word, column) => cell(word, row, column)) }))
  return { type: 'table', span, columns: (rows[0] ?? []).map(() => 'start' as const), heads, rows: made }
}
