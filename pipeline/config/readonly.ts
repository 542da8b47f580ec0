/** A type with everything in it read-only, as checked data is. */
export type Checked<T> = T extends readonly (infer Item)[]
  ? readonly Checked<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: Checked<T[K]> }
    : T
