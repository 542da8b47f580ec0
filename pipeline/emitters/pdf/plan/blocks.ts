// Blocks → boxes.

import { itemStyleOf, sectionStyleOf, styleOf } from '../../../theme/style-of.ts'
import type { StyleName } from '../../../theme/theme.ts'
import { flatMap } from '../../../tree/flat-map.ts'
import { type BlockHandlers, dispatch } from '../../../tree/handlers.ts'
import { altText, plainText } from '../../../tree/plain-text.ts'
import type { Block, Code, ContentsEntry, Depth, Figure, List, ListItem, Section, Translatable } from '../../../tree/types.ts'
import type { Box, GroupBox, TagName, TextRun, WordsBox } from './box.ts'
import { planDefinitions } from './definitions.ts'
import { planForm } from './forms.ts'
import { keptBefore, keptWithNext } from './keeps.ts'
import { planBibliography, planNotes } from './notes.ts'
import { planParallel } from './parallel.ts'
import { group, placed, planIn, unframed, wordsBox } from './parts.ts'
import { planQr } from './qr.ts'
import { lookIn, numbered, type Scope, spoken, styled, tagged } from './scope.ts'
import { planTable } from './table.ts'
import { planWords, textRun } from './words.ts'

const headings: Readonly<Record<Depth, TagName>> = { 1: 'H1', 2: 'H2', 3: 'H3', 4: 'H4', 5: 'H5', 6: 'H6' }

const handlers: BlockHandlers<readonly Box[], Scope> = {
  section: (node, scope) => {
    const inner = tagged(scope, 'Sect')
    const heading = node.beside ? besideBox(node, node.beside, inner) : headingBox(node.title, node.depth, inner)
    return [
      group(sectionStyleOf(node), sectionScope(node, inner, scope), [heading, ...planBlocks(node.children, inner)], {
        anchors: [node.id],
        plain: true,
      }),
    ]
  },
  paragraph: (node, scope) => [paragraphBox(styleOf(node), node.words, scope)],
  list: (node, scope) => [listBox(node, scope)],
  callout: (node, scope) => {
    const style = styleOf(node)
    const inner = styled(tagged(scope, 'Div'), style)
    const title = wordsBox('calloutTitle', planIn(node.title, tagged(styled(inner, 'calloutTitle'), 'P')))
    return [group(style, inner, [title, ...planBlocks(node.children, inner)], { trim: true })]
  },
  figure: (node, scope) => [figureBox(node, scope)],
  table: (node, scope) => [planTable(node, scope)],
  quote: (node, scope) => {
    const inner = styled(tagged(scope, 'BlockQuote'), 'quote')
    return [group('quote', inner, planBlocks(node.children, inner), { trim: true })]
  },
  code: (node, scope) => [codeBox(node, scope)],
  rule: (_node, scope) => [{ type: 'rule', ...placed('rule', styled(scope, 'rule')), tag: undefined }],
  definitions: (node, scope) => [planDefinitions(node, scope, planBlocks)],
  notes: (node, scope) => planNotes(node, scope, planBlocks),
  bibliography: (node, scope) => [planBibliography(node, scope)],
  contents: (node, scope) => {
    // An index stands under its letters, without a frame of its own.
    if (node.role === 'index') return node.entries.length > 0 ? [contentsBox(node.entries, scope, false)] : []
    const inner = styled(scope, 'contents')
    return [group('contents', inner, node.entries.length > 0 ? [contentsBox(node.entries, inner, false)] : [], { trim: true })]
  },
  writing: (node, scope) => [{ type: 'lines', ...placed('writing', styled(scope, 'writing')), tag: undefined, count: node.lines }],
  parallel: (node, scope) => [planParallel(node, scope, planBlocks)],
  qr: (node, scope) => [planQr(node, scope)],
  form: (node, scope) => [planForm(node, scope)],
}

/** The boxes of blocks, in reading order. */
export function planBlocks(blocks: readonly Block[], scope: Scope): readonly Box[] {
  return flatMap(blocks, (block, index) => {
    const boxes = dispatch<Block, readonly Box[], Scope>(handlers, block, spoken(scope, block))
    return keptBefore(boxes, block, blocks[index + 1])
  })
}

// A section has the style around it, but for where it begins and ends on paper.
function sectionScope(node: Section, inner: Scope, { style }: Scope): Scope {
  const { pageBefore, pageAfter } = inner.chapter.theme.styles[sectionStyleOf(node)]
  return { ...inner, style: pageBefore || pageAfter ? { ...style, pageBefore, pageAfter } : style }
}

function paragraphBox(style: StyleName, words: Translatable, scope: Scope): WordsBox {
  const box = wordsBox(style, planIn(words, tagged(styled(scope, style), 'P')))
  return scope.tight === undefined ? box : { ...box, look: { ...box.look, after: scope.tight } }
}

function headingBox(title: Translatable, depth: Depth, scope: Scope): WordsBox {
  const style: StyleName = depth === 1 ? 'title' : `heading${depth}`
  const planned = planIn(title, tagged(styled(scope, style), headings[depth]))
  return wordsBox(style, planned, { outline: { depth, title: plainText(title.inlines) } })
}

