// XLIFF 1.2 (OASIS, strict): for older translation programs.

import type { Element } from 'xast'
import { type CodedNode, readNodes } from './coded-nodes.ts'
import { codeOf, type HandedText, type Handoff, needsWork } from './handoff.ts'
import { element, onLines, type XmlChild, xmlFile } from './xml-file.ts'

const paired: Readonly<Record<string, string>> = { emphasis: 'italic', strong: 'bold', link: 'link', reference: 'link' }
const single: Readonly<Record<string, string>> = { image: 'image', break: 'lb' }

// Protected words are not marked here: the tag check of OmegaT 3.6 takes such marks for tags that were added.
function inlineNodes(nodes: readonly CodedNode[]): readonly XmlChild[] {
  return nodes.map((node) => {
    if (node.type !== 'code') return node.value
    const { n, kind } = node.code
    const own = `x-${kind.toLowerCase()}`
    if (!node.code.paired) return element('x', { id: String(n), ctype: single[kind] ?? own, 'equiv-text': `[${n}]` })
    return element('g', { id: String(n), ctype: paired[kind] ?? own }, ...inlineNodes(node.children))
  })
}

const states = { new: 'new', changed: 'needs-translation', draft: 'needs-review-translation', done: 'final' } as const

function unit(text: HandedText, notes: readonly string[]): Element {
  const { segment, state, target } = text
  const source = inlineNodes(readNodes(segment.text, segment.codes) ?? [])
  const nodes = state === 'new' || state === 'changed' ? undefined : readNodes(target, segment.codes)
  return element(
    'trans-unit',
    { id: segment.id, resname: codeOf(segment) },
    ...onLines(
      element('source', {}, ...source),
      element('target', { state: nodes ? states[state] : 'new' }, ...(nodes ? inlineNodes(nodes) : source)),
      ...notes.map((note) => element('note', {}, note)),
      ...(needsWork(text) && text.remark !== undefined ? [element('note', { from: 'translator' }, text.remark)] : []),
    ),
  )
}

/** The texts of a bundle as an XLIFF 1.2 file; `notesOf` tells what a translator should know of each. */
export function writeXliff1(handoff: Handoff, notesOf: (text: HandedText) => readonly string[]): string {
  const pages = [...new Set(handoff.texts.map(({ page }) => page))]
  const files = pages.map((page) => {
    const units = handoff.texts.filter((text) => text.page === page).map((text) => unit(text, notesOf(text)))
    const about = { original: page, 'source-language': handoff.source, 'target-language': handoff.target }
    const body = element('body', {}, ...onLines(...units))
    return element('file', { ...about, datatype: 'x-markdown', 'xml:space': 'preserve' }, ...onLines(body))
  })
  return xmlFile(element('xliff', { xmlns: 'urn:oasis:names:tc:xliff:document:1.2', version: '1.2' }, ...onLines(...files)))
}
