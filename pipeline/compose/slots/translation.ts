// What a reader of a translation must know: who stands for it, and whether it keeps up with the original.

import type { Labels } from '../../tree/labels.ts'
import type { Credit, Origin } from '../../tree/publication.ts'
import type { Block } from '../../tree/types.ts'
import { fillLabel, languageName, plain, type Words, writtenDate } from '../label.ts'
import { joined, type Pouring, paragraph, type Slot } from '../pouring.ts'

/** That the original has changed since, before anything else that is said of the translation. */
export const datedNotice: Slot = (pouring) => {
  const { page, labels, span, lang } = pouring
  const from = page.meta.translatedFrom
  if (!from?.isDated) return []
  const language = languageName(from.lang, lang)
  const matches = fillLabel(labels.datedDetail, { language, state: followed(from, pouring) }, span)
  const children = [paragraph(matches), paragraph(wayToOriginal(from, pouring))]
  return [{ type: 'callout', kind: 'warning', title: plain(labels.datedTitle, span), children, span }]
}

/** The way to the page as it was written. */
function wayToOriginal({ lang: written, title }: Origin, { page, labels, lang, span }: Pouring): Words {
  const target = { page: page.meta.id, lang: written, exact: true as const }
  const way = [{ type: 'reference' as const, target, children: foreign(title, written, span), span }]
  return fillLabel(labels.readOriginal, { language: languageName(written, lang), title: way }, span)
}

function foreign(words: string, lang: string, span: Pouring['span']): Words['inlines'] {
  return [{ type: 'phrase', lang, dir: 'ltr', children: plain(words, span).inlines, span }]
}

/** What nobody has checked, said before whether the page itself was reviewed. */
export function uncheckedTranslation({ page, labels, span }: Pouring): readonly Block<'draft'>[] {
  const { translatedFrom: from, leadsTo } = page.meta
  if (leadsTo) return [paragraph(plain(leadsTo === 'machine' ? labels.listsMachine : labels.listsUnsigned, span))]
  if (!from || from.signed) return []
  return [paragraph(plain([...(from.machine ? [labels.machineTranslated] : []), labels.translationUnreviewed].join(' '), span))]
}

/** The original, the language, and who stands for the translation. */
export function translationState(pouring: Pouring): readonly Block<'draft'>[] {
  const { page, labels, lang, span } = pouring
  const from = page.meta.translatedFrom
  if (!from) return []
  const origin = fillLabel(
    labels.translatedFrom,
    { language: languageName(from.lang, lang), title: foreign(from.title, from.lang, span) },
    span,
  )
  const own = languageName(lang, lang)
  const names = [
    ...plain(`${own} (`, span).inlines,
    ...foreign(languageName(lang, from.lang), from.lang, span),
    ...plain(')', span).inlines,
  ]
  const state = from.isDated ? '' : followed(from, pouring)
  const language = fillLabel(labels.pageLanguage, { names }, span)
  const follows = state ? [fillLabel(labels.followsOriginal, { state }, span)] : []
  return [...oneLine(signedBy(from, pouring), span), ...oneLine([origin, language, ...follows], span)]
}

function oneLine(parts: readonly Words[], span: Pouring['span']): readonly Block<'draft'>[] {
  const words = joined(parts, ' · ', span)
  return words ? [paragraph(words)] : []
}

/** The state of the original that a translation follows. */
function followed({ follows }: Origin, { labels, lang }: Pouring): string {
  const { revision, updated } = follows ?? {}
  const parts = [
    revision === undefined ? undefined : labels.revision.replace('{revision}', () => revision),
    updated === undefined ? undefined : labels.updated.replace('{updated}', () => writtenDate(updated, lang)),
  ]
  return parts.filter((part) => part !== undefined).join(labels.semicolon)
}

function signedBy({ signed, machine }: Origin, { labels, lang, span }: Pouring): readonly Words[] {
  if (!signed) return []
  const { translator, reviser, cultureReviewer, medicalReviewer, isTested, on } = signed
  const named = (label: string, credit: Credit | undefined): readonly Words[] =>
    credit ? [fillLabel(label, { name: creditWords(credit, labels) }, span)] : []
  return [
    fillLabel(labels.translationSigned, { on: writtenDate(on, lang) }, span),
    ...named(labels.translator, translator),
    ...named(labels.reviser, reviser),
    ...named(labels.cultureReviewer, cultureReviewer),
    ...named(labels.medicalReviewer, medicalReviewer),
    ...(isTested ? [plain(labels.triedWithReaders, span)] : []),
    ...(machine ? [plain(labels.machineDraft, span)] : []),
  ]
}

function creditWords({ name, qualification }: Credit, labels: Labels): string {
  return [name ?? labels.notNamed, ...(qualification === undefined ? [] : [qualification])].join(labels.comma)
}

/** Why a translation is no longer shown, where the original is, and where to get help: in the place of the page. */
export const withdrawn: Slot = (pouring) => {
  const { page, labels, span, lang } = pouring
  const from = page.meta.translatedFrom
  if (!from) return []
  const language = languageName(from.lang, lang)
  const say = (label: string): Block<'draft'> => paragraph(fillLabel(label, { language }, span))
  const danger = { type: 'callout' as const, kind: 'emergency' as const, title: plain(labels.emergency, span), span }
  const taken = { type: 'callout' as const, kind: 'warning' as const, title: plain(labels.withdrawnTitle, span), span }
  return [
    { ...danger, children: [say(labels.withdrawnEmergency)] },
    { ...taken, children: [say(labels.withdrawnWhy), say(labels.withdrawnCopies)] },
    paragraph(wayToOriginal(from, pouring)),
    say(labels.withdrawnHelp),
  ]
}
