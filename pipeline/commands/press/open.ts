import { existsSync } from 'node:fs'
import { buildCatalogue } from '../../catalogue/build.ts'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { leaveOut } from '../../catalogue/leave-out.ts'
import { type CheckWords, createCheckWords } from '../../config/check-words.ts'
import type { Edition } from '../../config/edition.ts'
import { standardEdition } from '../../config/edition-name.ts'
import { createInheritanceWords, type InheritanceWords } from '../../config/inheritance-words.ts'
import { createLabels } from '../../config/labels.ts'
import type { FrontReader } from '../../config/read-front-matter.ts'
import { createSafetyWords, type SafetyWords } from '../../config/safety-words.ts'
import type { SignOff } from '../../config/sign-off.ts'
import { type Look, readLook } from '../../config/theme.ts'
import { type BundleTexts, readBundleTexts, readTranslatorWords } from '../../config/translator-words.ts'
import { readTypographies } from '../../config/typography.ts'
import type { Waiver } from '../../config/waivers.ts'
import type { Report } from '../../diagnostics/report.ts'
import type { Format } from '../../emitters/emitter.ts'
import { createFonts } from '../../io/fonts.ts'
import { readSearchLibrary } from '../../io/scripts.ts'
import { openSource, type Source } from '../../io/source.ts'
import { openTemplates, type Templates } from '../../io/templates.ts'
import type { Lock } from '../../localize/lock.ts'
import type { Translation } from '../../localize/translation.ts'
import type { Locale } from '../../tree/types.ts'
import type { ReadingOptions } from '../options.ts'
import { openEditions, plannedOf } from './editions.ts'
import { gated, type HoldsBack } from './gate.ts'
import { createLayouts } from './layouts.ts'
import type { Press, PressEdition } from './press.ts'
import { lockReader, type Received, receiver, signOffReader } from './readers.ts'
import { createSheets } from './sheets.ts'
import { createSpoken } from './spoken.ts'
import { reportLonelyTranslations, reportUnreadTemplates } from './unread.ts'
import { createWaivers } from './waivers.ts'

/** A library with everything that stays the same while its pages are made. */
export interface Library {
  readonly source: Source
  readonly catalogue: Catalogue
  readonly press: Press
  readonly templates: Templates
  /** Whether the ids of any text are locked. */
  readonly isLocked: boolean
  /** What a bundle says, read when it is asked for. */
  bundleTexts(): BundleTexts
  /** The ids of a page's text, by its lock key. */
  lockOf(key: string): Lock | undefined
  /** The translation of a page, when there is a file for it. */
  received(id: string, lang: Locale): Received | undefined
  /** Whether the checks hold back any text of a kept copy. */
  readonly holdsBack: HoldsBack
  /** Who stands for the translation of a page, when a file says so. */
  signOffOf(id: string, lang: Locale): SignOff | undefined
  /** Words of a language whose change is dangerous; `undefined` where nobody has listed them. */
  safetyWords(lang: Locale): SafetyWords | undefined
  /** Words of a language by which translations are checked; `undefined` where nobody has listed them. */
  checkWords(lang: Locale): CheckWords | undefined
  /** Words of a language by which a page says how a condition is passed on; `undefined` where nobody has listed them. */
  inheritanceWords(lang: Locale): InheritanceWords | undefined
  /** What people signed for in the translations of a language, and has not run out on a day; what is refused is reported. */
  waivers(lang: Locale, asOf: string): readonly Waiver[]
  /** What people signed for in the translations that were published so far. */
  signed(): readonly Waiver[]
}

export type Sources = Pick<ReadingOptions, 'source' | 'templates' | 'formats' | 'editions' | 'textWidth' | 'paper' | 'forms' | 'asOf'> & {
  /** Whether drafts are pages too, as in a preview. */
  readonly drafts?: boolean
  /** How front matter is read, where it may be known already. */
  readonly readFront?: FrontReader
}

/** Opens the source and the templates; `undefined` after reports when nothing can be made of them. */
export function openLibrary(
  options: Sources,
  report: Report,
  sawManifest: (strict: boolean) => void,
  without: ReadonlySet<string> = new Set(),
): Library | undefined {
  const source = openSource(options.source, report)
  if (!source) return undefined
  sawManifest(source.files.some(({ path }) => path === 'fourleaf.yml'))
  const templates = openTemplates(templatesOf(options), report)
  const look = lookOf(templates, report)
  const shelf = look && openEditions(templates, look, report)
  let wanted: readonly Edition[] = []
  const whole = buildCatalogue(source, report, {
    ...options,
    editions: (manifest, placeOf) => {
      wanted = (options.editions ? shelf?.named(options.editions) : shelf?.asked(manifest, placeOf)) ?? []
      return wanted.filter(isExtra).map((edition) => plannedOf(edition, manifest.languages))
    },
  })
  const catalogue = whole && leaveOut(whole, without)
  reportUnreadTemplates(templates, report)
  if (catalogue) reportLonelyTranslations(source.files, catalogue, report)
  const standard = shelf?.of(standardEdition)
  const words = wordsOf(templates, report)
  if (!catalogue || !standard || !words) return undefined
  const lists = listsOf(templates, source, report)
  const { spoken, ...stores } = storesOf(source, catalogue, { ...lists, asOf: options.asOf, report })
  const press: Press = {
    ...lookOfPress(wanted, standard, { options, templates, report }),
    catalogue,
    report,
    ...words,
    ...shapeOf(options, catalogue),
    asOf: options.asOf,
    languages: languagesOf(catalogue),
    ...spoken,
    asset: (path) => source.bytes(path) ?? new Uint8Array(),
    searchScripts: () => ({ library: readSearchLibrary(), search: templates.text('scripts/search.js') ?? '' }),
  }
  return {
    source,
    catalogue,
    press,
    templates,
    ...stores,
    bundleTexts: () => readBundleTexts(templates),
    signOffOf: signOffReader(source, options.asOf, report),
    ...lists,
  }
}

