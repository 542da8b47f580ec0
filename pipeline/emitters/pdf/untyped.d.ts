// What we use of packages that bring no types of their own.

declare module 'bidi-js' {
  interface Levels {
    readonly levels: Uint8Array
  }
  interface Bidi {
    getEmbeddingLevels(text: string, direction?: 'ltr' | 'rtl'): Levels
  }
  export default function bidiFactory(): Bidi
}

declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string)
    nextBreak(): { readonly position: number; readonly required: boolean } | null
  }
}

declare module 'fontkit' {
  /** A parsed font: only pdfkit looks inside. */
  export type FontkitFont = { readonly postscriptName: string }
  export function create(bytes: Uint8Array): FontkitFont
}

declare module 'hyphen/*' {
  const patterns: { readonly hyphenateSync: (word: string, options: { hyphenChar: string; minWordLength: number }) => string }
  export default patterns
}
