// The tree: everything a reader sees, as plain JSON. Read this file first.
//
// A draft comes out of the source or a layout; a sealed tree is what emitters get. The two phases share one vocabulary:
// what only a draft may hold (slots) and what only sealing knows (numbers) is said by the type parameter.

export type * from './blocks.ts'
export type * from './inlines.ts'
export type * from './node.ts'
