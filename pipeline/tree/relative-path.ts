/** The way from one file below `dist/` to another, as a relative reference (RFC 3986, 4.2). */
export function relativePath(from: string, to: string): string {
  const a = from.split('/').slice(0, -1)
  const b = to.split('/')
  let same = 0
  while (same < a.length && same < b.length - 1 && a[same] === b[same]) same += 1
  return [...a.slice(same).map(() => '..'), ...b.slice(same).map(encodeURIComponent)].join('/')
}
