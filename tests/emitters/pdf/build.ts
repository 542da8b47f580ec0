// Publications for the tests of the PDF leaf, and what it makes of them.

import type { Context, Emission } from '../../../pipeline/emitters/emitter.ts'
import { pdf } from '../../../pipeline/emitters/pdf/index.ts'
import { setBoxes } from '../../../pipeline/emitters/pdf/layout/layout.ts'
import { type Page, paginate } from '../../../pipeline/emitters/pdf/layout/paginate.ts'
import { createTypesetter, type Typesetter } from '../../../pipeline/emitters/pdf/layout/typesetter.ts'
import { paragraphsOf } from '../../../pipeline/emitters/pdf/plan/paragraphs.ts'
import { planBook } from '../../../pipeline/emitters/pdf/plan/plan.ts'
import { createFonts } from '../../../pipeline/io/fonts.ts'
import type { Theme } from '../../../pipeline/theme/theme.ts'
import { directionOf } from '../../../pipeline/tree/direction.ts'
import type { Metadata, Publication, Regions } from '../../../pipeline/tree/publication.ts'
import type { Block, Cell, Row, Table } from '../../../pipeline/tree/types.ts'
import { metadata, publication as publish, section, span, w } from '../../render/build.ts'
import { context, labelsOf, theme } from '../../render/context.ts'
import { type Bounds, inspectPages, type LayoutFault } from './inspect.ts'

export const fonts = createFonts(theme)
export const typesetter = createTypesetter(fonts, theme)

const foot: Regions['runningFoot'] = [
  {
    type: 'paragraph',
    span,
    words: w('Page ', { type: 'counter', span, counts: 'page' }, ' of ', { type: 'counter', span, counts: 'pages' }),
  },
]

// Other languages have the words of English, as in a library.
const labelled: ReadonlySet<string> = new Set(['en', 'es', 'ar'])

/** A page of blocks, with a title and a foot. */
export function publication(blocks: readonly Block[], own: Partial<Metadata> = {}): Publication {
  const lang = own.lang ?? 'en'
  const meta = metadata({ id: 'sample', dir: directionOf(lang), title: 'A title', ...own, lang })
  const regions = { siteBanner: [], siteHeader: [], siteAside: [], siteFooter: [], runningFoot: foot }
  return publish(meta, labelsOf(labelled.has(lang) ? lang : 'en'), [section('page', 1, meta.title, blocks)], regions)
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

/** What pages are laid with. */
export interface Paper {
  readonly theme: Theme
  readonly bounds: Bounds
  readonly typesetter: Typesetter
}
export const paper: Paper = { theme, typesetter, bounds: { ...room, beyond: 0 } }

/** A theme of letters larger or smaller, with all that is measured by them. */
export function enlarged(factor: number): Theme {
  const styles = Object.entries(theme.styles).map(([name, style]) => {
    const lengths = Object.entries(style).map(([key, value]) => [key, scaled.has(key) ? Number(value) * factor : value])
    return [name, Object.fromEntries(lengths)]
  })
  return { ...theme, styles: Object.fromEntries(styles) as Theme['styles'] }
}

const scaled: ReadonlySet<string> = new Set(['size', 'before', 'after', 'indent', 'padding'])

/** The pages of a publication, before they are drawn. */
export function layOut(chapter: Publication, { theme: look, bounds, typesetter: own }: Paper = paper): readonly Page[] {
  return paginate(setBoxes(planBook(chapter, look), { typesetter: own, dir: chapter.meta.dir, ...bounds }), bounds.height)
}

/** What is wrong with the pages of a publication. */
export function faultsOf(chapter: Publication, { theme: look, bounds, typesetter: own }: Paper = paper): readonly LayoutFault[] {
  const boxes = planBook(chapter, look)
  const pages = paginate(setBoxes(boxes, { typesetter: own, dir: chapter.meta.dir, ...bounds }), bounds.height)
  laidPages += pages.length
  return inspectPages(pages, bounds, paragraphsOf(boxes))
}

/** How many pages `faultsOf` has looked at. */
export let laidPages = 0

export function table(rows: readonly (readonly string[])[], heads = 1): Table {
  const cell = (words: string, row: number, column: number): Cell => {
    const scope = row < heads ? ('column' as const) : column === 0 ? ('row' as const) : undefined
    return { span, words: w(...(words ? [words] : [])), ...(scope ? { scope } : {}) }
  }
  const made = rows.map((words, row): Row => ({ span, cells: words.map((word, column) => cell(word, row, column)) }))
  return { type: 'table', span, columns: (rows[0] ?? []).map(() => 'start' as const), heads, rows: made }
}
