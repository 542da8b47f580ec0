/**
 * What `items.flatMap(make)` gives, in a tenth of its time: V8 adds each item by a call out of compiled code, and a page needs tens of
 * thousands of them. For where every page passes; elsewhere the method reads better.
 */
export function flatMap<T, U>(items: readonly T[], make: (item: T, index: number) => U | readonly U[]): U[] {
  const all: U[] = []
  for (let index = 0; index < items.length; index++) {
    const made = make(items[index] as T, index)
    if (!isList(made)) all.push(made)
    else for (let at = 0; at < made.length; at++) all.push(made[at] as U)
  }
  return all
}

function isList<U>(made: U | readonly U[]): made is readonly U[] {
  return Array.isArray(made)
}
