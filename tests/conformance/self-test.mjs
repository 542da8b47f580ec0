// The checks can fail: each fault of plants.mjs, planted in a copy of a good file, is caught by the check that should catch it.

import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { checks } from './checks/checks.mjs'
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
export async function selfTest(folder, tools) {
  const files = filesBelow(folder)
  let missed = 0
  for (const kind of kinds) {
    const good = sample(files, kind)
    const planted = good === undefined ? [] : plantAll(kind, good)
    if (planted.length === 0) missed += report(`no ${kind.extension} to spoil`)
    for (const { plant } of planted.filter((each) => !each.planted)) missed += report(`${kind.extension}: could not plant: ${plant.name}`)
    missed += await catchAll(
      kind.extension,
      planted.filter((each) => each.planted),
      good ?? '',
      tools,
    )
  }
  return missed
}

/** @param {string} words */
function report(words) {
  console.log(`FAIL ${words}`)
  return 1
}

/**
 * @param {string} extension @param {readonly {plant: Plant, file: string}[]} planted @param {string} good
 * @param {import('./setup.mjs').Tools} tools
 */
async function catchAll(extension, planted, good, tools) {
  let missed = 0
  for (const { name, run } of checks.filter((check) => check.takes.test(`.${extension}`))) {
    const mine = planted.filter(({ plant }) => name.startsWith(plant.caught))
    if (mine.length === 0) continue
    const findings = await run([good, ...mine.map(({ file }) => file)], tools)
    const caught = new Set(findings.map(({ file }) => file))
    const lost = mine.filter(({ file }) => !caught.has(file))
    for (const { plant } of lost) missed += report(`${name} does not catch: ${plant.name}`)
    if (caught.has(good)) missed += report(`${name} objects to a good file: ${findings.find(({ file }) => file === good)?.message}`)
    console.log(`${lost.length === 0 ? 'PASS' : 'FAIL'} ${name}: ${mine.length - lost.length} of ${mine.length} planted faults caught`)
  }
  return missed
}
