import type { LabelName } from '../tree/labels.ts'
import { cautionsOf } from '../tree/unchecked.ts'
import { type Draft, fillLabel, type Words, writtenDate } from './label.ts'
import type { Pouring } from './pouring.ts'

type Fill = (pouring: Pouring) => Words['inlines']

const text =
  (read: (pouring: Pouring) => string | undefined): Fill =>
  (pouring) => {
    const value = read(pouring)
    return value ? [{ type: 'text', value, span: pouring.span }] : []
  }

const counters: Readonly<Record<string, readonly Draft[]>> = (() => {
  const span = { file: '', start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }
  return { page: [{ type: 'counter', counts: 'page', span }], pages: [{ type: 'counter', counts: 'pages', span }] }
})()

const fills: Readonly<Record<string, Fill>> = {
  title: ({ page }) => page.title.inlines,
  site: ({ site, lang, span }) => [{ type: 'reference', target: { page: 'home', lang }, children: site.title.inlines, span }],
  page: () => counters.page ?? [],
  pages: () => counters.pages ?? [],
  review: text(({ page: { meta }, labels }) =>
    [...cautionsOf([meta], labels), meta.review.state === 'none' && meta.kind !== 'policy' ? labels.unreviewedShort : undefined]
      .filter(Boolean)
      .join(' · '),
  ),
  revision: ({ page, labels, span }) =>
    page.meta.revision ? fillLabel(labels.revision, { revision: page.meta.revision }, span).inlines : [],
  updated: ({ page, labels, lang, span }) =>
    page.meta.updated ? fillLabel(labels.updated, { updated: writtenDate(page.meta.updated, lang) }, span).inlines : [],
  publisher: text(({ page }) => page.meta.publisher?.name),
  licence: text(({ page }) => page.meta.licence?.name),
  url: text(({ page }) => page.meta.url),
}

/** The inlines for one hole of a layout; `undefined` when there is no such hole. */
export function fillInline(name: string, pouring: Pouring): Words['inlines'] | undefined {
  if (name.startsWith('label.')) {
    const label = pouring.labels[name.slice(6) as LabelName]
    return label === undefined ? undefined : fillLabel(label, counters, pouring.span).inlines
  }
  return fills[name]?.(pouring)
}
