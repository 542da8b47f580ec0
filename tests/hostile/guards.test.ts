// What would exhaust the stack, the time or the memory of a build is refused where it stands, and a page is made of the rest.

import { describe, expect, it } from 'vitest'
import { nestingOf } from '../../pipeline/parse/lower/html-depth.ts'
import { createNames } from '../../pipeline/parse/lower/names.ts'
import { deepest } from '../../pipeline/parse/lower/shallow.ts'
import { webAddress } from '../../pipeline/tree/web-address.ts'
import { lowerMarkdown } from '../spec/lower.ts'

const told = (text: string): readonly string[] =>
  lowerMarkdown(text, 'a.md').messages.map(({ rule, span }) => `${span.start.line}:${span.start.column} ${rule}`)
const emphasis = (pairs: number): string => `${'*a _b '.repeat(pairs)}x${'_*'.repeat(pairs)}`

describe('nesting beyond the limit is told once, at its place', () => {
  it.each([
    ['emphasis', `One.\n\n${emphasis(150)}`, '3:296 nesting'],
    ['quotes', `${'> '.repeat(1000)}x`, '1:201 nesting'],
    ['tags among words', `x ${'<b>'.repeat(400)}deep${'</b>'.repeat(400)}`, '1:303 nesting'],
    ['elements', '<div>\n'.repeat(20_000), '1:1 nesting'],
    ['elements over blank lines', `<pre>\n${'<div>\n\n'.repeat(5000)}`, '1:1 nesting'],
    ['elements that nobody closes', `<div>\n${'<a href=x><b><i>'.repeat(500)}`, '1:1 nesting'],
    ['list items within descriptions', `<div>\n${'<li><dd>'.repeat(5000)}`, '1:1 nesting'],
    ['marks of pronunciation without a word', `<div>\n${'<rt>'.repeat(5000)}`, '1:1 nesting'],
    ['comments that end at once', `<div>\n${'<!--><div>'.repeat(5000)}`, '1:1 nesting'],
  ])('%s', (_what, text, expected) => {
    expect(told(text)).toEqual([expected])
  })

  it('is far beyond what people write', () => {
    expect(told(emphasis(40))).toEqual([])
    expect(told(`${'> '.repeat(deepest - 5)}x`)).toEqual([])
    const table = `<table>${'<tr><td align=center><a href="https://x.example"><b>x</b></a><td>y<br>'.repeat(3000)}</table>`
    expect(nestingOf(table)).toBeLessThan(5)
    expect(nestingOf(`<ul>${'<li>one<p>two'.repeat(3000)}</ul><dl>${'<dt>a<dd>b'.repeat(3000)}</dl>`)).toBe(2)
  })
})

describe('expressions do not look ahead again and again', () => {
  it.each([
    ['comments before words', `${'<!--a-->'.repeat(500)}x`],
    ['a row of blanks in a heading', `# a${' '.repeat(100_000)}b`],
    ['a row of blanks in words', `a${'\u00a0'.repeat(100_000)}b`],
    ['a name without an end in a tag', `x <b ${'a'.repeat(50_000)}>y</b>`],
  ])('%s', (_what, text) => {
    const start = performance.now()
    lowerMarkdown(text, 'a.md')
    expect(performance.now() - start).toBeLessThan(5000)
  })
})

describe('addresses are ASCII that RFC 3986 allows', () => {
  it.each([
    ['HTTPS://X.Example/Ü?q=<>&"\'|{}#ä#b', 'https://x.example/%C3%9C?q=%3C%3E&%22%27%7C%7B%7D#%C3%A4%23b'],
    ['https://x.example/100%', 'https://x.example/100%25'],
    ['https://x.example/a[1]', 'https://x.example/a%5B1%5D'],
    ['https://[::1]/a', 'https://[::1]/a'],
    ['tel:+1 (555) 010', 'tel:+1(555)010'],
    ['mailto:a b@c.example', 'mailto:a%20b@c.example'],
    ['https://user:word@x.example/', undefined],
    ['http://', undefined],
    ['mailto:', undefined],
    ['javascript:alert(1)', undefined],
    ['https://xn--', undefined],
  ])('%s', (written, expected) => {
    expect(webAddress(written)).toBe(expected)
  })

  it('are not so long that naming them again and again would swell a page', () => {
    expect(told(`[a] [a]\n\n[a]: https://x.example/${'y'.repeat(3000)}`)).toEqual(['1:1 link-scheme', '1:5 link-scheme'])
  })
})

it('ids are never those of made parts or of objects', () => {
  const name = createNames()
  const wanted = ['page-title', 'fn-1', 'term-x', 'constructor', 'body', 'Same', 'same', '日本語', '']
  expect(wanted.map(name)).toEqual([
    'section-page-title',
    'section-fn-1',
    'section-term-x',
    'section-constructor',
    'section-body',
    'same',
    'same-1',
    'section',
    'section-1',
  ])
})
