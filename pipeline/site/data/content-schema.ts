// The published shape of a page's words, as a schema: what content.ts says to this program, this says to all others.

import { z } from 'zod'
import type { BlockData, CellData, DefinitionData, EntryData, FieldData, ImageData, InlineData, WordsData } from './content.ts'

const text = z.string()
const count = z.int().min(0)
const tongue = {
  language: text.exactOptional().describe('A BCP 47 language tag, where it differs from the words around it'),
  direction: z.enum(['ltr', 'rtl']).exactOptional(),
}
const inlines = z.lazy(() => z.array(inline))
const blocks = z.lazy(() => z.array(block))

const words: z.ZodType<WordsData> = z
  .strictObject({
    segment: text.exactOptional().describe('The lasting id of this piece of text, the same in every language'),
    ...tongue,
    inlines,
  })
  .meta({ id: 'words', description: 'Words that belong together, such as a title or a paragraph' })

const picture = {
  path: text.describe('Below the root of the site'),
  mediaType: text,
  width: z.number(),
  height: z.number(),
  alt: words.exactOptional().describe('Words for those who do not see it; absent when it is decoration'),
}
const image: z.ZodType<ImageData> = z.strictObject(picture).meta({ id: 'image' })

const inline: z.ZodType<InlineData> = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.enum(['text', 'code']), text, ...tongue }),
    z.strictObject({
      type: z.enum(['emphasis', 'strong', 'deleted', 'superscript', 'subscript', 'phrase', 'isolate']),
      ...tongue,
      children: inlines,
    }),
    z.strictObject({ type: z.literal('link'), url: text, ...tongue, children: inlines }),
    z.strictObject({
      type: z.literal('reference'),
      page: text.describe('The id of a page of this library'),
      pageLanguage: text.describe('The language that page can be read in'),
      anchor: text.exactOptional(),
      file: text.exactOptional().describe('The format of the file it leads to, when that is not the page of the site'),
      ...tongue,
      children: inlines,
    }),
    z.strictObject({ type: z.literal('term'), term: text, anchor: text.exactOptional(), ...tongue, children: inlines }),
    z.strictObject({
      type: z.literal('citation'),
      id: text,
      works: z.array(z.strictObject({ key: text.describe('The id of an item in `references`'), number: count })),
    }),
    z.strictObject({ type: z.literal('note-mark'), id: text, number: count, note: text.describe('The id of the note') }),
    z.strictObject({ type: z.literal('image'), ...picture }),
    z.strictObject({ type: z.literal('break') }),
  ])
  .meta({ id: 'inline' })

const cell: z.ZodType<CellData> = z.strictObject({ words, heads: z.enum(['column', 'row']).exactOptional() })
const definition: z.ZodType<DefinitionData> = z.strictObject({
  id: text.exactOptional(),
  terms: z.array(words),
  definitions: z.array(blocks),
})
const field: z.ZodType<FieldData> = z.strictObject({ kind: z.enum(['text', 'tick', 'date']), label: words, lines: count })
const entry: z.ZodType<EntryData> = z
  .strictObject({ page: text, anchor: text.exactOptional(), title: words, children: z.lazy(() => z.array(entry)) })
  .meta({ id: 'entry', description: 'A line of a table of contents' })
const column = z.strictObject({ language: text, direction: z.enum(['ltr', 'rtl']), children: blocks })

/** A block of the published shape. */
export const block: z.ZodType<BlockData> = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('section'),
      id: text.describe('The fragment that leads to it, the same in every language'),
      depth: z.int().min(1).max(6),
      role: text.exactOptional(),
      ...tongue,
      title: words,
      children: blocks,
    }),
    z.strictObject({ type: z.literal('paragraph'), role: text.exactOptional(), ...tongue, words }),
    z.strictObject({
      type: z.literal('list'),
      ordered: z.boolean(),
      start: z.int(),
      tight: z.boolean(),
      ...tongue,
      items: z.array(z.strictObject({ checked: z.boolean().exactOptional(), children: blocks })),
    }),
    z.strictObject({
      type: z.literal('callout'),
      kind: text.describe('Such as `emergency` or `warning`'),
      id: text.exactOptional(),
      ...tongue,
      title: words,
      children: blocks,
    }),
    z.strictObject({ type: z.literal('figure'), ...tongue, image, caption: words.exactOptional(), credit: words.exactOptional() }),
    z.strictObject({
      type: z.literal('table'),
      ...tongue,
      caption: words.exactOptional(),
      columns: z.array(z.enum(['start', 'center', 'end'])),
      headRows: count,
      rows: z.array(z.array(cell)),
    }),
    z.strictObject({ type: z.literal('quote'), ...tongue, children: blocks }),
    z.strictObject({ type: z.literal('code-block'), ...tongue, syntax: text.exactOptional(), text }),
    z.strictObject({ type: z.literal('rule') }),
    z.strictObject({ type: z.literal('definitions'), role: text.exactOptional(), ...tongue, items: z.array(definition) }),
    z.strictObject({ type: z.literal('notes'), items: z.array(z.strictObject({ id: text, number: count, children: blocks })) }),
    z.strictObject({ type: z.literal('bibliography'), items: z.array(z.strictObject({ key: text, id: text, number: count, words })) }),
    z.strictObject({ type: z.literal('contents'), role: text.exactOptional(), entries: z.array(entry) }),
    z.strictObject({ type: z.literal('writing'), lines: count }),
    z.strictObject({ type: z.literal('parallel'), rows: z.array(z.array(column)) }),
    z.strictObject({ type: z.literal('form'), id: text, title: words.exactOptional(), fields: z.array(field) }),
    z.strictObject({ type: z.literal('qr'), alt: words, words, rows: z.array(text) }),
  ])
  .meta({ id: 'block' })
