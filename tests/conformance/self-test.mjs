// The checks can fail: each fault of plants.mjs, planted in a copy of a good file, is caught by the check that should catch it.

import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { checks } from './checks/checks.mjs'
import { tellInOrder } from './checks/process.mjs'
import { filesBelow } from './files.mjs'
import { epubPlants, htmlPlants, pdfPlants, searchPlants } from './plants.mjs'

/** @typedef {import('./plants.mjs').Plant} Plant */

/** @param {string} text @param {Plant} plant */
function spoilText(text, { find, put, all }) {
  const pattern = all ? new RegExp(find, `${find.flags.replace('g', '')}g`) : find
  return typeof put === 'string' ? text.replace(pattern, put) : text.replace(pattern, (found) => put(found))
}

/** Every byte stands for itself in Latin-1. @param {Uint8Array} bytes @param {Plant} plant */
function spoilBytes(bytes, plant) {
  return Buffer.from(spoilText(Buffer.from(bytes).toString('latin1'), plant), 'latin1')
}

/** @param {Uint8Array} bytes @param {Plant} plant */
function spoilBook(bytes, plant) {
  let changed = false
  const rows = Object.entries(unzipSync(bytes)).map(([name, content]) => {
    const spoilt = plant.entry?.test(name) ? spoilBytes(content, plant) : content
    changed ||= !Buffer.from(spoilt).equals(content)
    return /** @type {[string, [Uint8Array, {level: 0 | 6}]]} */ ([name, [spoilt, { level: name === 'mimetype' ? 0 : 6 }]])
  })
  return changed ? zipSync(Object.fromEntries(rows), { mtime: new Date('1990-01-01T00:00:00') }) : bytes
}

// The page's own policy would keep some faults from taking effect.
const policy = /<meta http-equiv="?Content-Security-Policy"?[^>]*>/i

/** @param {Uint8Array} bytes @param {Plant} plant */
function spoilPage(bytes, plant) {
  const free = Buffer.from(bytes).toString('latin1').replace(policy, '')
  const spoilt = spoilText(free, plant)
  return spoilt === free ? bytes : Buffer.from(spoilt, 'latin1')
}

// English ones: pages of another language turn the other way, and stand before them in the alphabet.
const kinds = [
  { extension: 'pdf', like: /\ben\/conditions\/[^/]+\.pdf$/, plants: pdfPlants, spoil: spoilBytes },
  { extension: 'epub', like: /\ben\/conditions\/[^/]+\.epub$/, plants: epubPlants, spoil: spoilBook },
  { extension: 'html', like: /\ben\/conditions\/[^/]+\/index\.html$/, plants: htmlPlants, spoil: spoilPage },
  { extension: 'html', like: /\ben\/search\/index\.html$/, plants: searchPlants, spoil: spoilPage },
]

/** @param {readonly string[]} files @param {(typeof kinds)[number]} kind */
function sample(files, { extension, like }) {
  return files.find((file) => like.test(file)) ?? files.find((file) => file.endsWith(`.${extension}`))
}

/**
 * Writes the spoilt copies; each comes back with the check that must catch it, or says that it could not be planted.
 * @param {(typeof kinds)[number]} kind @param {string} good
 */
function plantAll({ extension, plants, spoil }, good) {
  const bytes = readFileSync(good)
  return plants.map((plant, index) => {
    const spoilt = spoil(bytes, plant)
    const file = path.join(path.dirname(good), `planted-${index}.${extension}`)
    writeFileSync(file, spoilt)
    return { plant, file, planted: !Buffer.from(spoilt).equals(bytes) }
  })
}

/**
 * Gives the number of faults that no check caught.
 * @param {string} folder @param {import('./setup.mjs').Tools} tools
 */
export function selfTest(folder, tools) {
  const files = filesBelow(folder)
  return tellInOrder(kinds.flatMap((kind) => testsOf(kind, sample(files, kind), tools)))
}

/**
 * What could not be planted, and then each check that must catch something.
 * @param {(typeof kinds)[number]} kind @param {string | undefined} good @param {import('./setup.mjs').Tools} tools
 */
function testsOf(kind, good, tools) {
  if (good === undefined) return [async () => tell([`no ${kind.extension} to spoil`], [])]
  const planted = plantAll(kind, good)
  const unplanted = planted.filter((each) => !each.planted).map(({ plant }) => `${kind.extension}: could not plant: ${plant.name}`)
  const catches = checks
    .filter((check) => check.takes.test(`.${kind.extension}`))
    .map((check) => ({ check, mine: planted.filter((each) => each.planted && check.name.startsWith(each.plant.caught)) }))
    .filter(({ mine }) => mine.length > 0)
  return [
    async () => tell(unplanted, []),
    ...catches.map(
      ({ check, mine }) =>
        () =>
          catchAll(check, mine, good, tools),
    ),
  ]
}

/** @param {readonly string[]} faults @param {readonly string[]} lines */
function tell(faults, lines) {
  return { lines: [...faults.map((words) => `FAIL ${words}`), ...lines], count: faults.length }
}

/**
 * @param {(typeof checks)[number]} check @param {readonly {plant: Plant, file: string}[]} mine @param {string} good
 * @param {import('./setup.mjs').Tools} tools
 */
async function catchAll({ name, run }, mine, good, tools) {
  const findings = await run([good, ...mine.map(({ file }) => file)], tools)
  const caught = new Set(findings.map(({ file }) => file))
  const lost = mine.filter(({ file }) => !caught.has(file))
  const objection = findings.find(({ file }) => file === good)
  return tell(
    [
      ...lost.map(({ plant }) => `${name} does not catch: ${plant.name}`),
      ...(objection ? [`${name} objects to a good file: ${objection.message}`] : []),
    ],
    [`${lost.length === 0 ? 'PASS' : 'FAIL'} ${name}: ${mine.length - lost.length} of ${mine.length} planted faults caught`],
  )
}
