// A PDF read back the way a screen reader meets it: along its tag tree, in reading order.
//
// - Words come from the marked content of each element; what lies outside the tree (running feet, lines, grounds, the head of a
//   table printed again on its next page) is not met, and is not given.
// - An element with an alternative text (`Alt`, for figures) or a replacement text (`ActualText`) gives that and nothing below it.
//   Paragraphs in which anything runs right to left carry their words in logical order as ActualText on leaves, because their glyphs
//   stand on the page in visual order. So Arabic comes back as it was written, without guessing and without direction controls.
// - The tree is read page by page: what runs over the end of a page comes back as two nodes with the same roles. A row keeps its empty
//   cells; any other element with nothing on the page is left out, for pdf.js gives a list or a table whole on each page it touches.

import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** An element of the tag tree. `text` is all that is read of it, its children's words included. */
export interface TagNode {
  readonly role: string
  readonly lang: string | undefined
  /** Said instead of what is drawn. */
  readonly alt: string | undefined
  readonly text: string
  readonly children: readonly TagNode[]
}

/** The elements below the root, page after page. */
export async function readTags(bytes: Uint8Array): Promise<TagNode[]> {
  // pdf.js takes the bytes away from their owner, so it gets a copy.
  const task = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false })
  const document = await task.promise
  const nodes: TagNode[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const tree = (await page.getStructTree()) as StructNode | null
    const words = contentOf(await page.getOperatorList())
    nodes.push(...(tree?.children ?? []).flatMap((child) => ('role' in child && isOnPage(child) ? [nodeOf(child, words)] : [])))
  }
  await task.destroy()
  return nodes
}

/** All words in reading order: a line for each element that stands as a block of its own. */
export async function readText(bytes: Uint8Array): Promise<string> {
  return (await readTags(bytes)).flatMap(linesOf).join('\n')
}

/** Every element with this role, in reading order. */
export function withRole(nodes: readonly TagNode[], role: string): readonly TagNode[] {
  return nodes.flatMap((node) => [...(node.role === role ? [node] : []), ...withRole(node.children, role)])
}

interface StructNode {
  readonly role: string
  readonly alt?: string
  readonly lang?: string
  readonly children: readonly StructChild[]
}
type StructChild = StructNode | { readonly type: string; readonly id: string }
interface Operators {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

/**
 * Words by the number of their marked content. They are taken from the glyphs themselves: pdf.js's own text layer drops the space at
 * the end of a line and guesses others.
 */
export function contentOf({ fnArray, argsArray }: Operators): ReadonlyMap<number, string> {
  const words = new Map<number, string>()
  const open: (number | undefined)[] = []
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index] as readonly unknown[]
    if (operator === OPS.endMarkedContent) open.pop()
    else if (operator === OPS.beginMarkedContent) open.push(undefined)
    else if (operator === OPS.beginMarkedContentProps) open.push(typeof args[1] === 'number' ? args[1] : undefined)
    else if (operator === OPS.showText) {
      const id = open.findLast((one) => one !== undefined)
      if (id !== undefined) words.set(id, (words.get(id) ?? '') + glyphText(args[0] as readonly unknown[]))
    }
  }
  return words
}

/** Glyphs without words of their own carry a space of no width. */
function glyphText(glyphs: readonly unknown[]): string {
  return glyphs
    .map((glyph) => (glyph as { readonly unicode?: string } | null)?.unicode ?? '')
    .join('')
    .replaceAll('\u200b', '')
}

/** The number at the end of pdf.js's name for marked content. */
function numberOf(id: string): number {
  return Number(id.slice(id.lastIndexOf('_mc') + 3))
}

function isOnPage(child: StructChild): boolean {
  return !('role' in child) || child.children.some(isOnPage)
}

function nodeOf(node: StructNode, words: ReadonlyMap<number, string>): TagNode {
  const kept = node.children.filter((child) => node.role === 'TR' || isOnPage(child))
  const parts = kept.map((child) => ('role' in child ? nodeOf(child, words) : (words.get(numberOf(child.id)) ?? '')))
  const text = node.alt ?? parts.map((part) => (typeof part === 'string' ? part : part.text)).join('')
  const children = parts.filter((part) => typeof part !== 'string')
  return { role: node.role, lang: node.lang, alt: node.alt, text, children }
}

const blocks = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'Lbl', 'TH', 'TD', 'Caption', 'TOCI', 'Figure'])
const holders = new Set([
  'Document',
  'Part',
  'Sect',
  'Div',
  'BlockQuote',
  'L',
  'LI',
  'LBody',
  'Table',
  'THead',
  'TBody',
  'TR',
  'TOC',
  'Note',
])

function linesOf(node: TagNode): readonly string[] {
  const nested = node.role === 'TOCI' && node.children.some((child) => child.role === 'TOC')
  if (nested)
    return [
      node.children
        .filter((child) => child.role !== 'TOC')
        .map((child) => child.text)
        .join(''),
      ...node.children.filter((child) => child.role === 'TOC').flatMap(linesOf),
    ]
  if (blocks.has(node.role) || !holders.has(node.role)) return [node.text]
  return node.children.flatMap(linesOf)
}
