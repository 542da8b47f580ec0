/** Counts directives: how many `:::` blocks are open, and how many directives there were in all. */
export interface Directives {
  next(words: string): void
  depth(): number
  opened(): number
}

const leaf = /^::[ \t]*[A-Za-z]/
const opening = /^(:{3,})[ \t]*[A-Za-z]/
const closing = /^(:{3,})[ \t]*$/

/** A fresh count of one file. */
export function createDirectives(): Directives {
  let open: number[] = []
  let opened = 0
  return {
    next: (words) => {
      if (!words.startsWith('::')) return
      if (leaf.test(words)) opened++
      const [, fence] = opening.exec(words) ?? []
      if (fence !== undefined) {
        open.push(fence.length)
        opened++
        return
      }
      const [, end] = closing.exec(words) ?? []
      if (end === undefined) return
      // A fence closes the outermost block that is no longer than itself, with all that is in it.
      const outermost = open.findIndex((length) => length <= end.length)
      if (outermost >= 0) open = open.slice(0, outermost)
    },
    depth: () => open.length,
    opened: () => opened,
  }
}
