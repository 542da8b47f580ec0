// What came back, put into the translation file of a page. Nothing older is lost without a word.

import { type Finding, holdsBack } from '../checks/finding.ts'
import type { PoEntry, PoFile } from './po.ts'
import type { Settled } from './settle.ts'

/** The file with what came back, and what became of older translations. */
export interface Stored {
  readonly file: PoFile
  readonly findings: readonly Finding[]
  /** Texts whose translation is new or another one, and in order. */
  readonly taken: readonly string[]
  /** Texts kept as drafts until somebody mends them. */
  readonly held: readonly string[]
}
/** Who made it, as far as it was said. */
export interface Makers {
  readonly translator?: string
  readonly machine?: boolean
}

const earlier = 'Earlier translation: '
const check = 'Please check: '

/** Remarks without those that this program made, and with new ones. */
function remarksOf({ remark }: PoEntry, ...added: readonly string[]): { readonly remark?: string } {
  const own = (remark ?? '')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(check) && !(line.startsWith(earlier) && added.some((one) => one.startsWith(earlier))))
  const lines = [...own, ...added]
  return lines.length > 0 ? { remark: lines.join('\n') } : {}
}

type Change = { readonly entry: PoEntry; readonly findings: readonly Finding[]; readonly became: 'taken' | 'held' | 'same' }

function takeText(entry: PoEntry, { target }: Settled): Change {
  const { id, source, notes } = entry
  const fresh = { id, source, target, fuzzy: false, notes }
  if (entry.target === target) return { entry: { ...fresh, ...remarksOf(entry) }, findings: [], became: entry.fuzzy ? 'taken' : 'same' }
  if (entry.target === '') return { entry: { ...fresh, ...remarksOf(entry) }, findings: [], became: 'taken' }
  const findings: readonly Finding[] = [{ kind: 'replaced', segment: id, reason: `The translation before was: ${entry.target}` }]
  return { entry: { ...fresh, ...remarksOf(entry, `${earlier}${entry.target}`) }, findings, became: 'taken' }
}

function holdText(entry: PoEntry, { target, findings }: Settled): Change {
  const { id } = entry
  const good = entry.target !== '' && !entry.fuzzy
  if (good && entry.target === target) return { entry, findings: [], became: 'same' }
  if (good)
    return {
      entry,
      findings: [{ kind: 'kept', segment: id, reason: `The older translation stays until this is mended: ${entry.target}` }],
      became: 'held',
    }
  const reasons = findings.filter(holdsBack).map(({ reason }) => `${check}${reason}`.replace(/\s+/g, ' '))
  const before = entry.target !== '' && entry.target !== target ? [`${earlier}${entry.target}`] : []
  return { entry: { ...entry, target, fuzzy: true, ...remarksOf({ ...entry }, ...before, ...reasons) }, findings: [], became: 'held' }
}

/** Puts settled texts into a file; those that must wait for a person are marked as not yet good, and a good older one stays. */
export function storeTexts(file: PoFile, settled: readonly Settled[], makers: Makers): Stored {
  const byId = new Map(settled.map((one) => [one.id, one]))
  const changes = file.entries.map((entry): Change => {
    const came = byId.get(entry.id)
    if (!came) return { entry, findings: [], became: 'same' }
    return came.draft || came.findings.some(holdsBack) ? holdText(entry, came) : takeText(entry, came)
  })
  const ids = (became: Change['became']) => changes.filter((change) => change.became === became).map(({ entry }) => entry.id)
  const taken = ids('taken')
  return {
    file: { ...file, ...creditOf(file, makers, taken.length), entries: changes.map(({ entry }) => entry) },
    findings: changes.flatMap(({ findings }) => findings),
    taken,
    held: ids('held'),
  }
}

function creditOf(file: PoFile, { translator, machine }: Makers, taken: number): Pick<PoFile, 'review' | 'translator'> {
  const name = translator ?? file.translator
  const named = name === undefined ? {} : { translator: name }
  if (machine === true) return { review: 'machine', ...named }
  if (machine === false && file.review === 'machine') return { review: 'unreviewed', ...named }
  // Whoever looked at the file before has not seen these words.
  return { review: file.review === 'reviewed' && taken > 0 ? 'unreviewed' : file.review, ...named }
}
