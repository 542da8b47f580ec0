import { printText } from '../diagnostics/print.ts'
import type { Locale } from '../tree/types.ts'
import type { ExitCode, Ports, StatusOptions } from './options.ts'
import { checkTranslatable } from './press/asked.ts'
import { createListening } from './press/listen.ts'
import type { Library } from './press/open.ts'
import { type KeptStanding, standingsOf } from './press/standings.ts'
import { table } from './table.ts'

/** Tells how each translation stands and what is to do next. That some are not as they should be is no failure. */
export async function translateStatus(options: StatusOptions, ports: Ports): Promise<ExitCode> {
  const { collector, open } = createListening()
  const library = open(options)
  if (library && !collector.hasErrors()) checkTranslatable(library, options.pages)
  const { to, pages } = options
  const isWanted = (page: string, lang: Locale): boolean => (!pages || pages.includes(page)) && (!to || to.includes(lang))
  const unpublished = library ? unpublishedIn(library).filter((lang) => !to || to.includes(lang)) : []
  const standings = library ? standingsOf(alsoIn(library, unpublished), isWanted) : []
  const untouched = library ? untouchedIn(library, standings, options) : []
  if (options.json) ports.out(JSON.stringify({ translations: standings.map(asData), untouched }, undefined, 2))
  else tell(standings, untouched, ports)
  if (!options.json) for (const lang of unpublished) ports.err(notPublished(lang))
  // What is wrong is told, for it may hide a translation from the table; mending it is the business of `check`.
  const errors = collector.messages().filter(({ severity }) => severity === 'error')
  if (errors.length > 0) ports.err(printText(errors, { colour: false }))
  return library ? 0 : 1
}

/** Languages that somebody has begun and the manifest does not name, so that nothing of them is published. */
function unpublishedIn({ source, press }: Library): readonly Locale[] {
  const begun = source.files.flatMap(({ path }) => /^translations\/([^/]+)\/[^/]+\.po$/.exec(path)?.[1] ?? [])
  return [...new Set(begun)].filter((lang) => !press.languages.includes(lang))
}

function alsoIn(library: Library, languages: readonly Locale[]): Library {
  return { ...library, press: { ...library.press, languages: [...library.press.languages, ...languages] } }
}

function notPublished(lang: Locale): string {
  return `Not published in ${lang}: add it to \`languages\` in fourleaf.yml when its pages may be read.`
}

interface Untouched {
  readonly lang: Locale
  /** Pages that nobody has begun to translate. */
  readonly pages: readonly string[]
}

function untouchedIn({ catalogue }: Library, standings: readonly KeptStanding[], { to, pages }: StatusOptions): readonly Untouched[] {
  const { language, languages } = catalogue.manifest
  const begun = new Set(standings.map(({ page, lang }) => `${page} ${lang}`))
  const ids = catalogue.entries.filter(({ id, lang }) => lang === language && (!pages || pages.includes(id))).map(({ id }) => id)
  return (to ?? languages)
    .filter((lang) => lang !== language)
    .map((lang) => ({ lang, pages: ids.filter((id) => !begun.has(`${id} ${lang}`) && catalogue.find(id, lang)?.lang !== lang) }))
    .filter((one) => one.pages.length > 0)
}

function tell(standings: readonly KeptStanding[], untouched: readonly Untouched[], { out, err }: Ports): void {
  const head = ['Page', 'Language', 'State', 'Texts', 'Translated', 'Stale', 'Unsafe', 'Signed by', 'English', 'Next']
  const rows = standings.map((one) => {
    const counts = [one.texts, one.translated, one.stale, one.unsafe].map(String)
    return [one.page, one.lang, one.state, ...counts, signedBy(one), followed(one), nextOf(one)]
  })
  if (rows.length > 0) for (const line of table([head, ...rows], [3, 6])) out(line)
  else err('Nobody has begun a translation.')
  for (const { lang, pages } of untouched) err(`Not begun in ${lang}: ${pages.join(', ')}`)
}

/** The roles of those who stand for a translation. */
function signedBy({ signOff, isVoid, machine }: KeptStanding): string {
  if (!signOff) return isVoid ? 'nobody (changed since)' : machine ? 'nobody (machine)' : 'nobody'
  const { cultureReviewer, medicalReviewer } = signOff
  return ['translator', 'reviser', ...(cultureReviewer ? ['culture reviewer'] : []), ...(medicalReviewer ? ['health expert'] : [])].join(
    ', ',
  )
}

function followed({ follows }: KeptStanding): string {
  return follows?.revision ?? follows?.updated ?? '-'
}

/** What is to do next, the most urgent thing. */
function nextOf({ page, lang, state, signOff, isVoid, isKept, texts, translated }: KeptStanding): string {
  const send = `fourleaf translate export --to ${lang} --pages ${page}`
  if (state === 'withdrawn') return `translate at once what changed: ${send}`
  if (state === 'dated') return `translate what changed: ${send}`
  if (state === 'draft') return `finish ${texts - translated} of ${texts} texts: ${send}`
  if (isVoid) return 'have the changed texts read and signed off anew'
  if (!isKept) return `keep a copy: fourleaf translate keep --to ${lang} --pages ${page}`
  return signOff ? '' : 'have it read by a second person and signed off'
}

function asData(standing: KeptStanding): Readonly<Record<string, unknown>> {
  const { signOff, ...rest } = standing
  // Names are not handed on: what is printed may be printed on.
  const signed = signOff && { by: signedBy(standing), on: signOff.date, english: signOff.english }
  return { ...rest, ...(signed && { signed }), next: nextOf(standing) }
}
