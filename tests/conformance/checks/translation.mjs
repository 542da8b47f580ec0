// Bundles for translators in the hands of programs that nobody here wrote: each opens them, changes them, and what it
// gives back is taken in again. The page is small, so that all of it takes seconds.

import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { unzipSync } from 'fflate'
import { originals } from '../bundles.mjs'
import { xliffSchemas } from '../setup.mjs'
import { say } from './process.mjs'

/** @typedef {import('./process.mjs').Finding} Finding */
/** @typedef {{bundle: string, folder: string, lang: string, counts: {segments: number, words: number}}} Bundle */
/** @typedef {(bundle: Bundle) => Promise<readonly string[]>} Check */

const root = path.resolve(fileURLToPath(import.meta.url), '../../../..')
const cli = path.join(root, 'lib/cli.js')

/**
 * A check over bundles, each unpacked into a folder of its own.
 * @param {Check} check
 * @returns {import('./checks.mjs').Run}
 */
function overBundles(check) {
  return async (files) => {
    /** @type {Finding[]} */
    const findings = []
    for (const bundle of files) {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'fourleaf-bundle-'))
      try {
        for (const [name, bytes] of Object.entries(unzipSync(readFileSync(bundle)))) writeFileSync(path.join(folder, name), bytes)
        const { counts, target } = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'))
        for (const message of await check({ bundle, folder, counts, lang: target.lang })) findings.push({ file: bundle, message })
      } catch (fault) {
        findings.push({ file: bundle, message: `the check itself failed: ${fault}` })
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    }
    return findings
  }
}

/**
 * A finding when a program ends otherwise than it should.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {number} [wanted]
 */
async function ends(program, args, wanted = 0) {
  const { status, stdout, stderr } = await say(program, args)
  return status === wanted ? [] : [`${program} ${args[0]} ended with ${status}, not ${wanted}: ${(stderr || stdout).trim().slice(-300)}`]
}

/**
 * Takes a file in, without writing; a finding when not every text was taken.
 * @param {string} file
 * @param {Bundle} bundle
 * @param {string} what
 * @param {readonly string[]} [more]
 */
async function takes(file, { counts, lang }, what, more = []) {
  if (!existsSync(file)) return [`${what}: the program made no file`]
  const out = path.join(path.dirname(file), 'reports')
  const args = [cli, 'translate', 'import', file, '--lang', lang, '--dry-run', '--json', '--source', originals(), '--out', out]
  const { stdout, stderr } = await say(process.execPath, [...args, ...more], { cwd: root })
  /** @type {readonly {taken: number, held: number, findings: readonly {kind: string, segment?: string, reason: string}[]}[]} */
  const outcomes = stdout === '' ? [] : JSON.parse(stdout)
  const taken = outcomes.reduce((sum, outcome) => sum + outcome.taken + outcome.held, 0)
  const told = outcomes.flatMap(({ findings }) => findings.map(({ kind, segment, reason }) => `${kind} ${segment ?? ''}: ${reason}`))
  if (taken === counts.segments) return []
  return [`${what}: ${taken} of ${counts.segments} texts came back. ${told.slice(0, 3).join('; ')} ${stderr.slice(0, 200)}`]
}

const arabic = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'
const kept = /(https?:\S+|\[\/?\d+\]|\b[A-Z][A-Z0-9]*\d[A-Z0-9]*\b|\d[\d.,]*)/

/**
 * Words that differ from the original, in the letters of the language, with everything that must stay.
 * @param {string} text
 * @param {string} lang
 */
function pretend(text, lang) {
  const word = (/** @type {string} */ found) =>
    lang === 'ar' ? [...found].map((letter) => arabic[letter.toLowerCase().charCodeAt(0) % arabic.length]).join('') : `${found}o`
  return text
    .split(kept)
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(/\p{Script=Latin}+/gu, word)))
    .join('')
}

/** @param {Bundle} bundle */
function fillText({ folder, lang }) {
  const lines = readFileSync(path.join(folder, 'translate.txt'), 'utf8').split('\r\n')
  const filled = lines.map((line, index) => (/^\[\[\w{5}-\w{3}\]\]$/.test(lines[index - 1] ?? '') ? pretend(line, lang) : line))
  const file = path.join(folder, 'filled.txt')
  writeFileSync(file, filled.join('\r\n'))
  return file
}

/** @param {Bundle} bundle */
function fillPo({ folder, lang }) {
  const po = readFileSync(path.join(folder, 'messages.po'), 'utf8')
  const file = path.join(folder, 'filled.po')
  writeFileSync(
    file,
    po.replace(/msgid "(.+)"\nmsgstr ""/g, (_, text) => `msgid "${text}"\nmsgstr "${pretend(text, lang)}"`),
  )
  return file
}

/** The archive itself, by the library of another language. */
export const archives = overBundles(async ({ bundle }) => await ends('python3', ['-m', 'zipfile', '-t', bundle]))

