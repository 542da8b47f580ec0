import { el } from '../../render/element.ts'
import type { Theme } from '../../theme/theme.ts'
import { type CoverWords, spokenCover } from './cover.ts'
import { xhtmlFile } from './document.ts'

export const coverFile = 'cover.xhtml'

/** The page a book opens with: its cover, told in words to those who do not see it. */
export function coverPage(words: CoverWords, picture: string, { cover }: Theme): string {
  const { title, lang, dir } = words
  const image = { src: picture, alt: spokenCover(words), role: 'doc-cover', width: cover.width, height: cover.height }
  return xhtmlFile({ title, lang, dir }, [el('div', { class: 'cover', 'epub:type': 'cover' }, [el('img', image, [])])])
}
