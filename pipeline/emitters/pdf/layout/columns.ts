// The widths of a table's columns, from what stands in them.

export interface Wants {
  /** Of the longest word. */
  readonly min: number
  /** Of everything on one line. */
  readonly max: number
}

// No column asks for more than this share of the width for the sake of one long word.
const wordShare = 0.4

/**
 * Groups of columns that fit beside each other, as widths by column. A table that is too wide for the page is set in
 * several parts, one below the other, each with the first column again.
 */
export function columnGroups(wants: readonly Wants[], width: number): readonly (ReadonlyMap<number, number>)[] {
  const capped = wants.map(({ min, max }) => ({ min: Math.min(min, width * wordShare), max: Math.max(min, max) }))
  return grouped(capped, width).map((columns) => shared(columns, capped, width))
}

function grouped(wants: readonly Wants[], width: number): readonly (readonly number[])[] {
  const groups: number[][] = []
  let group: number[] = []
  let used = 0
  for (const [column, { min }] of wants.entries()) {
    if (group.length > (groups.length > 0 ? 1 : 0) && used + min > width) {
      groups.push(group)
      group = [0]
      used = wants[0]?.min ?? 0
    }
    group.push(column)
    used += min
  }
  return [...groups, group]
}

/** Shares the width out: to each what it needs, the rest by what each could use. */
function shared(columns: readonly number[], wants: readonly Wants[], width: number): ReadonlyMap<number, number> {
  const own = columns.map((column) => wants[column] ?? { min: 0, max: 0 })
  const min = own.reduce((sum, want) => sum + want.min, 0)
  const max = own.reduce((sum, want) => sum + want.max, 0)
  const widths = own.map((want) => {
    if (max <= width) return max > 0 ? (want.max * width) / max : width / own.length
    return want.min + ((want.max - want.min) * (width - min)) / (max - min)
  })
  return new Map(columns.map((column, index) => [column, widths[index] ?? 0]))
}
