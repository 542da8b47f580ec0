// The words of a page as others may read them: version 1 of a shape that is published, and that does not follow when
// the tree inside the program changes. What is in it is said in docs/data.md and in the JSON Schema made from schema.ts.

/** What a node may say of its language and direction, where they differ from those around it. */
export interface Tongue {
  readonly language?: string
  readonly direction?: 'ltr' | 'rtl'
}
interface Nested extends Tongue {
  readonly children: readonly InlineData[]
}
export interface ImageData {
  /** Below the root of the site. */
  readonly path: string
  readonly mediaType: string
  readonly width: number
  readonly height: number
  /** Words for those who do not see it; absent when it is decoration. */
  readonly alt?: WordsData
}
export type InlineData =
  | ({ readonly type: 'text'; readonly text: string } & Tongue)
  | ({ readonly type: 'code'; readonly text: string } & Tongue)
  | ({ readonly type: 'emphasis' | 'strong' | 'deleted' | 'superscript' | 'subscript' | 'phrase' | 'isolate' } & Nested)
  | ({ readonly type: 'link'; readonly url: string } & Nested)
  | ({
      readonly type: 'reference'
      readonly page: string
      readonly pageLanguage: string
      readonly anchor?: string
      readonly file?: string
    } & Nested)
  | ({ readonly type: 'term'; readonly term: string; readonly anchor?: string } & Nested)
  | { readonly type: 'citation'; readonly id: string; readonly works: readonly { readonly key: string; readonly number: number }[] }
  | { readonly type: 'note-mark'; readonly id: string; readonly number: number; readonly note: string }
  | ({ readonly type: 'image' } & ImageData)
  | { readonly type: 'break' }

/** Words that belong together, such as a title or a paragraph. */
export interface WordsData extends Tongue {
  /** The lasting id of this piece of text, the same in every language. */
  readonly segment?: string
  readonly inlines: readonly InlineData[]
}
interface Holder extends Tongue {
  readonly children: readonly BlockData[]
}
export interface EntryData {
  readonly page: string
  readonly anchor?: string
  readonly title: WordsData
  readonly children: readonly EntryData[]
}
export interface DefinitionData {
  readonly id?: string
  readonly terms: readonly WordsData[]
  readonly definitions: readonly (readonly BlockData[])[]
}
export interface FieldData {
  readonly kind: 'text' | 'tick' | 'date'
  readonly label: WordsData
  readonly lines: number
}
export interface CellData {
  readonly words: WordsData
  readonly heads?: 'column' | 'row'
}
export type BlockData =
  | ({ readonly type: 'section'; readonly id: string; readonly depth: number; readonly role?: string; readonly title: WordsData } & Holder)
  | ({ readonly type: 'paragraph'; readonly role?: string; readonly words: WordsData } & Tongue)
  | ({
      readonly type: 'list'
      readonly ordered: boolean
      readonly start: number
      readonly tight: boolean
      readonly items: readonly { readonly checked?: boolean; readonly children: readonly BlockData[] }[]
    } & Tongue)
  | ({ readonly type: 'callout'; readonly kind: string; readonly id?: string; readonly title: WordsData } & Holder)
  | ({ readonly type: 'figure'; readonly image: ImageData; readonly caption?: WordsData; readonly credit?: WordsData } & Tongue)
  | ({
      readonly type: 'table'
      readonly caption?: WordsData
      readonly columns: readonly ('start' | 'center' | 'end')[]
      readonly headRows: number
      readonly rows: readonly (readonly CellData[])[]
    } & Tongue)
  | ({ readonly type: 'quote' } & Holder)
  | ({ readonly type: 'code-block'; readonly text: string; readonly syntax?: string } & Tongue)
  | { readonly type: 'rule' }
  | ({ readonly type: 'definitions'; readonly role?: string; readonly items: readonly DefinitionData[] } & Tongue)
  | {
      readonly type: 'notes'
      readonly items: readonly { readonly id: string; readonly number: number; readonly children: readonly BlockData[] }[]
    }
  | {
      readonly type: 'bibliography'
      readonly items: readonly { readonly key: string; readonly id: string; readonly number: number; readonly words: WordsData }[]
    }
  | { readonly type: 'contents'; readonly role?: string; readonly entries: readonly EntryData[] }
  | { readonly type: 'writing'; readonly lines: number }
  | { readonly type: 'parallel'; readonly rows: readonly (readonly Required<Holder>[])[] }
  | { readonly type: 'form'; readonly id: string; readonly title?: WordsData; readonly fields: readonly FieldData[] }
  | { readonly type: 'qr'; readonly alt: WordsData; readonly words: WordsData; readonly rows: readonly string[] }
