import { editionEnd, notFoundPath } from '../../catalogue/paths.ts'
import { standardEdition } from '../../config/edition-name.ts'
import {
  type Alternate,
  formats as allFormats,
  type Context,
  type Emission,
  type Emitter,
  type Facts,
  type Format,
  type HeadData,
} from '../../emitters/emitter.ts'
import { emittersOf } from '../../emitters/registry.ts'
import type { StagedArtifact } from '../../io/publish/index.ts'
import { pathOf } from '../../library/places.ts'
import type { Book, Publication } from '../../tree/publication.ts'
import { relativePath } from '../../tree/relative-path.ts'
import type { Locale, Target } from '../../tree/types.ts'
import { editionTitle } from './edition-title.ts'
import type { Listing, Press, PressEdition } from './press.ts'

export type Write = (artifact: StagedArtifact) => void

export interface Order {
  readonly book: Book
  readonly press: Press
  readonly listing: Listing
  readonly write: Write
  /** Formats that this book is made in. */
  readonly formats: readonly Format[]
  /** Languages this book is published in, with the formats of each. */
  readonly languages: readonly Locale[]
  /** Formats that were made of it before, with what they told. */
  readonly before?: Told
  /** The edition it is made in, when that is not the standard one. */
  readonly edition?: EditionOrder
  /** What its page of the site tells machines. */
  readonly head?: HeadData | undefined
  /** Editions of it that were made before, for the page that leads to them. */
  readonly editions?: readonly MadeEdition[]
}
type Told = ReadonlyMap<Format, Facts>
interface Emitting extends Order {
  /** Those of its formats, and of those made of it before. */
  readonly emitters: readonly Emitter[]
}

/** An edition to be made of one book. */
export interface EditionOrder {
  readonly edition: PressEdition
  /** The language beside the book's own. */
  readonly second?: Locale
}
/** A file of an edition, as the page that leads to it must know it. */
export interface MadeEdition extends EditionOrder {
  /** The language of the book. */
  readonly first: Locale
  readonly path: string
  readonly extension: string
  readonly mediaType: string
  readonly format: Format
  readonly size: number | undefined
}

const names = new Map<Locale, string>()

/** A language by its own name. */
function nameOf(lang: Locale): string {
  const name = names.get(lang) ?? new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang
  names.set(lang, name)
  return name
}

/** A single page as a book of one chapter. */
export function bookOf(publication: Publication): Book {
  return { meta: publication.meta, labels: publication.labels, pages: [publication.meta.id], chapters: [publication] }
}

/** Makes a book in each format, those that others wait for first, hands on every artifact, and gives what they told. */
export async function emitBook(order: Order): Promise<Told> {
  const { press } = order
  const facts = new Map<Format, Facts>(order.before)
  const emitters = await emittersOf([...order.formats, ...facts.keys()])
  for (const emitter of inOrder(order.formats, emitters)) {
    const emission = await emitOne(emitter, { ...order, emitters }, facts)
    facts.set(emitter.format, { ...emission.facts, ...sizeOf(emission) })
    const { id, lang, revision, source } = order.book.meta
    const edition = endOf(order) ?? standardEdition
    const chapters = order.book.outline ? { chapters: order.book.pages.filter((page) => press.catalogue.find(page, lang)) } : {}
    for (const artifact of emission.artifacts)
      order.write({ ...artifact, about: { format: emitter.format, edition, page: id, ...chapters, lang, revision, source } })
  }
  return facts
}

/** Makes an edition of a book in each of its formats, and gives what there is to lead to. */
export async function emitEdition(order: Order & { readonly edition: EditionOrder }): Promise<readonly MadeEdition[]> {
  const told = await emitBook(order)
  const emitters = await emittersOf(order.formats)
  return emitters.flatMap(({ format, extension, mediaType }) => {
    const path = pathIn(format, order)
    if (path === undefined) return []
    return [{ ...order.edition, first: order.book.meta.lang, path, extension, mediaType, format, size: told.get(format)?.size }]
  })
}

/** What the paths of its edition end with; `undefined` in the standard one. */
function endOf({ edition }: Pick<Order, 'edition'>): string | undefined {
  return edition && editionEnd(edition.edition.name, edition.second)
}

function pathIn(format: Format, order: Order): string | undefined {
  const { id, lang } = order.book.meta
  return pathOf({ page: id, lang }, format, order.press.catalogue, endOf(order))
}

