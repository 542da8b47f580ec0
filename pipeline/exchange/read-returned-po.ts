// A PO file as a translation program sends it back: other headers, contexts lost, flags of its own.

import { type PoMessage, type PoTable, po } from 'gettext-parser'
import { plainId } from './code-lines.ts'
import { readPrevious } from './read-po.ts'
import type { About, Reading, ReturnedText } from './returned.ts'

/** Why a file is refused, in words for a volunteer. */
export class PoFault extends Error {}

/** The table of a PO text; throws a `PoFault` when it is broken. Nothing in its header is run. */
export function parseReturnedPo(text: string): PoTable {
  try {
    return po.parse(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'), { validation: false })
  } catch (error) {
    const message = error instanceof Error ? error.message.slice(0, 160) : 'unknown'
    throw new PoFault(`The file is damaged (${message}). Please save it again in your translation program`)
  }
}

const header = (table: PoTable, name: string): string | undefined => {
  const found = Object.entries(table.headers ?? {}).find(([key]) => key.toLowerCase() === name.toLowerCase())
  return found?.[1] === '' ? undefined : found?.[1]
}

/** Which page and language the header names. */
export function aboutPo(table: PoTable): About {
  const page = header(table, 'X-Fourleaf-Page') ?? header(table, 'Project-Id-Version')
  const target = header(table, 'Language')?.replaceAll('_', '-')
  const [source, revision] = [header(table, 'X-Fourleaf-Source-Language'), header(table, 'X-Fourleaf-Revision')]
  const translator = nameOf(header(table, 'Last-Translator'))
  return {
    ...(page !== undefined && /^[a-z0-9-]+$/.test(page) && { page }),
    ...(target !== undefined && { target }),
    ...(source !== undefined && { source }),
    ...(revision !== undefined && { revision }),
    ...(translator !== undefined && { translator }),
  }
}

// Addresses of translators are never published.
function nameOf(translator: string | undefined): string | undefined {
  const name = translator
    ?.replace(/<[^>]*>/g, '')
    .replace(/\S+@\S+/g, '')
    .trim()
  return name === undefined || name === '' || /^FULL NAME$|^EMAIL@ADDRESS$|^Automatically generated$/i.test(name) ? undefined : name
}

function readMessage({ msgctxt, msgid, msgstr, comments = {} }: PoMessage): ReturnedText {
  // Converters drop the context; the code stands among the notes as well.
  const noted = /\[\[([\p{L}\p{N}]{5})(?:-([\p{L}\p{N}]{3}))?\]\]/u.exec([comments.extracted, comments.translator].join('\n'))
  const id = msgctxt ? plainId(msgctxt) : noted?.[1]
  const draft = /(^|[,\s])fuzzy\b/.test(comments.flag ?? '')
  const text = (msgstr[0] ?? '').replace(/\n/g, ' ')
  // What the file says it was made from is what counts; `previous` tells of a program that merged it since.
  const source = draft ? (readPrevious(comments.previous) ?? msgid) : msgid
  return { id, text, source, draft, deliberate: true }
}

/** The texts of a PO file. */
export function readReturnedPo(table: PoTable): Reading {
  const messages = Object.values(table.translations).flatMap((context) => Object.values(context))
  return { texts: messages.filter(({ msgctxt = '', msgid }) => msgctxt !== '' || msgid !== '').map(readMessage), findings: [] }
}
