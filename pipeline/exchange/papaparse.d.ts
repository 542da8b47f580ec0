// The part of papaparse that is used here; the package brings no types of its own.
declare module 'papaparse' {
  export interface ParseResult {
    readonly data: readonly (readonly string[])[]
    readonly meta: { readonly delimiter: string }
  }
  const Papa: {
    parse(
      text: string,
      options: { readonly delimiter?: string; readonly delimitersToGuess?: readonly string[]; readonly skipEmptyLines?: 'greedy' },
    ): ParseResult
  }
  export default Papa
}
