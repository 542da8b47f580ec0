/** The way from one file below `dist/` to another, so that the site works at any address and from a disk. */
export function relativePath(from: string, to: string): string {
  const here = from.split('/').slice(0, -1)
  const there = to.split('/')
  let shared = 0
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared += 1
  const way = [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/')
  return way || '.'
}
