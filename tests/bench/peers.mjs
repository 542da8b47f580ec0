// The same pages through the programs that most people would reach for: pandoc and WeasyPrint, one process a page.

import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** @param {string} program */
const isThere = (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0

export const missingPeers = () => ['pandoc', 'weasyprint', 'po4a-updatepo'].filter((program) => !isThere(program))

/** Pages without what only Fourleaf reads. @param {string} source @param {string} target */
export function writePlain(source, target) {
  mkdirSync(target, { recursive: true })
  for (const name of readdirSync(path.join(source, 'conditions'))) {
    const text = readFileSync(path.join(source, 'conditions', name), 'utf8')
    const plain = text
      .replace(/^---\n[\s\S]*?\n---\n/, '')
      .replace(/^:::.*$/gm, '')
      .replace(/ \[@[^\]]+\]/g, '')
    writeFileSync(path.join(target, name), plain)
  }
}

/** A command that makes all four formats of every page of a folder. @param {string} folder */
export function peerCommand(folder) {
  const script = `set -e; cd "$1"; for f in *.md; do b="\${f%.md}"
    pandoc -s --metadata title="$b" -f gfm -t html5 "$f" -o "$b.html"
    pandoc -f gfm -t epub3 --metadata title="$b" "$f" -o "$b.epub"
    pandoc -f gfm -t plain "$f" -o "$b.txt"
    weasyprint -q --pdf-variant pdf/ua-1 "$b.html" "$b.pdf"
    po4a-updatepo -f text -o markdown -m "$f" -p "$b.pot"; done`
  return ['bash', '-c', script, 'peers', folder]
}
