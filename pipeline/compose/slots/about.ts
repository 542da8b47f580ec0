import { flatMap } from '../../tree/flat-map.ts'
import type { LabelName } from '../../tree/labels.ts'
import type { Block } from '../../tree/types.ts'
import { uncheckedWords } from '../../tree/unchecked.ts'
import { fillLabel, languageName, plain, type Words, writtenDate } from '../label.ts'
import { listOf, type Pouring, paragraph, type Slot, wayTo } from '../pouring.ts'
import { isFirst } from './body.ts'
import { contact } from './reach.ts'
import { datedNotice, translationState, uncheckedTranslation } from './translation.ts'

/** Whether anybody who may has checked this page, and its translation; said first and in every format. */
export const reviewState: Slot = (pouring) => {
  const { page, labels, lang, span, expired } = pouring
  const { review } = page.meta
  const reviewed = review.state === 'none' ? labels.reviewNone : labels.reviewedBy
  const title = [uncheckedWords([page.meta], labels), reviewed].filter(Boolean).join(' · ')
  const by = review.state === 'reviewed' ? [review.by, review.role].filter(Boolean).join(labels.comma) : ''
  const on = review.state === 'reviewed' ? writtenDate(review.on, lang) : ''
  const late = review.state === 'reviewed' && review.due !== undefined && expired(review.due)
  const lines = [review.state === 'none' ? labels.reviewNoneDetail : undefined, late ? labels.reviewExpired : undefined].filter(
    (line) => line !== undefined,
  )
  const due = review.state === 'reviewed' && review.due !== undefined && !late ? writtenDate(review.due, lang) : undefined
  const next = due === undefined ? [] : [paragraph(fillLabel(labels.reviewDue, { on: due }, span))]
  const told = lines.map((line) => paragraph(plain(line, span)))
  const children = [...uncheckedTranslation(pouring), ...told, ...next, ...translationState(pouring)]
  return [...datedNotice(pouring), { type: 'callout', kind: 'review', title: fillLabel(title, { by, on }, span), children, span }]
}

/** The name in daily use, under the full one. */
export const shortName: Slot = ({ page }) => (page.fields.shortName ? [paragraph(page.fields.shortName, 'subtitle')] : [])

/** The page in a sentence or two, with the key message the author wrote and what a reader can do at once. */
export const summary: Slot = ({ page }) => {
  const lead = page.fields.summary ?? page.fields.definition
  const messages = page.body.filter((block) => block.type === 'callout' && block.kind !== 'emergency' && isFirst(block, page))
  return [...(lead ? [paragraph(lead, 'lead')] : []), ...messages]
}

/** Emergency boxes that stand before the first section come first of all. */
export const emergency: Slot = ({ page }) => page.body.filter((block) => block.type === 'callout' && block.kind === 'emergency')

const kinds = {
  testing: 'resourceTesting',
  registry: 'resourceRegistry',
  support: 'resourceSupport',
  trials: 'resourceTrials',
  catalog: 'resourceCatalog',
  articles: 'resourceArticles',
  topic: 'resourceTopic',
  encyclopedia: 'resourceEncyclopedia',
  faq: 'resourceFaq',
} as const satisfies Record<string, LabelName>

/** Where to find more help: whoever hands the page out, then others by kind of help, in a fixed order. */
export const resources: Slot = (pouring) => {
  const { entry, labels, span } = pouring
  const all = entry?.front.resources ?? []
  const help = flatMap(Object.entries(kinds), ([type, label]): readonly Block<'draft'>[] => {
    const items = flatMap(all, (resource, index) => (resource.type === type ? [resourceWords(pouring, index)] : []))
    if (!items.length) return []
    const title = plain(labels[label], span)
    return [{ type: 'section', id: `page-resources-${type}`, depth: 3, title, children: listOf(items, span), span }]
  })
  return [...contact(pouring), ...help]
}

function resourceWords({ page, entry, catalogue, span }: Pouring, index: number): Words {
  const resource = entry?.front.resources[index]
  const label = page.fields[`resources.${index}.label`] ?? plain(resource?.label ?? '', span)
  const organisation = resource?.organisation ? catalogue.organisation(resource.organisation)?.name : resource?.system
  const by =
    organisation && !names(resource?.label ?? '', organisation) ? [{ type: 'text' as const, value: ` (${organisation})`, span }] : []
  return { inlines: [{ type: 'link', url: resource?.url ?? '', children: label.inlines, span }, ...by], span }
}

// `PubMed: articles on …` needs no `(PubMed)` after it, nor does a name that lacks only its short form in brackets.
function names(label: string, organisation: string): boolean {
  return label.toLowerCase().includes(organisation.replace(/ \([^)]*\)$/, '').toLowerCase())
}

/** Pages that belong with this one, named on either of the two. */
export const related: Slot = (pouring) => {
  const { entry, catalogue, span } = pouring
  const entries = entry ? catalogue.related(entry.id, 'related') : []
  return listOf(
    entries.map((other) => ({ inlines: [wayTo(other, pouring), ...foreignNote(other, pouring)], span })),
    span,
  )
}

/** A reader is told beforehand that a page is in another language. */
export function foreignNote(
  { id, lang: written }: { readonly id: string; readonly lang: string },
  { locate, labels, lang, span }: Pouring,
): Words['inlines'] {
  const found = locate({ page: id, lang: written }).lang
  if (found === lang) return []
  return fillLabel(` (${labels.inLanguage})`, { language: languageName(found, lang) }, span).inlines
}

export const disclaimer: Slot = ({ labels, span }) => [paragraph(plain(labels.disclaimerText, span), 'fine')]