interface Asked {
  readonly options: Sources
  readonly templates: Templates
  readonly report: Report
}

/** How pages look, in which formats and editions. */
function lookOfPress(
  wanted: readonly Edition[],
  standard: Edition,
  { options, templates, report }: Asked,
): Pick<Press, 'theme' | 'typographies' | 'fonts' | 'formats' | 'editions'> {
  return {
    theme: standard.theme,
    typographies: readTypographies(templates.text('typography.yml') ?? '', templates.nameOf('typography.yml'), report),
    fonts: createFonts(standard.theme),
    formats: wanted.includes(standard) ? formatsOf(standard, options) : [],
    editions: wanted.filter(isExtra).map((edition) => pressEdition(edition, options, templates, report)),
  }
}

/** Lists by which changes and translations are judged, and what people signed for. */
function listsOf(
  templates: Templates,
  source: Source,
  report: Report,
): Pick<Library, 'safetyWords' | 'checkWords' | 'inheritanceWords' | 'waivers'> {
  return {
    safetyWords: createSafetyWords(templates, report),
    checkWords: createCheckWords(templates, report),
    inheritanceWords: createInheritanceWords(templates, report),
    waivers: createWaivers(source, report),
  }
}

/** What the command line says of the files' shape, and where it is silent the manifest. */
function shapeOf({ paper, forms, textWidth }: Sources, { manifest }: Catalogue): Pick<Press, 'paper' | 'forms' | 'textWidth'> {
  return { paper: paper ?? manifest.paper, forms: forms ?? manifest.forms, textWidth: textWidth ?? manifest.text.width }
}

type Words = Pick<Press, 'labelsOf' | 'translatorWords' | 'citations' | 'citeFiles' | 'layoutOf' | 'sheetOf'>

/** What the program says, to readers and to translators, and in which order; `undefined` after reports when it has no words. */
function wordsOf(templates: Templates, report: Report): Words | undefined {
  const labels = createLabels(templates, report)
  const english = labels('en')
  const translatorWords = readTranslatorWords(templates, report)
  if (!english || !translatorWords) return undefined
  const [citations, layoutOf] = [citationFiles(templates), createLayouts(templates, report)]
  const sheetOf = createSheets(templates, report)
  return { labelsOf: (lang) => labels(lang) ?? english, translatorWords, citations, citeFiles: citeFilesOf(templates), layoutOf, sheetOf }
}

/** What translations are held against before they are published. */
interface Judges extends Pick<Library, 'checkWords' | 'waivers'> {
  readonly asOf: string
  readonly report: Report
}

/** What named commands wrote beside the pages: ids and translations. */
function storesOf(source: Source, catalogue: Catalogue, { checkWords, waivers, asOf, report }: Judges) {
  const lockOf = lockReader(source, report)
  const gate = { catalogue, checkWords, waivers: (lang: Locale) => waivers(lang, asOf), report }
  const { received, holdsBack, signed } = gated(receiver(source, report), gate)
  const isLocked = source.files.some(({ path }) => path.startsWith('ids.lock/'))
  const spoken = createSpoken({ catalogue, lockOf, translationOf: translations(received), report: isLocked ? report : () => {} })
  return { isLocked, lockOf, received, holdsBack, signed, spoken }
}

function translations(received: Library['received']): (id: string, lang: Locale) => Translation | undefined {
  return (id, lang) => received(id, lang)?.translation
}

function templatesOf({ templates }: Sources): string | undefined {
  return templates ?? (existsSync('templates') ? 'templates' : undefined)
}

const isExtra = ({ name }: Edition): boolean => name !== standardEdition

function formatsOf(edition: Edition, { formats }: Sources): readonly Format[] {
  return edition.formats.filter((format) => !formats || formats.includes(format))
}

function pressEdition(edition: Edition, options: Sources, templates: Templates, report: Report): PressEdition {
  const layouts = edition.layout === undefined ? {} : { layoutOf: createLayouts(templates, report, edition.layout) }
  return { ...edition, formats: formatsOf(edition, options), fonts: createFonts(edition.theme), ...layouts }
}

function lookOf(templates: Templates, report: Report): Look | undefined {
  const names = { tokens: templates.nameOf('tokens.yml'), styles: templates.nameOf('styles.yml') }
  return readLook(templates.text('tokens.yml') ?? '', templates.text('styles.yml') ?? '', names, report)
}

function citationFiles(templates: Templates): Press['citations'] {
  const locales = new Map<Locale, string | undefined>()
  return {
    style: templates.text('citation.csl') ?? '',
    locale: (lang) => {
      if (!locales.has(lang))
        locales.set(lang, templates.text(`csl-locales/${lang}.xml`) ?? templates.text(`csl-locales/${lang.split('-')[0]}.xml`))
      return locales.get(lang)
    },
  }
}

/** How a page is cited: the styles that health workers and students are asked for most. */
function citeFilesOf(templates: Templates): Press['citeFiles'] {
  const styles = ['NLM', 'AMA', 'APA'].map((name) => ({ name, style: templates.text(`cite/${name.toLowerCase()}.csl`) ?? '' }))
  return { styles, locale: templates.text('csl-locales/en.xml') ?? '' }
}

function languagesOf({ manifest, entries }: Catalogue): readonly Locale[] {
  return [...new Set([manifest.language, ...manifest.languages, ...entries.map(({ lang }) => lang)])]
}
