import type { Entry } from '../../catalogue/catalogue.ts'
import type { Person, SignOff } from '../../config/sign-off.ts'
import { translationOf } from '../../exchange/po.ts'
import { signOffPath, translationPath } from '../../io/locks.ts'
import { type Into, localize } from '../../localize/localize.ts'
import { directionOf } from '../../tree/direction.ts'
import type { Credit, Origin, Page, Signature } from '../../tree/publication.ts'
import type { Locale } from '../../tree/types.ts'
import { openCopy } from './kept-copy.ts'
import type { Library } from './open.ts'
import { siteUrl } from './pages.ts'
import type { Listing, Press } from './press.ts'
import { type Verdict, verdictOf } from './verdict.ts'

/** A page in one language, and what it is composed with: of a kept copy, the words and facts of its day. */
export interface Version {
  readonly page: Page
  readonly press: Press
  readonly verdict: Verdict
}

/** Languages other than its own in which somebody translated a page. */
export function offered(entry: Entry, library: Library): readonly Locale[] {
  const { catalogue, press } = library
  return press.languages.filter((lang) => catalogue.find(entry.id, lang)?.lang !== lang && catalogue.has(translationPath(entry.id, lang)))
}

/** A page in another language, from its file or its kept copy; `undefined` when nothing of it may be published. */
export function translated(page: Page, entry: Entry, lang: Locale, library: Library, listing: Listing | undefined): Version | undefined {
  const verdict = verdictOf(page, entry, lang, library)
  const locate = listing && { locate: (target: Parameters<Listing['locate']>[0]) => listing.locate(target, lang) }
  const into = { lang, dir: directionOf(lang), standing: standingOf(verdict), ...locate }
  if (verdict.from === 'copy') return fromCopy(entry, verdict, into, library)
  const received = verdict.from === 'file' ? library.received(page.meta.id, lang) : undefined
  if (!received) return undefined
  const { translation, machine } = received
  const done = localize(page, translation, {
    ...into,
    machine: machine || verdict.signOff?.machine === true,
    safety: library.safetyWords(page.meta.lang),
  })
  return { page: atHome(done.page, lang, library), press: library.press, verdict }
}

// A translation has an address of its own.
function atHome(page: Page, lang: Locale, { catalogue }: Library): Page {
  const url = siteUrl({ id: page.meta.id, lang }, catalogue)
  return url === undefined ? page : { ...page, meta: { ...page.meta, url } }
}

function fromCopy(entry: Entry, verdict: Verdict, into: Into, library: Library): Version | undefined {
  const { press } = library
  const copy = openCopy(entry, into.lang, library)
  if (!copy) return undefined
  const { page } = localize(copy.page, translationOf(copy.po), { ...into, machine: copy.po.review === 'machine' })
  const words = (id: string) => copy.glossary.get(id)
  const glossaryOf = (lang: Locale) => (lang === into.lang ? words : press.glossaryOf(lang))
  return { page: atHome(page, into.lang, library), press: { ...press, catalogue: copy.catalogue, glossaryOf }, verdict }
}

function standingOf({ state, signOff }: Verdict): Pick<Origin, 'signed' | 'isDated'> {
  return { ...(signOff && { signed: signatureOf(signOff) }), ...(state === 'dated' && { isDated: true }) }
}

/** What readers are told of a sign-off: names only of those who want to be named. */
function signatureOf(signOff: SignOff): Signature {
  const { translator, reviser, cultureReviewer, medicalReviewer, communityTest, date } = signOff
  return {
    translator: creditOf(translator),
    reviser: creditOf(reviser),
    ...(cultureReviewer && { cultureReviewer: creditOf(cultureReviewer) }),
    ...(medicalReviewer && { medicalReviewer: creditOf(medicalReviewer) }),
    isTested: communityTest !== undefined,
    on: date,
  }
}

function creditOf({ creditAs, qualification }: Person): Credit {
  return { ...(creditAs !== undefined && { name: creditAs }), ...(qualification !== undefined && { qualification }) }
}

/** Says what became of a translation that is not published as it stands, and of a sign-off that covers other words. */
export function reportState(page: Page, lang: Locale, library: Library, verdict: Verdict): void {
  const { id } = page.meta
  const { report } = library.press
  const spanOf = (file: string) => ({ file, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } })
  const span = spanOf(translationPath(id, lang))
  if (verdict.isVoid)
    report({
      rule: 'sign-off-void',
      reason: 'Unexpected texts: they are not those that were signed, so that the translation is published as not signed off',
      span: spanOf(signOffPath(id, lang)),
      hint: 'Have the texts read and signed anew, and import the new sign-off',
    })
  const reason = `Unexpected segments in the \`${lang}\` translation: ${openOf(verdict)}; expected all of them as in the source`
  if (verdict.state === 'withdrawn')
    report({
      rule: 'translation-withdrawn',
      reason,
      span,
      hint: `WITHDRAWN from every format: what readers of \`${lang}\` would read of \`${id}\` may harm them. Have it translated anew`,
    })
  else if (verdict.state === 'dated')
    report({ rule: 'translation-stale', reason, span, hint: 'The kept copy is published, and says that the source has changed since' })
  else if (verdict.from === 'copy')
    report({ rule: 'translation-stale', reason, span, hint: 'The kept copy is published, which says what the source says' })
  else if (verdict.state === 'draft')
    report({ rule: 'translation-incomplete', reason, span, hint: 'The translation is withheld from every format until it is whole' })
}

function openOf({ open }: Verdict): string {
  const parts = [
    [open.missing.length, 'not translated'],
    [open.unsafe.length, 'changed in the source since in a way that may harm (a number, a unit, a negation, a medicine, what to do)'],
    [open.stale.length, 'changed in the source since, or held back by the checks'],
    [open.broken.length, 'with codes lost or crossed'],
  ] as const
  return parts.flatMap(([count, what]) => (count ? [`${count} ${what}`] : [])).join(', ')
}
