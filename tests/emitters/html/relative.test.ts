import { expect, it } from 'vitest'
import { sizeOf } from '../../../pipeline/emitters/html/alternates.ts'
import { relativePath } from '../../../pipeline/tree/relative-path.ts'

it.each([
  ['index.html', 'assets/site.css', 'assets/site.css'],
  ['en/conditions/a/index.html', 'assets/site.css', '../../../assets/site.css'],
  ['en/a/index.html', 'en/b/index.html', '../b/index.html'],
  ['en/a/index.html', 'en/a/index.html', 'index.html'],
  ['assets/x/index.html', 'assets/site.css', '../site.css'],
])('leads from %s to %s', (from, to, way) => {
  expect(relativePath(from, to)).toBe(way)
})

it.each([
  [300, '1\u00a0kB'],
  [84_200, '84\u00a0kB'],
  [999_999, '1000\u00a0kB'],
  [2_340_000, '2.3\u00a0MB'],
])('says a size of %d bytes', (bytes, said) => {
  expect(sizeOf(bytes)).toBe(said)
})
