// TBX-Basic (ISO 30042:2019, style DCA): the words of the glossary, for translation programs.

import type { Element } from 'xast'
import type { HandedTerm, Handoff } from './handoff.ts'
import { element, onLines, xmlFile } from './xml-file.ts'

function section(lang: string, term: string): Element {
  return element('langSec', { 'xml:lang': lang }, element('termSec', {}, element('term', {}, term)))
}

function concept({ id, term, definition, translation }: HandedTerm, { source, target }: Handoff): Element {
  return element(
    'conceptEntry',
    { id: `c-${id}` },
    ...onLines(
      element('descrip', { type: 'definition' }, definition),
      section(source, term),
      ...(translation === undefined ? [] : [section(target, translation)]),
    ),
  )
}

/** The glossary of a bundle as a term base. */
export function writeTermbase(handoff: Handoff): string {
  const head = element(
    'tbxHeader',
    {},
    ...onLines(
      element('fileDesc', {}, element('sourceDesc', {}, element('p', {}, handoff.title))),
      element('encodingDesc', {}, element('p', { type: 'XCSURI' }, 'TBXXCSV02.xcs')),
    ),
  )
  const body = element('body', {}, ...onLines(...handoff.glossary.map((term) => concept(term, handoff))))
  const root = { type: 'TBX-Basic', style: 'dca', 'xml:lang': handoff.source, xmlns: 'urn:iso:std:iso:30042:ed-2' }
  return xmlFile(element('tbx', root, ...onLines(head, element('text', {}, body))))
}
