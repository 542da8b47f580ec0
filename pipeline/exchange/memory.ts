// TMX 1.4 (LISA): texts that are translated already, for translation programs.

import type { Element } from 'xast'
import { type CodedNode, readNodes } from './coded-nodes.ts'
import { type HandedText, type Handoff, needsWork } from './handoff.ts'
import { element, onLines, type XmlChild, xmlFile } from './xml-file.ts'

function inlineNodes(nodes: readonly CodedNode[]): readonly XmlChild[] {
  return nodes.flatMap((node): readonly XmlChild[] => {
    if (node.type !== 'code') return [node.value]
    const n = String(node.code.n)
    if (!node.code.paired) return [element('ph', { x: n }, `[${n}]`)]
    return [element('bpt', { i: n, x: n }, `[${n}]`), ...inlineNodes(node.children), element('ept', { i: n }, `[/${n}]`)]
  })
}

function variant(lang: string, nodes: readonly CodedNode[]): Element {
  return element('tuv', { 'xml:lang': lang }, element('seg', {}, ...inlineNodes(nodes)))
}

function unit({ segment, target, page }: HandedText, { source, target: lang }: Handoff): readonly Element[] {
  const [original, translated] = [readNodes(segment.text, segment.codes), readNodes(target, segment.codes)]
  if (!original || !translated) return []
  const status = element('prop', { type: 'x-status' }, 'translated')
  const where = element('prop', { type: 'x-page' }, page)
  return [element('tu', { tuid: segment.id }, ...onLines(status, where, variant(source, original), variant(lang, translated)))]
}

/** What is translated and not in doubt, as a translation memory. */
export function writeMemory(handoff: Handoff, version: string): string {
  const units = handoff.texts.filter((text) => !needsWork(text)).flatMap((text) => unit(text, handoff))
  const header = {
    creationtool: 'fourleaf',
    creationtoolversion: version,
    segtype: 'block',
    'o-tmf': 'po',
    adminlang: handoff.source,
    srclang: handoff.source,
    datatype: 'plaintext',
  }
  const root = element('tmx', { version: '1.4' }, ...onLines(element('header', header), element('body', {}, ...onLines(...units))))
  return xmlFile(root)
}
