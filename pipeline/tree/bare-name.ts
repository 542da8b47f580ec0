/** What is left of a name when only its letters and digits count: other programs make other ids of the same heading. */
export function bareName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
