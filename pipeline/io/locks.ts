// The files that named commands write into the source folder: segment ids and translations.

import fs from 'node:fs'
import path from 'node:path'
import type { Locale } from '../tree/types.ts'
import { Fault } from './fault.ts'

/** Where the ids of a page's segments stand, below the source folder. */
export function lockPath(page: string): string {
  return `ids.lock/${page}.tsv`
}

/** Where a page's translation stands, below the source folder. */
export function translationPath(page: string, lang: Locale): string {
  return `translations/${lang}/${page}.po`
}

/** Where the texts stand, below the source folder, as they were last handed to translators of a language. */
export function sentPath(lang: Locale): string {
  return `translations/${lang}/sent.tsv`
}

/** Where it stands, below the source folder, who took responsibility for what in the translations of a language. */
export function waiversPath(lang: Locale): string {
  return `translations/${lang}/waivers.yml`
}

/** Where it is said who stands for a page's translation, below the source folder. */
export function signOffPath(page: string, lang: Locale): string {
  return `translations/${lang}/${page}.signed.yml`
}

/** Where a file of the kept copy of a page's translation stands, below the source folder. */
export function copyPath(page: string, lang: Locale, name: string): string {
  return `translations/${lang}/kept/${page}/${name}`
}

/** A file below the source folder; `undefined` when there is none. */
export function readBeside(root: string, name: string): Uint8Array | undefined {
  const file = placeInside(root, name)
  try {
    return fs.readFileSync(file)
  } catch (cause) {
    if (isMissing(cause)) return undefined
    throw new Fault(`Cannot read \`${name}\``, { hint: 'Check that the file may be read', cause })
  }
}

/** Writes a file below the source folder, wholly or not at all; says whether its bytes changed. */
export function writeBeside(root: string, name: string, text: string): boolean {
  const bytes = Buffer.from(text)
  const before = readBeside(root, name)
  if (before && bytes.equals(before)) return false
  const file = placeInside(root, name)
  const draft = `${file}.new`
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(draft, bytes)
    fs.renameSync(draft, file)
  } catch (cause) {
    fs.rmSync(draft, { force: true })
    throw new Fault(`Cannot write \`${name}\``, {
      hint: 'Check that the source folder may be written to and that the disk has space',
      cause,
    })
  }
  return true
}

/** Writes a file below a folder of templates, which is made when it is not there. */
export function writeInto(folder: string, name: string, text: string): void {
  fs.mkdirSync(folder, { recursive: true })
  writeBeside(folder, name, text)
}

/** Takes a file below the source folder away, and says whether there was one. */
export function removeBeside(root: string, name: string): boolean {
  const file = placeInside(root, name)
  if (!fs.existsSync(file)) return false
  try {
    fs.rmSync(file)
  } catch (cause) {
    throw new Fault(`Cannot remove \`${name}\``, { hint: 'Check that the source folder may be written to', cause })
  }
  return true
}

/** Writes a file that somebody asked for into a folder of their choice, wholly or not at all. */
export function writeOut(folder: string, name: string, bytes: Uint8Array | string): void {
  const file = path.join(folder, path.basename(name))
  const draft = `${file}.new`
  try {
    fs.mkdirSync(folder, { recursive: true })
    fs.writeFileSync(draft, bytes)
    fs.renameSync(draft, file)
  } catch (cause) {
    fs.rmSync(draft, { force: true })
    throw new Fault(`Cannot write \`${file}\``, { hint: 'Check that the folder may be written to and that the disk has space', cause })
  }
}

/** A file that somebody named, when it is not larger than `most` bytes. */
export function readGiven(file: string, most: number): Uint8Array {
  try {
    const { size } = fs.statSync(file)
    if (size > most)
      throw new Fault(`\`${file}\` has ${size} bytes, at most ${most} are read`, { hint: 'Send only the file that was worked on' })
    return fs.readFileSync(file)
  } catch (cause) {
    if (cause instanceof Fault) throw cause
    throw new Fault(`Cannot read \`${file}\``, {
      hint: isMissing(cause) ? 'There is no such file' : 'Check that the file may be read',
      cause,
    })
  }
}

/** The file's place on the disk, which no `..` and no symbolic link leads out of the source folder. */
function placeInside(root: string, name: string): string {
  const parts = name.split('/')
  if (parts.some((part) => part === '' || part === '.' || part === '..' || part.includes('\\')))
    throw new Error(`Not a path below the source folder: ${name}`)
  const steps = parts.map((_, index) => path.join(root, ...parts.slice(0, index + 1)))
  const link = steps.find(isLink)
  if (link) throw new Fault(`Unexpected symbolic link \`${link}\``, { hint: 'Put the file itself in its place' })
  return path.join(root, ...parts)
}

function isLink(file: string): boolean {
  return fs.lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR')
}
