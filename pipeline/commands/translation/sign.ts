// A form that came back, filled in: who stands for a translation is kept beside it, when they may.

import type { Finding } from '../../checks/finding.ts'
import { readSignOff } from '../../config/sign-off.ts'
import type { Opened } from '../../exchange/open-returned.ts'
import type { About } from '../../exchange/returned.ts'
import { type Answers, aboutAnswers, faultsOf, formatSignOff, meansToSign, readAnswers } from '../../exchange/sign-off-form.ts'
import { signOffPath, writeBeside } from '../../io/locks.ts'
import type { Page } from '../../tree/publication.ts'
import type { ImportOptions } from '../options.ts'
import type { Library } from '../press/open.ts'
import { type Verdict, verdictOf } from '../press/verdict.ts'
import { type Identity, identifyReturned } from './identify-returned.ts'
import { pageOf } from './pages.ts'
import type { Outcome } from './tell-import.ts'

export interface Signing {
  readonly library: Library
  readonly options: ImportOptions
  /** What the files that came with it say. */
  readonly about: (file: Opened) => About
}

/** Keeps each sign-off among some files. A form that only says who translated is none, unless it came alone. */
export function signAll(files: readonly Opened[], signing: Signing): readonly Outcome[] {
  const isAlone = files.every(({ format }) => format === 'sign-off' || format === 'none')
  return files.flatMap((file) => {
    const answers = file.format === 'sign-off' ? readAnswers(file.text) : undefined
    return answers && (isAlone || meansToSign(answers)) ? [signOne(file, answers, signing)] : []
  })
}

function signOne(file: Opened, answers: Answers, signing: Signing): Outcome {
  const { library, options } = signing
  const none = { file: file.name, format: file.format, texts: 0, taken: 0, unchanged: 0, held: 0, segments: new Map(), stored: [] }
  const identity = identifyReturned(file, { ...signing.about(file), ...file.about }, library, options)
  if ('kind' in identity) return { ...none, findings: [identity] }
  const { page: id, lang } = identity
  const page = pageOf(id, library)
  const entry = library.catalogue.find(id, library.catalogue.manifest.language)
  if (!page || !entry || !library.received(id, lang))
    return { ...none, ...identity, findings: [fault('There is no translation to sign yet')] }
  const verdict = verdictOf(page, entry, lang, library)
  const machine = library.received(id, lang)?.machine === true
  const faults = [...faultsOf(answers, options.asOf), ...hiddenMachine(answers, machine), ...faultsNow(answers, page, verdict)]
  if (faults.length > 0) return { ...none, ...identity, findings: faults.map(fault) }
  const { revision, updated } = page.meta
  const english = { ...(revision !== undefined && { revision }), ...(updated !== undefined && { updated }) }
  const text = formatSignOff(answers, { english, texts: verdict.mark })
  return { ...none, ...identity, findings: [], stored: keep(text, identity, signing) }
}

const fault = (reason: string): Finding => ({ kind: 'sign-off', reason })

function hiddenMachine(answers: Answers, machine: boolean): readonly string[] {
  if (!machine || aboutAnswers(answers).machine !== false) return []
  return ['The translation is marked as made by a machine, and the sign-off says that none was used']
}

/** Whether what would be signed is what the English says today. */
function faultsNow({ revision }: Answers, page: Page, { from, open }: Verdict): readonly string[] {
  const now = page.meta.revision
  const waiting = Object.values(open).flat().length
  return [
    ...(from === 'file'
      ? []
      : [`The translation is not whole: ${waiting === 1 ? '1 text waits' : `${waiting} texts wait`} for a translator`]),
    ...(revision !== undefined && now !== undefined && revision !== now
      ? [`The form is for version ${revision} of the English, which has version ${now} now. Please compare, and fill in a new form`]
      : []),
  ]
}

function keep(text: string, { page, lang }: Identity, { options }: Signing): readonly string[] {
  const file = signOffPath(page, lang)
  const problems: string[] = []
  // What goes out by this door must come in by the other.
  readSignOff(text, file, options.asOf, ({ reason }) => problems.push(reason))
  if (problems.length > 0) throw new Error(`A sign-off that would not be read: ${problems.join('; ')}`)
  if (options.dryRun) return []
  writeBeside(options.source, file, text)
  return [file]
}
