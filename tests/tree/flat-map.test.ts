import { describe, expect, it } from 'vitest'
import { flatMap } from '../../pipeline/tree/flat-map.ts'

describe('flatMap', () => {
  it('gives what the method of arrays gives', () => {
    const makers: readonly ((item: number, index: number) => unknown)[] = [
      (item) => item,
      (item) => [item, item],
      (item, index) => (index % 2 ? [] : item),
      (item) => [[item]],
      (item) => (item > 1 ? undefined : [undefined]),
      (item) => 'ab'.repeat(item),
    ]
    for (const make of makers) for (const items of [[], [3], [1, 2, 3]]) expect(flatMap(items, make)).toEqual(items.flatMap(make))
  })
})
