// XLIFF 1.2 and 2.x and TMX 1.4 as they come back: their inline elements become codes again.

import type { Finding } from '../checks/finding.ts'
import { plainId } from './code-lines.ts'
import { elementsOf, findAll, readXml, type XmlElement, type XmlNode } from './read-xml.ts'
import type { About, Reading, ReturnedText } from './returned.ts'

type Code = (element: XmlElement) => string

const number = (value: string | undefined): string => /\d+/.exec(value ?? '')?.[0] ?? value ?? ''
const single: Code = ({ attributes }) => `[${number(attributes.id ?? attributes.x)}]`
const closing = (n: string): string => `[/${n}]`
const pair: Code = (element) => `[${number(element.attributes.id)}]${coded(element)}${closing(number(element.attributes.id))}`
// An opening and a closing code of two elements; TMX pairs them by `i`.
const opens: Code = ({ attributes }) => `[${number(attributes.x ?? attributes.rid ?? attributes.id ?? attributes.i)}]`

/** What each inline element of the three formats is; one that is not here is taken for its words. */
const inline: Readonly<Record<string, Code>> = {
  // XLIFF 2
  pc: pair,
  sc: single,
  ec: ({ attributes }) => closing(number(attributes.startRef ?? attributes.id)),
  cp: () => '',
  sm: () => '',
  em: () => '',
  // XLIFF 1.2
  g: pair,
  x: single,
  bx: opens,
  ex: ({ attributes }) => closing(number(attributes.rid ?? attributes.id)),
  // both, and TMX
  ph: single,
  bpt: opens,
  ept: ({ attributes }) => closing(number(attributes.rid ?? attributes.id ?? attributes.i)),
  it: ({ attributes }) =>
    ['close', 'end'].includes(attributes.pos ?? '')
      ? closing(number(attributes.x ?? attributes.id))
      : `[${number(attributes.x ?? attributes.id)}]`,
}

function coded(element: XmlElement): string {
  return element.children.map(codedNode).join('')
}

function codedNode(node: XmlNode): string {
  if (typeof node === 'string') return node
  return Object.hasOwn(inline, node.name) ? (inline[node.name] as Code)(node) : coded(node)
}

const finished = /^(?:translated|reviewed|final|signed-off)$/

/** The id and the mark that a unit carries: in its name when a program numbered the units anew. */
function identityOf({ attributes }: XmlElement): Pick<ReturnedText, 'id' | 'mark'> {
  const [id, mark] = plainId(attributes.name ?? attributes.resname ?? attributes.id ?? '').split('-')
  return { id: id ?? attributes.id, ...(mark !== undefined && mark.length === 3 && { mark }) }
}

/** One unit of XLIFF 2: a program may have cut it into several segments. */
function unit2(unit: XmlElement): readonly ReturnedText[] {
  const parts = elementsOf(unit).filter(({ name }) => name === 'segment' || name === 'ignorable')
  const said = (name: 'source' | 'target') =>
    parts.map((part) => coded(elementsOf(part, name)[0] ?? (elementsOf(part, 'source')[0] as XmlElement)))
  if (parts.some((part) => elementsOf(part, 'source').length === 0)) return []
  const segments = parts.filter(({ name }) => name === 'segment')
  const states = segments.map(({ attributes }) => attributes.state ?? 'initial')
  const some = segments.some((part) => elementsOf(part, 'target').length > 0)
  const deliberate = states.every((state) => finished.test(state))
  return [{ ...identityOf(unit), text: some ? said('target').join('') : '', source: said('source').join(''), deliberate }]
}

const drafts = /^(?:needs-(?:review|l10n|adaptation).*|needs-review-translation)$/

function unit1(unit: XmlElement): readonly ReturnedText[] {
  const [source, target] = [elementsOf(unit, 'source')[0], elementsOf(unit, 'target')[0]]
  if (!source) return []
  const state = target?.attributes.state ?? ''
  const deliberate = finished.test(state) || unit.attributes.approved === 'yes'
  return [{ ...identityOf(unit), text: target ? coded(target) : '', source: coded(source), deliberate, draft: drafts.test(state) }]
}

const isLanguage = (tag: string | undefined, lang: string): boolean =>
  tag !== undefined && tag.toLowerCase().split(/[-_]/)[0] === lang.toLowerCase().split('-')[0]

function variantOf(unit: XmlElement, lang: string): string | undefined {
  const found = elementsOf(unit, 'tuv').find(({ attributes }) => isLanguage(attributes['xml:lang'] ?? attributes.lang, lang))
  const seg = found && elementsOf(found, 'seg')[0]
  return seg && coded(seg)
}

function unitOfMemory(unit: XmlElement, about: { readonly source: string; readonly target: string }): readonly ReturnedText[] {
  const [source, text] = [variantOf(unit, about.source), variantOf(unit, about.target)]
  if (source === undefined || text === undefined) return []
  const id = unit.attributes.tuid === undefined ? undefined : plainId(unit.attributes.tuid).split('-')[0]
  return [{ id, text, source, deliberate: true }]
}

/** Which page and languages an XLIFF file is of. */
export function aboutXliff(root: XmlElement): About {
  const file = findAll(root, 'file')[0]
  const page = file?.attributes.original ?? file?.attributes.id
  const source = root.attributes.srcLang ?? file?.attributes['source-language']
  const target = root.attributes.trgLang ?? file?.attributes['target-language']
  return { ...(page !== undefined && { page }), ...(source !== undefined && { source }), ...(target !== undefined && { target }) }
}

/** The texts of an XLIFF file, of whichever version. */
export function readXliff(root: XmlElement): Reading {
  const isTwo = (root.attributes.version ?? '').startsWith('2')
  const texts = isTwo ? findAll(root, 'unit').flatMap(unit2) : findAll(root, 'trans-unit').flatMap(unit1)
  return { texts, findings: [] }
}

/** The texts of a translation memory in one language. */
export function readMemory(root: XmlElement, languages: { readonly source: string; readonly target: string }): Reading {
  return { texts: findAll(root, 'tu').flatMap((unit) => unitOfMemory(unit, languages)), findings: [] }
}

/** The languages that a translation memory has beside its source. */
export function languagesOfMemory(root: XmlElement): readonly string[] {
  const header = findAll(root, 'header')[0]
  const all = findAll(root, 'tuv').map(({ attributes }) => attributes['xml:lang'] ?? attributes.lang ?? '')
  return [...new Set(all)].filter((lang) => lang !== '' && !isLanguage(lang, header?.attributes.srclang ?? ''))
}

/** Reads one of the three; throws an `XmlFault` when it is broken or hostile. */
export function readExchangeXml(text: string): XmlElement {
  return readXml(text, { doctype: /^tmx(?: (?:SYSTEM|PUBLIC) "[^"]*"(?: "[^"]*")?)?$/ })
}

/** A finding for units that have no id and no source of ours. */
export function strangers({ texts }: Reading, known: ReadonlySet<string>): readonly Finding[] {
  const unknown = texts.filter(({ id, source }) => id !== undefined && !known.has(id) && source === undefined)
  return unknown.map(({ id }) => ({ kind: 'unknown', reason: `There is no text with the code \`${id}\`` }))
}
