// A Word document (ECMA-376) with one table: code, source, translation. Written here, for the packages that could are
// large, and put the clock and chance into the file.

import type { Element } from 'xast'
import type { TranslatorWords } from '../config/translator-words.ts'
import { codeOf, type HandedText, type Handoff, textsToShow } from './handoff.ts'
import { diffWords } from './word-diff.ts'
import { element, xmlFile } from './xml-file.ts'

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
/** Widths of the columns in twentieths of a point: 17 cm in all, on A4 with margins of 2 cm. */
const columns = [1600, 4000, 4040] as const

interface Voice {
  readonly lang: string
  readonly rtl: boolean
}

function run(text: string, { lang, rtl }: Voice, ...more: readonly Element[]): Element {
  const language = rtl ? { 'w:bidi': lang } : { 'w:val': lang }
  const properties = element('w:rPr', {}, ...more, ...(rtl ? [element('w:rtl', {})] : []), element('w:lang', language))
  return element('w:r', {}, properties, element('w:t', { 'xml:space': 'preserve' }, text))
}

function paragraph(runs: readonly Element[], { rtl }: Voice, style?: string): Element {
  const properties = [...(style === undefined ? [] : [element('w:pStyle', { 'w:val': style })]), ...(rtl ? [element('w:bidi', {})] : [])]
  return element('w:p', {}, ...(properties.length > 0 ? [element('w:pPr', {}, ...properties)] : []), ...runs)
}

function cell(index: number, ...paragraphs: readonly Element[]): Element {
  const width = element('w:tcW', { 'w:w': String(columns[index] ?? 0), 'w:type': 'dxa' })
  return element('w:tc', {}, element('w:tcPr', {}, width), ...paragraphs)
}

const highlight = () => element('w:highlight', { 'w:val': 'yellow' })
const bold = () => element('w:b', {})

/** The source; what changed in it since it was translated stands out. */
function sourceRuns({ segment, previous }: HandedText, voice: Voice): readonly Element[] {
  if (previous === undefined) return [run(segment.text, voice)]
  const pieces = diffWords(previous, segment.text).filter(({ type }) => type !== 'gone')
  return pieces.map(({ type, text }) => (type === 'new' ? run(text, voice, bold(), highlight()) : run(text, voice)))
}

interface Voices {
  readonly source: Voice
  readonly target: Voice
}

function row(text: HandedText, voices: Voices, notesOf: (text: HandedText) => readonly string[]): Element {
  const translated = text.state === 'done' ? [run(text.target, voices.target)] : []
  const notes = notesOf(text).map((note) => paragraph([run(note, voices.source)], voices.source, 'Note'))
  return element(
    'w:tr',
    {},
    element('w:trPr', {}, element('w:cantSplit', {})),
    cell(0, paragraph([run(codeOf(text.segment), { lang: 'zxx', rtl: false })], voices.source)),
    cell(1, ...notes, paragraph(sourceRuns(text, voices.source), voices.source)),
    cell(2, paragraph(translated, voices.target)),
  )
}

function headRow({ columns: names }: TranslatorWords, { source }: Voices): Element {
  const head = (name: string, index: number) => cell(index, paragraph([run(name, source, bold())], source))
  const properties = element('w:trPr', {}, element('w:cantSplit', {}), element('w:tblHeader', {}))
  return element('w:tr', {}, properties, ...[names.code, names.english, names.translation].map(head))
}

function border(side: string): Element {
  return element(`w:${side}`, { 'w:val': 'single', 'w:sz': '4', 'w:space': '0', 'w:color': 'auto' })
}

function table(rows: readonly Element[]): Element {
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border)
  const margins = ['left', 'right'].map((side) => element(`w:${side}`, { 'w:w': '100', 'w:type': 'dxa' }))
  const properties = element(
    'w:tblPr',
    {},
    element('w:tblW', { 'w:w': String(columns.reduce((sum, width) => sum + width, 0)), 'w:type': 'dxa' }),
    element('w:tblBorders', {}, ...borders),
    element('w:tblLayout', { 'w:type': 'fixed' }),
    element('w:tblCellMar', {}, ...margins),
  )
  const grid = element('w:tblGrid', {}, ...columns.map((width) => element('w:gridCol', { 'w:w': String(width) })))
  return element('w:tbl', {}, properties, grid, ...rows)
}

const page = () =>
  element(
    'w:sectPr',
    {},
    element('w:pgSz', { 'w:w': '11906', 'w:h': '16838' }),
    element('w:pgMar', {
      'w:top': '1134',
      'w:right': '1134',
      'w:bottom': '1134',
      'w:left': '1134',
      'w:header': '567',
      'w:footer': '567',
      'w:gutter': '0',
    }),
  )

function style(id: string, name: string, type: string, ...children: readonly Element[]): Element {
  const isDefault = id === 'Normal' ? '1' : undefined
  return element('w:style', { 'w:type': type, 'w:default': isDefault, 'w:styleId': id }, element('w:name', { 'w:val': name }), ...children)
}

function sized(halfPoints: string, ...more: readonly Element[]): Element {
  return element('w:rPr', {}, ...more, element('w:sz', { 'w:val': halfPoints }), element('w:szCs', { 'w:val': halfPoints }))
}

const based = () => element('w:basedOn', { 'w:val': 'Normal' })

function styles(): string {
  const spaced = element('w:pPr', {}, element('w:spacing', { 'w:before': '40', 'w:after': '80' }))
  return xmlFile(
    element(
      'w:styles',
      { 'xmlns:w': main },
      style('Normal', 'Normal', 'paragraph', spaced, sized('22')),
      style(
        'Heading1',
        'heading 1',
        'paragraph',
        based(),
        element('w:pPr', {}, element('w:keepNext', {}), element('w:outlineLvl', { 'w:val': '0' })),
        sized('32', bold()),
      ),
      style('Note', 'Note', 'paragraph', based(), sized('17', element('w:i', {}))),
    ),
  )
}

/** The parts of the document by their paths in it. */
export function wordTableParts(
  handoff: Handoff,
  heading: readonly string[],
  words: TranslatorWords,
  notesOf: (text: HandedText) => readonly string[],
): Readonly<Record<string, string>> {
  const source = { lang: handoff.source, rtl: false }
  const voices = { source, target: { lang: handoff.target, rtl: handoff.dir === 'rtl' } }
  const [title = '', ...facts] = heading
  const rows = textsToShow(handoff.texts).map((text) => row(text, voices, notesOf))
  const top = [...facts, ...words.docxInstructions].map((line) => paragraph([run(line, source)], source))
  const body = [
    paragraph([run(title, source)], source, 'Heading1'),
    ...top,
    table([headRow(words, voices), ...rows]),
    paragraph([], source),
    page(),
  ]
  return {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relations('officeDocument', 'word/document.xml'),
    'word/document.xml': xmlFile(element('w:document', { 'xmlns:w': main }, element('w:body', {}, ...body))),
    'word/styles.xml': styles(),
    'word/_rels/document.xml.rels': relations('styles', 'styles.xml'),
  }
}

function relations(type: string, target: string): string {
  const one = element('Relationship', { Id: 'r1', Type: `${officeRelations}/${type}`, Target: target })
  return xmlFile(element('Relationships', { xmlns: packageRelations }, one))
}

function contentTypes(): string {
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const part = (name: string, type: string) => element('Override', { PartName: name, ContentType: `${word}.${type}+xml` })
  return xmlFile(
    element(
      'Types',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      part('/word/document.xml', 'document.main'),
      part('/word/styles.xml', 'styles'),
    ),
  )
}
