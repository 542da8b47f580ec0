// `node tests/bench/epub-peers.mjs [--n 1000] [--rounds 2]`: one e-book of many chapters, by Fourleaf and by pandoc, from the same words.
//
// Pairs of runs, one after the other: the ratio within a pair says more than its seconds. Both get the same bodies: a title,
// sections, a table, lists, links and words of a glossary, but no citations, which pandoc formats in another program's time.
// pandoc runs with `--file-scope`, so that its chapters are as apart as ours. Compile first: `npm run compile`.

import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { writeLibrary } from './library.mjs'
import { measure, median } from './measure.mjs'
import { writePlain } from './peers.mjs'

const cli = path.resolve(fileURLToPath(import.meta.url), '../../../lib/cli.js')
const { values } = parseArgs({ options: { n: { type: 'string', default: '1000' }, rounds: { type: 'string', default: '2' } } })
const [chapters, rounds] = [Number(values.n), Number(values.rounds)]

/** @param {string} folder */
function ours(folder) {
  const out = path.join(folder, 'dist')
  rmSync(out, { recursive: true, force: true })
  const source = path.join(folder, 'source')
  return measure([process.execPath, cli, 'build', '--source', source, '--out', out, '--formats', 'epub', '--pages', 'all-of-them'])
}

/** @param {string} folder */
function theirs(folder) {
  const script = 'cd "$1" && exec pandoc --file-scope --toc -f gfm -t epub3 --metadata title=All --metadata lang=en *.md -o ../pandoc.epub'
  return measure(['bash', '-c', script, 'pandoc', path.join(folder, 'plain')])
}

/** The same body for both, each under a title as its reader wants it. @param {string} name @param {{source: string, plain: string}} folders */
function shareBody(name, { source, plain }) {
  const body = readFileSync(path.join(plain, name), 'utf8').trim()
  const title = `Early seizures of type ${name.replace(/\D/g, '')}`
  writeFileSync(path.join(source, name), `---\nkind: condition\ntitle: ${title}\n---\n\n${body}\n`)
  writeFileSync(path.join(plain, name), `# ${title}\n\n${body}\n`)
}

const work = mkdtempSync(path.join(os.tmpdir(), 'fourleaf-epub-'))
try {
  const source = path.join(work, 'source')
  writeLibrary(source, chapters)
  appendFileSync(path.join(source, 'fourleaf.yml'), 'collections:\n  - {id: all-of-them, title: All of them, kinds: [condition]}\n')
  const plain = path.join(work, 'plain')
  writePlain(source, plain)
  for (const name of readdirSync(plain)) shareBody(name, { source: path.join(source, 'conditions'), plain })
  const pairs = Array.from({ length: rounds }, () => {
    const pair = { ours: ours(work), theirs: theirs(work) }
    for (const { status, output } of Object.values(pair)) if (status !== 0) throw new Error(output.slice(-2000))
    console.log(
      `Fourleaf ${pair.ours.cpu.toFixed(1)} CPU s, ${Math.round(pair.ours.peak ?? 0)} MiB; pandoc ${pair.theirs.cpu.toFixed(1)} CPU s`,
    )
    return pair
  })
  const book = path.join(
    work,
    'dist/ebooks/en',
    readdirSync(path.join(work, 'dist/ebooks/en')).find((name) => name.endsWith('.epub')) ?? '',
  )
  const share = median(pairs.map((pair) => pair.ours.cpu / pair.theirs.cpu))
  console.log(`${chapters} chapters: ${(statSync(book).size / 2 ** 20).toFixed(1)} MiB; ${share.toFixed(2)} of pandoc's processor time`)
} finally {
  rmSync(work, { recursive: true, force: true })
}
