/** Counts the cells of tables, where every row is as wide as its table. */
export interface TableCells {
  next(words: string): void
  /** A blank line ends a table. */
  end(): void
  total(): number
}

/** A fresh count of one file. */
export function createTableCells(): TableCells {
  let columns = 0
  let total = 0
  return {
    next: (words) => {
      if (columns > 0) total += columns
      else if (isDelimiterRow(words)) {
        columns = columnsOf(words)
        // The head, already read.
        total += columns
      }
    },
    end: () => {
      columns = 0
    },
    total: () => total,
  }
}

function isDelimiterRow(words: string): boolean {
  return /^[-|: \t]+$/.test(words) && words.includes('-') && /[|:]/.test(words)
}

function columnsOf(words: string): number {
  const inner = words.trim().replace(/^\|/, '').replace(/\|$/, '')
  return inner.split('|').length
}
