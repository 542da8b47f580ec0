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
export function columnGroups(wants: readonly Wants[], width: number): readonly ReadonlyMap<number, number>[] {
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

/** Shares the width out: narrow columns get all they could use, wide ones share the rest, and none less than it needs. */
function shared(columns: readonly number[], wants: readonly Wants[], width: number): ReadonlyMap<number, number> {
  const widths = new Map<number, number>()
  const wantOf = (column: number): Wants => wants[column] ?? { min: 0, max: 0 }
  const most = sumOf(columns, (column) => wantOf(column).max)
  if (most <= width)
    return new Map(columns.map((column) => [column, most > 0 ? (wantOf(column).max * width) / most : width / columns.length]))
  let open = columns
  let left = width
  for (;;) {
    const needed = sumOf(open, (column) => wantOf(column).min)
    const narrow = open.find(
      (column) => wantOf(column).max <= left / open.length && left - wantOf(column).max >= needed - wantOf(column).min,
    )
    if (narrow === undefined) break
    widths.set(narrow, wantOf(narrow).max)
    left -= wantOf(narrow).max
    open = open.filter((column) => column !== narrow)
  }
  const min = sumOf(open, (column) => wantOf(column).min)
  const use = sumOf(open, (column) => wantOf(column).max - wantOf(column).min)
  for (const column of open) widths.set(column, wantOf(column).min + ((wantOf(column).max - wantOf(column).min) * (left - min)) / use)
  return new Map(columns.map((column) => [column, widths.get(column) ?? 0]))
}

function sumOf(columns: readonly number[], value: (column: number) => number): number {
  return columns.reduce((sum, column) => sum + value(column), 0)
}
