/** A piece of a text: in both states, only in the older, only in the newer. */
export interface DiffPiece {
  readonly type: 'same' | 'gone' | 'new'
  readonly text: string
}

// Comparing costs the product of both lengths; a text beyond this is shown as replaced.
const mostWords = 600

/** What changed between two states of a text, word by word, by their longest common subsequence. */
export function diffWords(older: string, newer: string): readonly DiffPiece[] {
  const [a, b] = [cut(older), cut(newer)]
  if (a.length > mostWords || b.length > mostWords) return joined([...a.map(gone), ...b.map(fresh)])
  return joined(walk(a, b, commonLengths(a, b)))
}

function walk(a: readonly string[], b: readonly string[], lengths: readonly (readonly number[])[]): readonly DiffPiece[] {
  const pieces: DiffPiece[] = []
  const length = (i: number, j: number): number => lengths[i]?.[j] ?? -1
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    const [old, now] = [a[i] ?? '', b[j] ?? '']
    const step = old === now ? 'same' : length(i + 1, j) >= length(i, j + 1) ? 'gone' : 'new'
    pieces.push({ type: step, text: step === 'new' ? now : old })
    if (step !== 'new') i += 1
    if (step !== 'gone') j += 1
  }
  return [...pieces, ...a.slice(i).map(gone), ...b.slice(j).map(fresh)]
}

const gone = (text: string): DiffPiece => ({ type: 'gone', text })
const fresh = (text: string): DiffPiece => ({ type: 'new', text })
const cut = (text: string): readonly string[] => text.split(/(?<=\s)/u)

/** The length of the longest common subsequence of each pair of ends. */
function commonLengths(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = table[i] as number[]
      row[j] = a[i] === b[j] ? (table[i + 1]?.[j + 1] ?? 0) + 1 : Math.max(table[i + 1]?.[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  return table
}

function joined(pieces: readonly DiffPiece[]): readonly DiffPiece[] {
  const all: DiffPiece[] = []
  for (const piece of pieces) {
    const last = all.at(-1)
    if (last?.type === piece.type) all[all.length - 1] = { ...last, text: last.text + piece.text }
    else all.push(piece)
  }
  return all
}
