import type { Report } from '../diagnostics/report.ts'
import type { TranslatorWords } from '../exchange/handoff.ts'
import type { Theme } from '../theme/theme.ts'
import type { Book } from '../tree/publication.ts'
import type { Locale, Target } from '../tree/types.ts'

export const formats = ['html', 'pdf', 'epub', 'text', 'translation'] as const
export type Format = (typeof formats)[number]

/** One file to publish. `path` is below `dist/`, with `/`. */
export interface Artifact {
  readonly path: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}
/** Where a printed page begins. */
export interface PageStart {
  /** The chapter. */
  readonly chapter: string
  /** Counted from 1. */
  readonly page: number
  /** The number of a piece of the chapter's text, in the order of `textOrder`. */
  readonly text: number
}
/** What one format tells the formats that come after it. */
export interface Facts {
  /** Printed pages. */
  readonly pages?: number
  /** The first printed page of each anchor. */
  readonly pageOf?: Readonly<Record<string, number>>
  /** Where each printed page begins, in order. */
  readonly starts?: readonly PageStart[]
  /** Size of the main artifact in bytes. */
  readonly size?: number
}
export interface Emission {
  readonly artifacts: readonly Artifact[]
  readonly facts: Facts
}

/** A font file; the same object each time, so that what is prepared from it can be kept. Its bytes are read when they are first asked for. */
export interface FontFile {
  /** Such as `source-sans-3/700Bold`. */
  readonly id: string
  readonly family: string
  readonly bytes: Uint8Array
}
/** A package of fonts that is not installed. */
export interface AbsentFont {
  readonly name: string
  /** The command that installs it. */
  readonly install: string
}
export interface FaceRequest {
  /** A face name of tokens.yml, such as `body` or `code`. */
  readonly face: string
  readonly weight: 'regular' | 'bold'
  readonly slant: 'upright' | 'italic'
}
export interface Fonts {
  /** Files in order of preference; each character is set in the first that has it. */
  stack(request: FaceRequest): readonly FontFile[]
  /** Files for a script or language, by its key in `scripts` of tokens.yml. */
  script(key: string, request: Pick<FaceRequest, 'weight' | 'slant'>): readonly (FontFile | AbsentFont)[]
  /** The program (WebAssembly) that draws SVG with these fonts; read once, when it is first needed. */
  rasterizer(): Uint8Array
}

/** Where a publication stands, in one other format or language. */
export interface Alternate {
  readonly format: Format
  readonly lang: Locale
  /** Relative to the artifact being made. */
  readonly href: string
  readonly mediaType: string
  readonly size?: number
  /** The language's name for itself, from its own labels. */
  readonly name?: string
  /** Whether it is in the language of the library, which the others were made from. */
  readonly isOriginal?: boolean
  /** What it is called in the language of the page that leads to it, when it is an edition of its own. */
  readonly title?: string
}

/** A way to what machines read of a page, beside the page itself. */
export interface HeadLink {
  /** Relative to the page. */
  readonly href: string
  readonly mediaType: string
  readonly title: string
}
/** The picture that stands beside a page where its address is shared. */
export interface SharePicture {
  /** Absolute: whoever shows it stands elsewhere. */
  readonly url: string
  readonly mediaType: string
  /** In pixels. */
  readonly width: number
  readonly height: number
  /** What is seen on it. */
  readonly alt: string
}
/** What a page of the site tells machines before its words. */
export interface HeadData {
  /** JSON-LD. */
  readonly linkedData: string
  readonly siteName: string
  readonly picture?: SharePicture | undefined
  readonly links: readonly HeadLink[]
}

export interface Options {
  readonly textWidth: number
  readonly paper: 'a4' | 'letter'
  /** Whether fields of forms can be filled in on a screen too; on paper only unless it is said. */
  readonly forms?: 'print' | 'fillable'
  /** Pages of half a sheet, two on each side of it, as a folded booklet has them. */
  readonly imposition?: 'booklet' | undefined
  /** Pictures are drawn in grey. */
  readonly grey?: boolean | undefined
  /** What tells this edition of a page from others of it; absent for the standard one. */
  readonly edition?: string | undefined
}

/** All that an emitter may ask of the world around the book. */
export interface Context {
  /** Where the main artifact goes, below `dist/`, with `/`. */
  readonly path: string
  readonly theme: Theme
  readonly fonts: Fonts
  readonly report: Report
  readonly options: Options
  /** What translators are told. */
  readonly translatorWords: TranslatorWords
  /** How this artifact writes a way to a page outside the book: relative on the site, absolute elsewhere; `undefined` when no address is known. */
  href(target: Target): string | undefined
  /** How this artifact writes a way to a file of the site, by its path below `dist/`. */
  way(path: string): string
  /** The bytes of an asset by its path. */
  asset(path: string): Uint8Array
  /** This page in its other formats and languages (site pages show them). */
  readonly alternates: readonly Alternate[]
  /** What a page of the site tells machines; absent elsewhere. */
  readonly head?: HeadData | undefined
  /** What the formats named in `after` told. */
  facts(format: Format): Facts | undefined
}

/** One way out of the tree. Pure: no disk, clock, randomness, network, locale or environment. */
export interface Emitter {
  readonly format: Format
  readonly extension: string
  readonly mediaType: string
  /** Formats whose facts this one reads. */
  readonly after: readonly Format[]
  /** Whether a collection is bound into one artifact of this format. */
  readonly binds: boolean
  readonly emit: (book: Book, context: Context) => Promise<Emission>
}