/** msgfmt finds the PO file clean; msgmerge finds each text again after its source changed, and marks it. */
export const gettext = overBundles(async (bundle) => {
  const { folder } = bundle
  const filled = fillPo(bundle)
  const findings = [...(await ends('msgfmt', ['-c', '-o', path.join(folder, 'a.mo'), path.join(folder, 'messages.po')]))]
  findings.push(...(await ends('msgfmt', ['-c', '-o', path.join(folder, 'b.mo'), filled])))
  const po = readFileSync(path.join(folder, 'messages.po'), 'utf8')
  const long = /msgid "(.{60,}?)"\n/.exec(po)?.[1] ?? ''
  const newer = path.join(folder, 'newer.pot')
  writeFileSync(newer, po.replace(`msgid "${long}"`, `msgid "${long} And this."`))
  const { stdout } = await say('msgmerge', ['--previous', '--no-wrap', '-q', filled, newer])
  if (!/#, fuzzy\n#\| msgctxt ".+"\n#\| msgid /.test(stdout)) findings.push('msgmerge did not find a text whose source changed')
  const merged = path.join(folder, 'merged.po')
  writeFileSync(merged, stdout)
  return [...findings, ...(await takes(filled, bundle, 'PO')), ...(await takes(merged, bundle, 'PO after msgmerge'))]
})

/** The Translate Toolkit counts the same words, finds nothing in a right translation, and converts. */
export const toolkit = overBundles(async (bundle) => {
  const { folder, counts, lang } = bundle
  const filled = fillPo(bundle)
  const { stdout } = await say('pocount', ['--csv', path.join(folder, 'messages.po')])
  const [head = [], row = []] = stdout
    .trim()
    .split('\n')
    .map((line) => line.split(',').map((cell) => cell.trim()))
  const words = Number(row[head.indexOf('Total Source Words')])
  const findings = words === counts.words ? [] : [`pocount counts ${words} words, the manifest ${counts.words}`]
  const faults = path.join(folder, 'faults.po')
  // Its other tests are of one language or of no concern: endings, capitals, spelling.
  const tests = ['blank', 'brackets', 'numbers', 'untranslated', 'urls', 'xmltags'].flatMap((test) => ['-t', test])
  await say('pofilter', ['--nonotes', `--language=${lang}`, ...tests, filled, faults])
  const found = existsSync(faults) ? [...readFileSync(faults, 'utf8').matchAll(/^msgctxt/gm)].length : 0
  if (found > 0) findings.push(`pofilter finds fault with ${found} texts that are right`)
  const [tmx, xliff] = [path.join(folder, 'from-po.tmx'), path.join(folder, 'from-po.xlf')]
  findings.push(...(await ends('po2tmx', [`--language=${lang}`, '-i', filled, '-o', tmx])))
  findings.push(...(await ends('po2xliff', ['-i', filled, '-o', xliff])))
  return [
    ...findings,
    ...(await takes(tmx, bundle, 'TMX of po2tmx', ['--page', 'status-epilepticus'])),
    ...(await takes(xliff, bundle, 'XLIFF of po2xliff', ['--page', 'status-epilepticus'])),
  ]
})

/** OmegaT as a translator: it makes a memory, its words are changed, it translates with its check of tags, and the file comes back. */
export const omegat = overBundles(async (bundle) => {
  const { folder, lang } = bundle
  const project = makeProject(bundle)
  const shared = ['--no-team', `--config-dir=${path.join(folder, 'config')}`]
  const run = (/** @type {readonly string[]} */ args) =>
    say('omegat', [project, ...args, ...shared], { env: { ...process.env, HOME: folder } })
  const memory = path.join(folder, 'pseudo.tmx')
  await run(['--mode=console-createpseudotranslatetmx', `--pseudotranslatetmx=${memory}`, '--pseudotranslatetype=equal'])
  if (!existsSync(memory)) return ['OmegaT made no memory of the texts']
  const words = readFileSync(memory, 'utf8').replace(
    new RegExp(`(<tuv lang="${lang}">\\s*<seg>)(.*?)(</seg>)`, 'gs'),
    (_, open, text, close) => {
      // Tags stand in the memory as escaped text.
      const pieces = text.split(/(&lt;.*?&gt;)/)
      return (
        open +
        pieces.map((/** @type {string} */ piece, /** @type {number} */ index) => (index % 2 ? piece : pretend(piece, lang))).join('') +
        close
      )
    },
  )
  writeFileSync(path.join(project, 'tm/auto/a.tmx'), words)
  const translated = await run(['--mode=console-translate', '--tag-validation=abort'])
  const findings = translated.status === 0 ? [] : [`OmegaT finds fault with the tags: ${translated.stdout.slice(-300)}`]
  findings.push(...(await takes(path.join(project, 'target/translate-1.2.xlf'), bundle, 'XLIFF 1.2 of OmegaT')))
  writeFileSync(
    path.join(project, 'tm/auto/a.tmx'),
    words.replace(new RegExp(`(<tuv lang="${lang}">\\s*<seg>[^<]*?)&lt;/?[gx]\\d+/?&gt;`), '$1'),
  )
  const broken = await run(['--mode=console-translate', '--tag-validation=abort'])
  if (broken.status === 0) findings.push('OmegaT finds no fault where a code was deleted')
  return findings
})

/** @param {Bundle} bundle */
function makeProject({ folder, lang }) {
  const project = path.join(folder, 'project')
  for (const name of ['source', 'target', 'tm/auto', 'omegat', 'glossary', 'dictionary', '../config'])
    mkdirSync(path.join(project, name), { recursive: true })
  cpSync(path.join(folder, 'translate-1.2.xlf'), path.join(project, 'source/translate-1.2.xlf'))
  const folders = ['source_dir', 'target_dir', 'tm_dir', 'glossary_dir', 'glossary_file', 'dictionary_dir'].map(
    (name) => `<${name}>__DEFAULT__</${name}>`,
  )
  const about = `<source_lang>en</source_lang><target_lang>${lang}</target_lang><sentence_seg>false</sentence_seg><support_default_translations>true</support_default_translations><remove_tags>false</remove_tags>`
  writeFileSync(
    path.join(project, 'omegat.project'),
    `<?xml version="1.0" encoding="UTF-8"?>\n<omegat><project version="1.0">${folders.join('')}${about}</project></omegat>\n`,
  )
  return project
}

/** XML: all of it can be read; the memory fits the DTD of TMX 1.4, and XLIFF the schemas of OASIS (1.2 strict, 2.0 core). */
export const schemas = overBundles(async ({ folder }) => {
  const at = (/** @type {string} */ name) => path.join(folder, name)
  const findings = [
    ...(await ends('xmllint', ['--noout', '--nonet', ...['translate.xlf', 'translate-1.2.xlf', 'memory.tmx', 'glossary.tbx'].map(at)])),
  ]
  // OmegaT brings the DTD.
  const jar = unzipSync(readFileSync('/usr/share/omegat/OmegaT.jar'), { filter: ({ name }) => name === 'schemas/tmx14.dtd' })
  writeFileSync(at('tmx14.dtd'), jar['schemas/tmx14.dtd'] ?? '')
  findings.push(...(await ends('xmllint', ['--noout', '--nonet', '--dtdvalid', at('tmx14.dtd'), at('memory.tmx')])))
  for (const [name, schema] of Object.entries(oasis(folder)))
    findings.push(...(await ends('xmllint', ['--noout', '--nonet', '--schema', schema, at(name)])))
  return findings
})

/**
 * The schemas of XLIFF, each with that of the attributes `xml:lang` and `xml:space` beside it: nothing is fetched.
 * @param {string} folder
 */
function oasis(folder) {
  const files = { 'translate.xlf': 'xliff-core-2.0.xsd', 'translate-1.2.xlf': 'xliff-core-1.2-strict.xsd' }
  cpSync(path.join(xliffSchemas, 'xml.xsd'), path.join(folder, 'xml.xsd'))
  return Object.fromEntries(
    Object.entries(files).map(([name, schema]) => {
      const file = path.join(folder, schema)
      const text = readFileSync(path.join(xliffSchemas, schema), 'utf8')
      writeFileSync(file, text.replace(/schemaLocation="[^"]*xml\.xsd"/, 'schemaLocation="xml.xsd"'))
      return [name, file]
    }),
  )
}

/** LibreOffice opens what translators open, and what it saves in any format comes back whole. */
export const office = overBundles(async (bundle) => {
  const { folder } = bundle
  const filled = fillText(bundle)
  const convert = (/** @type {string} */ file, /** @type {string} */ to) =>
    say('soffice', [
      '--headless',
      `-env:UserInstallation=file://${folder}/profile`,
      '--convert-to',
      to,
      '--outdir',
      path.join(folder, 'made'),
      file,
    ])
  const findings = []
  const text = 'txt:Text (encoded):UTF8'
  for (const to of ['docx', 'odt', 'rtf', 'html']) {
    await convert(filled, `${to}${to === 'html' ? ':HTML (StarWriter)' : ''}`)
    findings.push(...(await takes(path.join(folder, `made/filled.${to}`), bundle, `text as ${to}`)))
  }
  await convert(path.join(folder, 'made/filled.docx'), text)
  findings.push(...(await takes(path.join(folder, 'made/filled.txt'), bundle, 'text as docx as text')))
  // The table is not filled in: it must open, and come back as what it is, untouched.
  await convert(path.join(folder, 'translate.docx'), 'odt')
  if (!existsSync(path.join(folder, 'made/translate.odt'))) findings.push('LibreOffice does not open translate.docx')
  return findings
})
