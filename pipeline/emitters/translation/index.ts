import { fileMark, freshTexts } from '../../exchange/handoff.ts'
import { writeTranslateText } from '../../exchange/translate-text.ts'
import type { Book, Publication } from '../../tree/publication.ts'
import type { Context, Emission, Emitter } from '../emitter.ts'

const none: Emission = { artifacts: [], facts: {} }

/** Which page this is, in which language and state. */
function headingOf({ meta, labels }: Publication): string {
  const revision = meta.revision === undefined ? [] : [labels.revision.replace('{revision}', meta.revision)]
  return [meta.title, labels.languageName, ...revision].join(' - ')
}

async function emit(book: Book, context: Context): Promise<Emission> {
  const [page] = book.chapters
  // A translation, and a page that is made and not written, has nothing to be translated from.
  if (!page || page.segments.length === 0) return none
  const { translatorWords } = context
  const { id, lang, revision } = page.meta
  const heading = [headingOf(page), fileMark({ page: id, source: lang, revision })]
  const texts = freshTexts(id, page.segments, translatorWords)
  const bytes = new TextEncoder().encode(writeTranslateText(texts, heading, translatorWords))
  return { artifacts: [{ path: context.path, mediaType: translation.mediaType, bytes }], facts: { size: bytes.length } }
}

/** What a translator fills in with any editor. */
export const translation: Emitter = { format: 'translation', extension: 'txt', mediaType: 'text/plain', after: [], binds: false, emit }
