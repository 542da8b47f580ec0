// The pages of tests/fixtures/scripts, and what a reader should find of them.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Pressed } from '../../press.ts'

export const folder = path.resolve('tests/fixtures/scripts')

/** Each heading, paragraph, item and cell of a page. */
export function piecesOf(name: string): readonly string[] {
  const [, front = '', body = ''] = readFileSync(`${folder}/${name}.md`, 'utf8').split('---\n')
  const title = /^title: (.*)$/m.exec(front)?.[1] ?? ''
  const lines = body.split('\n').filter((line) => line && !line.startsWith('| ---'))
  const pieces = lines.flatMap((line) => (line.startsWith('|') ? line.split('|') : [line.replace(/^(#+|-) /, '')]))
  return [title, ...pieces.map((piece) => piece.replaceAll('**', '').trim()).filter(Boolean)]
}

/** The handout of a page of this name, or of the language after `seizure-`. */
export function handoutOf({ artifacts }: Pressed, name: string): Uint8Array {
  const names = [`seizure-${name}.pdf`, `${name}.pdf`]
  const [, bytes] = [...artifacts].find(([file]) => names.includes(path.posix.basename(file))) ?? []
  if (!bytes) throw new Error(`No PDF of ${name}`)
  return bytes
}
