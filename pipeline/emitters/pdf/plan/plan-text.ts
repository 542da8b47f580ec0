// A plan as text, for people to read and tests to compare.

import { flatMap } from '../../../tree/flat-map.ts'
import type { Box, Run, Tag, WordsBox } from './box.ts'

/** One line a box: its tag, its style, what it keeps with, its words. */
export function planText(boxes: readonly Box[]): string {
  return `${flatMap(boxes, (box) => lines(box, 0)).join('\n')}\n`
}

function lines(box: Box, depth: number): readonly string[] {
  const line = `${'  '.repeat(depth)}${[tagText(box.tag), box.style, flags(box), ...details(box)].filter(Boolean).join(' ')}`
  return [line, ...flatMap(children(box), (child) => lines(child, depth + 1))]
}

function children(box: Box): readonly Box[] {
  if (box.type === 'group') return box.marker ? [box.marker, ...box.children] : box.children
  if (box.type === 'parallel') return flatMap(box.rows, (row) => flatMap(row, (column) => column.children))
  if (box.type === 'field') return [box.label]
  if (box.type === 'qr') return [box.words]
  return box.type === 'table' ? flatMap(box.rows, (row) => row.cells.map((cell) => cell.words)) : []
}

function tagText(tag: Tag | undefined): string {
  if (!tag) return 'artifact'
  const facts = [
    tag.lang,
    tag.scope,
    tag.numbering,
    tag.id && `#${tag.id}`,
    tag.alt && `alt=${tag.alt}`,
    tag.actual && `actual=${tag.actual}`,
    tag.printed && `${tag.printed.role}=${tag.printed.about}`,
  ]
  const told = facts.filter(Boolean).join(' ')
  return told ? `${tag.name}(${told})` : tag.name
}

function flags({ look, anchors, leads }: Box): string {
  const words = [
    look.pageBefore && 'page-before',
    look.pageAfter && 'page-after',
    leads && 'leads',
    look.keepWithNext && 'keep-with-next',
    look.keepTogether && 'keep-together',
    ...anchors.map((anchor) => `#${anchor}`),
  ]
  return words.filter(Boolean).join(' ')
}

function details(box: Box): readonly string[] {
  if (box.type === 'words') return [`${box.dir}:`, wordsText(box)]
  if (box.type === 'image') return [box.asset.path]
  if (box.type === 'table') return [`${box.rows.length}×${box.columns.length}, heads ${box.heads}`]
  if (box.type === 'parallel') return [`${box.rows.length} rows`]
  if (box.type === 'field') return [box.kind, ...(box.lines > 1 ? [`${box.lines} lines`] : []), box.name]
  if (box.type === 'qr') return [`${box.rows.length}×${box.rows.length}`]
  return box.type === 'lines' ? [String(box.count)] : []
}

function wordsText(box: WordsBox): string {
  return box.runs.map((run) => runText(run, box.tag)).join('')
}

const controls: Readonly<Record<string, string>> = { '\u2066': '⟨ltr:', '\u2067': '⟨rtl:', '\u2068': '⟨', '\u2069': '⟩' }

function runText(run: Run, around: Tag | undefined): string {
  if (run.type === 'control') return controls[run.text] ?? ''
  if (run.type === 'anchor') return `{#${run.anchor}}`
  if (run.type === 'image') return `{${tagText(run.tag)} ${run.asset.path}}`
  const text = run.text.replaceAll('\u2028', '⏎')
  const to = run.way && (run.way.type === 'outside' ? `→${run.way.url}` : `→#${run.way.place}`)
  const bold = run.look.weight === 'bold' && around?.name === 'P' ? 'bold' : ''
  const told = [run.tag === around ? '' : tagText(run.tag), bold, to].filter(Boolean).join(' ')
  return told ? `{${told} ${text}}` : text
}