function sizeOf({ artifacts }: Emission): { readonly size?: number } {
  const [first] = artifacts
  return first ? { size: first.bytes.length } : {}
}

/** Emitters so that each comes after those whose facts it reads. */
function inOrder(formats: readonly Format[], emitters: readonly Emitter[]): readonly Emitter[] {
  const done: Emitter[] = []
  const visit = (emitter: Emitter): void => {
    if (done.includes(emitter)) return
    for (const before of emitters) if (emitter.after.includes(before.format) && formats.includes(before.format)) visit(before)
    done.push(emitter)
  }
  for (const emitter of emitters) if (formats.includes(emitter.format)) visit(emitter)
  return done
}

function emitOne(emitter: Emitter, order: Emitting, facts: Told): Promise<Emission> {
  const { book, press } = order
  const path = pathIn(emitter.format, order) ?? ''
  const own = order.edition?.edition
  const context: Context = {
    path,
    theme: own?.theme ?? press.theme,
    fonts: own?.fonts ?? press.fonts,
    report: press.report,
    options: {
      textWidth: press.textWidth,
      paper: own?.paper ?? press.paper,
      imposition: own?.imposition,
      forms: own?.forms ?? press.forms,
      grey: own?.colours === 'grey',
      edition: endOf(order),
    },
    translatorWords: press.translatorWords,
    href: (target) => hrefOf(target, emitter.format, path, press),
    way: (to) => wayFrom(path, to, press),
    asset: (asset) => press.asset(asset),
    alternates: emitter.format === 'html' && !own ? alternatesOf(order, path, facts) : [],
    head: emitter.format === 'html' && !own ? order.head : undefined,
    facts: (format) => facts.get(format),
  }
  return emitter.emit(book, context)
}

// Between pages of the site a way is relative, so that it works from a disk and at any address; out of a file that
// travels alone it is absolute or none.
function hrefOf(target: Target, format: Format, from: string, press: Press): string | undefined {
  const { catalogue } = press
  const path = pathOf(target, target.file ?? 'html', catalogue)
  if (path === undefined) return undefined
  const anchor = target.anchor ? `#${encodeURIComponent(target.anchor)}` : ''
  if (format === 'html') return `${wayFrom(from, path, press)}${anchor}`
  const base = catalogue.manifest.url
  return base ? `${new URL(path.replace(/(^|\/)index\.html$/, '$1'), base).href}${anchor}` : undefined
}

// A server shows the page for addresses that lead nowhere at any depth, so its ways begin at the top of the site: below the path of the
// manifest's address, or at the root of the host.
function wayFrom(from: string, to: string, { catalogue }: Press): string {
  if (from !== notFoundPath) return relativePath(from, to)
  const base = catalogue.manifest.url
  return `${base ? new URL(base).pathname : '/'}${encodeURI(to)}`
}

function alternatesOf(
  { book, press, languages, formats, before, emitters, editions = [] }: Emitting,
  from: string,
  facts: Told,
): readonly Alternate[] {
  const { id, lang } = book.meta
  const others = languages.filter((other) => other !== lang).flatMap((other) => alternate(id, other, 'html'))
  const made = allFormats.filter((format) => formats.includes(format) || before?.has(format))
  const files = made.filter((format) => format !== 'html' && format !== 'translation').flatMap((format) => alternate(id, lang, format))
  return [...others, ...files, ...editions.flatMap(editionAlternate)]

  function editionAlternate(made: MadeEdition): readonly Alternate[] {
    const { format, path, mediaType, size } = made
    const title = editionTitle(made, lang, press)
    return [{ format, lang, href: relativePath(from, path), mediaType, title, ...(size === undefined ? {} : { size }) }]
  }

  function alternate(page: string, language: Locale, format: Format): readonly Alternate[] {
    const path = pathOf({ page, lang: language }, format, press.catalogue)
    const emitter = emitters.find((one) => one.format === format)
    if (path === undefined || !emitter) return []
    const size = language === lang ? facts.get(format)?.size : undefined
    return [
      {
        format,
        lang: language,
        href: relativePath(from, path),
        mediaType: emitter.mediaType,
        name: nameOf(language),
        ...(language === press.catalogue.manifest.language && { isOriginal: true }),
        ...(size === undefined ? {} : { size }),
      },
    ]
  }
}
