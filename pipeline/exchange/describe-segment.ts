import type { Segment, SegmentCode } from '../tree/publication.ts'

const names: Readonly<Record<string, string>> = {
  emphasis: 'emphasis',
  strong: 'bold',
  deleted: 'struck out',
  superscript: 'raised',
  subscript: 'lowered',
  phrase: 'words in another language',
  isolate: 'words set apart',
  inlineCode: 'computer text, left as it is',
  link: 'link',
  reference: 'link to another page',
  term: 'explained word',
  citation: 'number of a reference',
  noteRef: 'number of a note',
  image: 'picture',
  break: 'new line',
  literal: 'brackets of the author',
}

const fields: Readonly<Record<string, string>> = {
  shortName: 'short name',
  summary: 'summary of the page',
  audience: 'who the page is for',
  'synonyms.name': 'other name',
  fullName: 'full name',
  'genes.role': 'what the gene has to do with the condition',
  'inheritance.statement': 'how the condition can be passed on',
  'frequency.statement': 'how common it is',
  'resources.label': 'name of a page elsewhere',
  definition: 'definition of the word',
  question: 'question that the page answers',
}

/** A kind in words; `field synonyms.0.name` says little to a translator. */
function describeKind(kind: string): string {
  const field = /^field (.*)$/.exec(kind)?.[1]?.replace(/\.\d+/g, '')
  return field === undefined ? kind : (fields[field] ?? field)
}

function describeCode({ n, kind }: SegmentCode): string {
  return `${n} = ${names[kind] ?? kind}`
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** What a translator should know before a segment: what it is, where it stands, what its codes are. */
export function describeSegment({ kind, path, codes }: Segment): readonly string[] {
  const place = path.length > 0 ? ` under ${path.join(' > ')}` : ''
  const legend = codes.length > 0 ? [`Codes: ${codes.map(describeCode).join(', ')}.`] : []
  return [`${capitalise(describeKind(kind))}${place}.`, ...legend]
}
