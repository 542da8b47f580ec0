// What an emitter may ask of the world, in memory.

import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { readTranslatorWords, type TranslatorWords } from '../../pipeline/config/translator-words.ts'
import type { Alternate, Context } from '../../pipeline/emitters/emitter.ts'
import type { Theme } from '../../pipeline/theme/theme.ts'
import { type Labels, labelNames } from '../../pipeline/tree/labels.ts'
import type { Book, Publication } from '../../pipeline/tree/publication.ts'
import { relativePath } from '../../pipeline/tree/relative-path.ts'
import type { Target } from '../../pipeline/tree/types.ts'
import { readTheme } from '../theme.ts'

const templates = new URL('../../templates/', import.meta.url)
export const read = (name: string): string => readFileSync(new URL(name, templates), 'utf8')

/** The theme of the repository's own templates. */
export const theme: Theme = ownTheme()

function ownTheme(): Theme {
  const files = { tokens: 'tokens.yml', styles: 'styles.yml' }
  const made = readTheme(read(files.tokens), read(files.styles), files, (problem) => {
    throw new Error(`${problem.span.file}:${problem.span.start.line}: ${problem.reason}`)
  })
  if (!made) throw new Error('The templates hold no theme')
  return made
}

/** The repository's own words for translators. */
export const translatorWords: TranslatorWords = ownWords()

function ownWords(): TranslatorWords {
  const made = readTranslatorWords({ text: read, nameOf: (path) => path }, (problem) => {
    throw new Error(`${problem.span.file}:${problem.span.start.line}: ${problem.reason}`)
  })
  if (!made) throw new Error('The templates hold no words for translators')
  return made
}

/** The labels of a language; a name stands for a label that is not written yet. */
export function labelsOf(lang: string): Labels {
  const names = Object.fromEntries(labelNames.map((name) => [name, name]))
  return { ...names, ...(parse(read(`labels/${lang}.yml`)) as Partial<Labels>) } as Labels
}

/** A PNG of one grey pixel. */
export const pixel = Uint8Array.from(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==', 'base64'),
)
export const drawing = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="220" viewBox="0 0 640 220"><g fill="none" stroke="#07545e" stroke-width="4"><path d="M20 110h80l12-60 18 120 14-90 10 40h60l12-70 18 130 14-80 10 20h80l12-60 18 120 14-90 10 40h60l12-70 18 130 14-80 10 20h60"/></g></svg>',
)

export function context(path: string, own: Partial<Context> = {}): Context {
  return {
    path,
    theme,
    fonts: { stack: () => [], script: () => [], rasterizer: () => new Uint8Array() },
    report: (problem) => {
      throw new Error(problem.reason)
    },
    options: { textWidth: 0, paper: 'a4' },
    translatorWords,
    href: outside,
    way: (to) => relativePath(path, to),
    asset: (asset) => (asset.endsWith('.svg') ? drawing : pixel),
    alternates: [],
    facts: () => undefined,
    ...own,
  }
}

function outside({ page, lang, anchor }: Target): string | undefined {
  if (page === 'nowhere') return undefined
  return `https://example.org/${lang}/${page}/${anchor ? `#${anchor}` : ''}`
}

export function bookOf(...chapters: readonly [Publication, ...Publication[]]): Book {
  const [{ meta, labels }] = chapters
  return { meta, labels, pages: chapters.map((chapter) => chapter.meta.id), chapters }
}

export const alternates: readonly Alternate[] = [
  { format: 'html', lang: 'ar', href: '../../ar/sample/index.html', mediaType: 'text/html', name: 'العربية' },
  { format: 'html', lang: 'es', href: '../../es/sample/index.html', mediaType: 'text/html', name: 'Español' },
  { format: 'pdf', lang: 'en', href: '../../handouts/en/sample.pdf', mediaType: 'application/pdf', size: 84_200 },
  { format: 'epub', lang: 'en', href: '../../ebooks/en/sample.epub', mediaType: 'application/epub+zip', size: 12_900 },
  { format: 'text', lang: 'en', href: '../../text/en/sample.txt', mediaType: 'text/plain', size: 6400 },
]
