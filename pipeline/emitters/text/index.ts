// Plain text that can be read aloud: UTF-8, `\n`, no byte order mark.

import { flatMap } from '../../tree/flat-map.ts'
import type { Book, Publication } from '../../tree/publication.ts'
import type { Target } from '../../tree/types.ts'
import type { Context, Emission, Emitter } from '../emitter.ts'
import { isolated } from './bidi-marks.ts'
import { layBlocks } from './blocks.ts'
import { hang, type Lines, lay, layHeading, spaced } from './lines.ts'
import { numberLinks } from './links.ts'
import type { State } from './state.ts'

const betweenChapters: Lines = ['', '', '', '* * *', '', '', '']

/** The addresses that the text only gives numbers of. */
function layLinks(state: State): Lines {
  if (state.links.size === 0) return []
  const inOrder = (address: string) => lay(state.dir === 'rtl' ? isolated(address, 'ltr') : address, { ...state, width: 0 })
  const addresses = flatMap([...state.links], ([address, number]) => hang(`${number}. `, () => inOrder(address), state))
  return ['', '', ...spaced([layHeading(state.labels.links, 2, state), addresses])]
}

function layChapter({ body, labels, meta }: Publication, book: Book, context: Context): Lines {
  // Words that lead to another place in the same file need no address.
  const href = (target: Target) => (book.pages.includes(target.page) ? undefined : context.href(target))
  const state: State = { labels, dir: meta.dir, width: context.options.textWidth, links: numberLinks(body, href), inPlace: false, href }
  return [...layBlocks(body, state), ...layLinks(state)]
}

function writeBook(book: Book, context: Context): string {
  const chapters = [...book.chapters].map((chapter) => layChapter(chapter, book, context))
  const lines = flatMap(chapters, (chapter, index) => (index === 0 ? chapter : [...betweenChapters, ...chapter]))
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`.normalize('NFC')
}

async function emit(book: Book, context: Context): Promise<Emission> {
  const bytes = new TextEncoder().encode(writeBook(book, context))
  return { artifacts: [{ path: context.path, mediaType: text.mediaType, bytes }], facts: { size: bytes.length } }
}

/** The page or collection as plain text. */
export const text: Emitter = { format: 'text', extension: 'txt', mediaType: 'text/plain', after: [], binds: true, emit }
