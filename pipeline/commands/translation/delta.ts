// What changed since texts were last handed to translators.

import { formatSent, parseSent, type SentTexts, sentKey } from '../../config/sent-texts.ts'
import { countTexts, type HandedText, type Handoff, needsWork } from '../../exchange/handoff.ts'
import { sentPath, writeBeside } from '../../io/locks.ts'
import { isSameSource } from '../../localize/translation.ts'
import type { Locale } from '../../tree/types.ts'
import type { Library } from '../press/open.ts'

/** The texts as they were last sent in a language; none before the first bundle. */
export function readSent(lang: Locale, { source, press }: Library): SentTexts {
  const file = sentPath(lang)
  const text = source.files.some(({ path }) => path === file) ? source.text(file) : undefined
  return text === undefined ? new Map() : parseSent(text, file, press.report)
}

/** Remembers what was sent, beside what was sent before. */
export function rememberSent(handed: readonly { readonly handoff: Handoff }[], lang: Locale, library: Library, source: string): void {
  const texts = handed.flatMap(({ handoff }) => handoff.texts.filter(needsWork))
  if (texts.length === 0) return
  const sent = texts.map(({ page, segment }) => [sentKey(page, segment.id), segment.text] as const)
  writeBeside(source, sentPath(lang), formatSent(new Map([...readSent(lang, library), ...sent])))
}

/** A text with the English it was sent with; `undefined` when it is with the translators as it is. */
function sinceSent(text: HandedText, sent: SentTexts): HandedText | undefined {
  const before = sent.get(sentKey(text.page, text.segment.id))
  if (!needsWork(text) || before === undefined) return text
  if (isSameSource(before, text.segment.text)) return undefined
  return { ...text, state: text.state === 'new' ? 'changed' : text.state, previous: text.previous ?? before }
}

/** A handoff without what translators have already; what changed since they got it has the English of then beside it. */
export function onlyChanged(handoff: Handoff, sent: SentTexts): Handoff {
  const texts = handoff.texts.flatMap((text) => sinceSent(text, sent) ?? [])
  return { ...handoff, part: 'changed', texts, counts: countTexts(texts, handoff.source) }
}
