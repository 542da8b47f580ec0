// The part of gettext-parser that is used here; the package brings no types of its own.
declare module 'gettext-parser' {
  export interface PoComments {
    readonly translator?: string
    readonly reference?: string
    readonly extracted?: string
    readonly flag?: string
    readonly previous?: string
  }
  export interface PoMessage {
    readonly msgctxt?: string
    readonly msgid: string
    readonly msgstr: readonly string[]
    readonly comments?: PoComments
  }
  export type PoSection = Readonly<Record<string, Readonly<Record<string, PoMessage>>>>
  export interface PoTable {
    readonly charset: string
    readonly headers?: Readonly<Record<string, string>>
    readonly translations: PoSection
    readonly obsolete?: PoSection
  }
  export const po: {
    parse(input: string, options: { readonly validation: boolean }): PoTable
    compile(table: PoTable, options: { readonly foldLength: number; readonly sort: (a: PoMessage, b: PoMessage) => number }): Uint8Array
  }
}
