// The only reader of a source folder. Nothing outside it is ever opened, and links in it are not followed.

import { type Dirent, existsSync, lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'
import type { Report } from '../diagnostics/report.ts'
import { byCodePoint } from '../tree/order.ts'
import type { Asset, Span } from '../tree/types.ts'
import { decodeClean, guardText } from './guard.ts'
import { readAsset } from './media.ts'
import { isSafeToParse } from './prescan.ts'
import { sha256 } from './publish/manifest.ts'

export interface SourceFile {
  readonly path: string
  /** In bytes. */
  readonly size: number
}
/** A source folder, open for reading; paths are below it, with `/` and in NFC. */
export interface Source {
  /** Where it is on the disk. */
  readonly root: string
  /** The folder's own name. */
  readonly name: string
  /** Every file that may be published from, sorted by code point. */
  readonly files: readonly SourceFile[]
  /** Clean text with `\n` line ends, safe to parse when it is Markdown; or `undefined` after a report. */
  text(path: string): string | undefined
  bytes(path: string): Uint8Array | undefined
  /** SHA-256 of a file, as it was when it was first read. */
  digest(path: string): string | undefined
  /** An image's facts, or `undefined` after a report when it is broken. */
  asset(path: string): Asset | undefined
}

interface Found extends SourceFile {
  /** The name as the disk has it, which may not be in NFC. */
  readonly onDisk: string
}

/** Opens a source folder, the only way to its files; `undefined` after a report when it is not a folder. */
export function openSource(root: string, report: Report): Source | undefined {
  const real = realFolder(root)
  if (real === undefined) {
    const reason = existsSync(root) ? `Unexpected file \`${root}\`, expected a folder` : `Missing source folder \`${root}\``
    return void report({ rule: 'empty-library', reason, span: startOf(root), hint: 'Name the folder with `--source`' })
  }
  const found = walk(real, '', report).toSorted((a, b) => byCodePoint(a.path, b.path))
  const byPath = new Map(withoutTwins(found, report).map((file) => [file.path, file]))
  const digests = new Map<string, string>()
  const clean = new Set<string>()
  const bytes = (file: string) => {
    const content = readBelow(real, byPath.get(file)?.onDisk)
    if (content && !digests.has(file)) digests.set(file, sha256(content))
    return content
  }
  return {
    root: real,
    name: path.basename(real),
    files: [...byPath.values()].map((file) => ({ path: file.path, size: file.size })),
    bytes,
    digest: (file) => {
      if (!digests.has(file)) bytes(file)
      return digests.get(file)
    },
    text: (file) => {
      const content = bytes(file)
      // A page is read for the catalogue and once more when it is made: what had no fault then has none now.
      if (content && clean.has(file) && sha256(content) === digests.get(file)) return decodeClean(content)
      let faults = 0
      const text = readText(file, content, (problem) => {
        faults += 1
        report(problem)
      })
      if (text !== undefined && faults === 0) clean.add(file)
      return text
    },
    asset: (file) => {
      const content = bytes(file)
      return content === undefined ? undefined : readAsset(content, file, report)
    },
  }
}

function readText(file: string, bytes: Uint8Array | undefined, report: Report): string | undefined {
  const text = bytes === undefined ? undefined : guardText(bytes, file, report)
  if (text === undefined || !isMarkdown(file)) return text
  return isSafeToParse(text, file, report) ? text : undefined
}

function isMarkdown(file: string): boolean {
  return /\.(?:md|markdown)$/i.test(file)
}

/** Only files that the walk saw are opened, and only if they have not become a way out since. */
function readBelow(root: string, file: string | undefined): Uint8Array | undefined {
  if (file === undefined) return undefined
  const full = path.join(root, file)
  return realpathSync.native(full) === full ? readFileSync(full) : undefined
}

function realFolder(root: string): string | undefined {
  try {
    const real = realpathSync.native(root)
    return lstatSync(real).isDirectory() ? real : undefined
  } catch {
    return undefined
  }
}

function walk(root: string, folder: string, report: Report): readonly Found[] {
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true })
  return entries
    .filter(({ name }) => !isHidden(name))
    .flatMap((entry) => {
      const onDisk = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.name.startsWith('_')) return passOver(entry, onDisk, report)
      if (entry.isSymbolicLink()) return refuseLink(onDisk, report)
      if (entry.name.includes('\ufffd') && !existsSync(path.join(root, onDisk))) return refuseName(onDisk, report)
      if (entry.isDirectory()) return walk(root, onDisk, report)
      return entry.isFile() ? [{ path: onDisk.normalize('NFC'), onDisk, size: lstatSync(path.join(root, onDisk)).size }] : []
    })
}

function isHidden(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules'
}

function passOver(entry: Dirent, onDisk: string, report: Report): readonly [] {
  const reason = `Found the ${entry.isDirectory() ? 'folder' : 'file'} \`${entry.name}\`, which is not read, for its name begins with \`_\``
  const hint = 'Give it another name if it is to be published'
  if (entry.isDirectory() || isMarkdown(entry.name)) report({ rule: 'not-read', reason, span: startOf(onDisk), hint })
  return []
}

function refuseLink(file: string, report: Report): readonly [] {
  const hint = 'Put the file itself here, or begin its name with `_` to leave it out'
  report({ rule: 'symlink', reason: 'Unexpected symbolic link, expected a file or a folder', span: startOf(file), hint })
  return []
}

// Its bytes became U+FFFD while they were read, and by that name there is no file.
function refuseName(file: string, report: Report): readonly [] {
  report({ rule: 'encoding', reason: 'Unexpected bytes in a file name, expected UTF-8', span: startOf(file), hint: 'Rename it' })
  return []
}

/** Two names that differ only in how their letters are composed are one name to a reader. */
function withoutTwins(files: readonly Found[], report: Report): readonly Found[] {
  return files.filter((file, index) => {
    if (files[index - 1]?.path !== file.path) return true
    const reason = `Unexpected second file named \`${file.path}\`, its accents stored in another way`
    report({ rule: 'output-collision', reason, span: startOf(file.path), hint: 'Rename one of the two' })
    return false
  })
}

function startOf(file: string): Span {
  return { file, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }
}
