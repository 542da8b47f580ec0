import { type FrontReader, type ReadFront, readFrontMatter } from './read-front-matter.ts'

/** Reads front matter, and remembers of each file what was last read there. What was reported is read again, to be reported again. */
export function rememberFronts(): FrontReader {
  const known = new Map<string, { readonly asWritten: string; readonly read: ReadFront }>()
  return (block, file, report, strictness) => {
    const asWritten = `${strictness} ${block.startLine} ${block.text}`
    const last = known.get(file)
    if (last?.asWritten === asWritten) return last.read
    let isReported = false
    const hear: typeof report = (problem) => {
      isReported = true
      report(problem)
    }
    const read = readFrontMatter(block, file, hear, strictness)
    if (read && !isReported) known.set(file, { asWritten, read })
    else known.delete(file)
    return read
  }
}