/** Both titles side by side; a bookmark says both. */
function besideBox({ title, depth }: Section, beside: Translatable, scope: Scope): Box {
  const first = headingBox(title, depth, scope)
  const { outline: _, ...second } = headingBox(beside, depth, spoken(scope, beside))
  const both = [title, beside].map((words) => plainText(words.inlines)).join(' · ')
  const rows = [
    [
      { dir: scope.dir, children: [{ ...first, outline: { depth, title: both } }] },
      { dir: second.dir, children: [{ ...second, outline: undefined }] },
    ],
  ]
  return { type: 'parallel', ...placed('text', scope), tag: undefined, rows }
}

function listBox(node: List, scope: Scope): GroupBox {
  const look = styled(scope, 'list')
  const inner = tagged(scope, 'L', { numbering: node.ordered ? 'Decimal' : 'Disc' })
  const items = node.items.map((item, index) => itemBox(item, markerOf(node, item, index, inner), node, inner))
  return group('list', { ...inner, style: look.style }, items, { trim: true })
}

interface Marker {
  readonly text: string
  readonly actual: string | undefined
}

/** The space after it belongs to the mark, so that what is read does not run together. */
function markerOf(list: List, item: ListItem, index: number, scope: Scope): Marker {
  const { labels } = scope.chapter
  if (item.checked !== undefined) {
    return item.checked ? { text: '\u2611\u00A0', actual: `${labels.ticked} ` } : { text: '\u2610\u00A0', actual: `${labels.notTicked} ` }
  }
  return { text: list.ordered ? `${list.start + index}.\u00A0` : '\u2022\u00A0', actual: undefined }
}

function itemBox(item: ListItem, marker: Marker, list: List, scope: Scope): GroupBox {
  const style = itemStyleOf(list)
  const li = tagged(spoken(scope, item), 'LI')
  const own = styled(li, style)
  const label = tagged(numbered(own), 'Lbl', marker.actual === undefined ? {} : { actual: marker.actual })
  const body = { ...tagged(li, 'LBody'), tight: list.tight ? lookIn(own).after : undefined }
  const words = wordsBox(style, { runs: [textRun(marker.text, item.span, label)], scope: label })
  return { ...group(style, { ...body, style: own.style }, planBlocks(item.children, body), { trim: true }), marker: words }
}

function figureBox(node: Figure, scope: Scope): GroupBox {
  const inner = styled(tagged(scope, 'Div'), 'figure')
  // A caption inside a Figure with an alternative text is not read, so it stands beside it.
  const figure =
    node.alt === 'decorative' ? { ...inner, tag: undefined } : tagged(spoken(inner, node.alt), 'Figure', { alt: altText(node.alt) })
  const words = (style: StyleName, text: Translatable | undefined): readonly Box[] =>
    text ? [wordsBox(style, planIn(text, tagged(styled(inner, style), 'P')))] : []
  const credit = words('credit', node.credit)
  // Who made it stands below what it shows, not at the head of the next page.
  const captions = [...words('caption', node.caption).map((box) => (credit.length > 0 ? keptWithNext(box) : box)), ...credit]
  const { before: _before, after: _after, ...look } = lookIn(inner)
  const image = { ...placed('figure', figure), look: { ...look, before: 0, after: 0, keepWithNext: captions.length > 0 } }
  return group('figure', inner, [{ type: 'image', ...image, asset: node.asset }, ...captions], { trim: true })
}

function codeBox(node: Code, scope: Scope): GroupBox {
  const inner = { ...styled(scope, 'code'), dir: 'ltr' as const }
  const lines = node.value.replace(/\n$/, '').replaceAll('\t', '    ').split('\n')
  const paragraph = tagged(inner, 'P')
  const code = tagged(paragraph, 'Code')
  const runs = flatMap(lines, (line, index) => {
    const end = index < lines.length - 1 ? '\u2028' : ''
    return line + end === '' ? [] : [textRun(line + end, node.span, code)]
  })
  const words = wordsBox('code', { runs, scope: paragraph })
  const bare = { ...words, look: { ...words.look, ...unframed } }
  return group('code', { ...inner, tag: scope.tag }, [bare], { trim: true })
}

function contentsBox(entries: readonly ContentsEntry[], scope: Scope, nested: boolean): GroupBox {
  const toc = tagged(scope, 'TOC')
  const items = entries.map((entry) => {
    const item = tagged(toc, 'TOCI')
    const place = scope.chapter.inside(entry.target)
    const words = planIn(entry.title, styled(item, 'contentsEntry'))
    const label = plainText(entry.title.inlines)
    const link = place === undefined ? tagged(words.scope, 'Reference') : tagged(tagged(words.scope, 'Reference'), 'Link')
    const inner: Scope = place === undefined ? link : { ...link, way: { type: 'inside', place, label } }
    // The words stand where they lead; here they are only printed.
    const runs = planWords(entry.title.inlines, inner).map((run) => (run.type === 'text' ? withoutNode(run) : run))
    const line = wordsBox('contentsEntry', { runs, scope: words.scope }, { pageOf: place })
    const below = entry.children.length > 0 ? [contentsBox(entry.children, item, true)] : []
    return {
      ...group('contentsEntry', item, [line, ...below], { plain: true }),
      look: { ...line.look, ...unframed, indent: 0, after: line.look.after },
    }
  })
  const box = group('list', { ...toc, style: styled(scope, 'list').style }, items, { trim: true })
  return { ...box, look: { ...box.look, before: 0, after: 0, indent: nested ? box.look.indent : 0 } }
}

function withoutNode(run: TextRun): TextRun {
  return { ...run, node: undefined }
}
