import { describe, expect, it } from 'vitest'
import { createCollector } from '../../pipeline/diagnostics/collector.ts'
import { isSafeToParse, limits } from '../../pipeline/io/prescan.ts'

function scan(text: string) {
  const { report, messages } = createCollector('strict')
  const safe = isSafeToParse(text, 'a.md', report)
  return { safe, told: messages().map(({ line, rule, reason }) => `${line} ${rule}: ${reason}`) }
}
const filled = (part: string, size = 100_000) => part.repeat(Math.ceil(size / part.length))
const backticks = () => Array.from({ length: 440 }, (_, n) => `e${'`'.repeat(n)}`).join('')
const pyramid = (depth: number) => Array.from({ length: depth }, (_, n) => `${'  '.repeat(n)}* a\n`).join('')

describe('what makes a parser slow is refused', () => {
  it.each([
    ['nested emphasis', () => `${filled('*a **a ', 50_000)}b${filled(' a** a*', 50_000)}`, 'delimiter-run'],
    ['emphasis that never ends', () => filled('*a **a '), 'delimiter-run'],
    ['closers without openers', () => filled('a_ '), 'delimiter-run'],
    ['openers without closers', () => filled('_a '), 'delimiter-run'],
    ['openers and closers of two kinds', () => filled('*a_ '), 'delimiter-run'],
    ['runs of three', () => `a**b${filled('c* ')}`, 'delimiter-run'],
    ['long runs', () => `${filled('*', 50_000)}a${filled('*', 50_000)}`, 'delimiter-run'],
    ['link closers', () => filled('a]'), 'delimiter-run'],
    ['link openers', () => filled('[a'), 'delimiter-run'],
    ['links and emphasis', () => filled('[ a_'), 'delimiter-run'],
    ['nested brackets', () => `${filled('[', 50_000)}a${filled(']', 50_000)}`, 'delimiter-run'],
    ['links left open', () => filled('[a]('), 'delimiter-run'],
    ['links left open in angles', () => filled('[a](<b'), 'delimiter-run'],
    ['images in brackets', () => filled('![[]()'), 'delimiter-run'],
    ['nested images', () => `${filled('![a', 50_000)}${filled('](b)', 50_000)}`, 'delimiter-run'],
    ['comments left open', () => `x${filled('<!--')}`, 'delimiter-run'],
    ['instructions left open', () => `x${filled('<?')}`, 'delimiter-run'],
    ['tags left open', () => `x${filled('<a b="')}`, 'delimiter-run'],
    ['backtick runs', backticks, 'delimiter-run'],
    ['character references', () => `http://a.b/${filled('&amp;')}x`, 'delimiter-run'],
    ['quotes', () => `${filled('> ')}a`, 'nesting'],
    ['lists on one line', () => `${filled('- ')}a`, 'nesting'],
    ['numbered lists on one line', () => `${filled('1. ')}a`, 'nesting'],
    ['quotes and lists', () => `${filled('> - ')}a`, 'nesting'],
    ['lists by indentation', () => pyramid(300), 'nesting'],
    ['lists that grow over lazy lines', () => `${'- '.repeat(90)}a\nb\n${' '.repeat(180)}${'- '.repeat(90)}a\n`, 'nesting'],
    ['notes in notes', () => filled('[^a]: '), 'nesting'],
    ['blocks in blocks', () => filled(':::a\n'), 'nesting'],
    ['many directives', () => filled('::a[b]\n'), 'nesting'],
    ['definitions', () => Array.from({ length: 9000 }, (_, n) => `[${n}]: u\n`).join(''), 'nesting'],
    ['underlined headings', () => filled('a\n===\n'), 'nesting'],
    ['definition lists', () => filled('a\n: b\n\n'), 'nesting'],
    ['lazy lines', () => `> a\n${filled('b\n')}`, 'nesting'],
    ['wide tables', () => `${'|a'.repeat(600)}\n${'|-'.repeat(600)}\n${'|b\n'.repeat(600)}`, 'table-size'],
    ['wide tables in quotes', () => `> ${'|a'.repeat(600)}\n> ${'|-'.repeat(600)}\n${'> |b\n'.repeat(600)}`, 'table-size'],
  ] as const)('%s', (_, make, rule) => {
    const { safe, told } = scan(make())
    expect(safe).toBe(false)
    expect(told[0]).toContain(` ${rule}: Unexpected `)
  })

  it('at the line where it is, with the limit named', () => {
    expect(scan(`# T\n\n${'*a '.repeat(1001)}\n`).told).toEqual([
      '3 delimiter-run: Unexpected 1001 signs such as `*`, `_`, `[`, `<` and backticks in one paragraph, expected at most 1000',
    ])
    expect(scan(`a\n\n${'> '.repeat(101)}a\n`).told).toEqual([
      '3 nesting: Unexpected 101 levels of quotes, lists and blocks in one another, expected at most 100',
    ])
    expect(scan(`${'[a'.repeat(51)}\n`).told).toEqual(['1 delimiter-run: Unexpected 51 brackets in one another, expected at most 50'])
  })

  it('even where a list item is empty, and so ends no paragraph', () => {
    expect(scan(`${`${'*a **a '.repeat(200)}\n*\n`.repeat(5)}`).safe).toBe(false)
  })
})

describe('what people write passes', () => {
  it.each([
    ['nesting up to the limit', () => `${'> '.repeat(limits.depth)}a\n`],
    ['a long tight list of links', () => '- [word](https://a.example/b_c) and **bold**\n'.repeat(2000)],
    ['a long table with emphasis', () => `|a|b|\n|-|-|\n${'|**x**|[y](z)|\n'.repeat(2000)}`],
    ['code full of signs', () => `\`\`\`\n${'a[b[c]] * _d_ <e>\n'.repeat(2000)}\`\`\`\n`],
    ['code full of open brackets', () => `~~~\n${'[[[[[[[[[[\n'.repeat(200)}~~~\n`],
    ['a table in HTML', () => `<table>\n${'<tr><td>a</td></tr>\n'.repeat(1000)}</table>\n`],
    ['rules and long underlines', () => `${'-'.repeat(5000)}\n\n${'* '.repeat(40)}\n\n${'_'.repeat(5000)}\n`],
    ['front matter with lists', () => `---\n${'- [a, b_c]\n'.repeat(1000)}---\n\n# T\n`],
    ['blocks one after the other', () => ':::note\nwords\n:::\n\n'.repeat(300)],
    ['a line of two megabytes', () => 'word '.repeat(400_000)],
  ])('%s', (_, make) => {
    expect(scan(make())).toEqual({ safe: true, told: [] })
  })
})
