// XLIFF 2.0 (OASIS, core): one unit for each text.

import type { Element } from 'xast'
import type { SegmentCode } from '../tree/publication.ts'
import { type CodedNode, readNodes } from './coded-nodes.ts'
import { codeOf, type HandedText, type Handoff, needsWork } from './handoff.ts'
import { element, onLines, type XmlChild, xmlFile } from './xml-file.ts'

/** Types of inline codes that XLIFF 2.0 has names for (4.3.1.32 type). */
const types: Readonly<Record<string, { readonly type: string; readonly subType?: string }>> = {
  emphasis: { type: 'fmt', subType: 'xlf:i' },
  strong: { type: 'fmt', subType: 'xlf:b' },
  link: { type: 'link' },
  reference: { type: 'link' },
  image: { type: 'image' },
  break: { type: 'fmt', subType: 'xlf:lb' },
}

interface Inline {
  /** Gives a protected word its id. */
  readonly mark: () => string
}

function codeElement(code: SegmentCode, children: readonly CodedNode[], inline: Inline): Element {
  const n = String(code.n)
  const shared = { id: n, canCopy: 'no', canDelete: 'no', ...(types[code.kind] ?? { type: 'other' }) }
  const [open, close] = [`[${n}]`, `[/${n}]`]
  if (!code.paired) return element('ph', { ...shared, dataRef: `d${n}`, disp: open, equiv: open })
  const shown = { dispStart: open, dispEnd: close, equivStart: open, equivEnd: close, dataRefStart: `d${n}`, dataRefEnd: `d${n}` }
  return element('pc', { ...shared, ...shown }, ...inlineNodes(children, inline))
}

function inlineNodes(nodes: readonly CodedNode[], inline: Inline): readonly XmlChild[] {
  return nodes.map((node) => {
    if (node.type === 'text') return node.value
    if (node.type === 'kept') return element('mrk', { id: `m${inline.mark()}`, translate: 'no' }, node.value)
    return codeElement(node.code, node.children, inline)
  })
}

function words(name: 'source' | 'target', nodes: readonly CodedNode[]): Element {
  let marks = 0
  const mark = () => {
    marks += 1
    return String(marks)
  }
  return element(name, {}, ...inlineNodes(nodes, { mark }))
}

const states = { new: 'initial', changed: 'initial', draft: 'translated', done: 'final' } as const

function unit(text: HandedText, symbols: ReadonlySet<string>): Element {
  const { segment, state, target } = text
  const source = readNodes(segment.text, segment.codes, symbols) ?? []
  // A text to be done anew starts from the source, for old programs show nothing where nothing stands.
  const before = state === 'new' || state === 'changed' ? undefined : readNodes(target, segment.codes, symbols)
  const data = segment.codes.map(({ n, kind }) => element('data', { id: `d${n}` }, kind))
  const status = { state: before ? states[state] : 'initial', subState: `fourleaf:${state}` }
  return element(
    'unit',
    { id: segment.id, name: codeOf(segment), canResegment: 'no', 'xml:space': 'preserve' },
    ...onLines(
      element('notes', {}, ...notesOf(text).map(([category, note]) => element('note', { category }, note))),
      ...(data.length > 0 ? [element('originalData', {}, ...data)] : []),
      element('segment', { id: 's1', ...status }, words('source', source), words('target', before ?? source)),
    ),
  )
}

function notesOf(text: HandedText): readonly (readonly [category: string, note: string])[] {
  return [
    ['context', text.notes.join(' ')],
    ...(text.previous === undefined ? [] : [['previous-source', text.previous] as const]),
    ...(needsWork(text) && text.target !== '' ? [['previous-translation', text.target] as const] : []),
    ...(text.remark === undefined ? [] : [['remark', text.remark] as const]),
  ]
}

/** The texts of a bundle as an XLIFF 2.0 file. */
export function writeXliff2(handoff: Handoff, symbols: ReadonlySet<string>): string {
  const pages = [...new Set(handoff.texts.map(({ page }) => page))]
  const files = pages.map((page) => {
    const units = handoff.texts.filter((text) => text.page === page).map((text) => unit(text, symbols))
    return element('file', { id: page, original: page }, ...onLines(...units))
  })
  const root = { xmlns: 'urn:oasis:names:tc:xliff:document:2.0', version: '2.0', srcLang: handoff.source, trgLang: handoff.target }
  return xmlFile(element('xliff', root, ...onLines(...files)))
}
