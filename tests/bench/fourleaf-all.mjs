// Makes a handout of each page of a library, in one process, and prints the processor seconds that took without the start and
// without the reading of Markdown, which the others do not do either.

import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { openLibrary } from '../../lib/commands/press/open.js'
import { runPress } from '../../lib/commands/press/run.js'
import { pdf } from '../../lib/emitters/pdf/index.js'
import { tuneEngine } from '../../lib/io/engine.js'

tuneEngine()
const [source = '', out = ''] = process.argv.slice(2)
const library = openLibrary(
  { source, asOf: '2026-01-01', formats: ['pdf'] },
  () => {},
  () => {},
)
if (!library) throw new Error(`no library in ${source}`)
mkdirSync(out, { recursive: true })

let spent = 0
const { emit } = pdf
const timed = /** @type {{emit: typeof pdf.emit}} */ (pdf)
timed.emit = async (book, context) => {
  const before = process.cpuUsage()
  const emission = await emit(book, context)
  for (const { bytes } of emission.artifacts) writeFileSync(path.join(out, `${book.meta.id}.fourleaf.pdf`), bytes)
  const { user, system } = process.cpuUsage(before)
  spent += user + system
  return emission
}
/** @type {Map<string, string>} */
const kept = new Map()
await runPress({
  library,
  wanted: {},
  aside: { put: (key, text) => void kept.set(key, text), get: (key) => kept.get(key) ?? '' },
  write: () => {},
  progress: () => {},
})
console.log(spent / 1e6)
