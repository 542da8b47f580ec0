import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { parseYaml, yamlLimits } from '../../pipeline/config/yaml.ts'
import { createCollector } from '../../pipeline/diagnostics/collector.ts'
import { read } from './read.ts'

const anything = z.any()

describe('YAML', () => {
  it('keeps every scalar as it was written', () => {
    const { value, told } = read(
      z.record(z.string(), z.string()),
      'a: 3.10\nb: 012\nc: 1e3\nd: 2026-01-02\ne: yes\nf: "null"\ng: .inf\nh: 1152921504606846977\n',
    )
    expect(told).toEqual([])
    expect(value).toEqual({
      a: '3.10',
      b: '012',
      c: '1e3',
      d: '2026-01-02',
      e: 'yes',
      f: 'null',
      g: '.inf',
      h: '1152921504606846977',
    })
  })

  it('takes nothing written for nothing', () => {
    expect(read(anything, 'a:\nb: ~\nc: null\nd: ""\n').value).toEqual({ d: '' })
    expect(read(anything, '').value).toEqual({})
  })

  it.each([
    ['an alias', 'a: &x 1\nb: *x\n', ['1:7 Unexpected anchor `&x`', '2:4 Unexpected alias `*x`']],
    ['a tag', 'a: !!binary abc\n', ['1:13 Unexpected tag `!!binary`']],
    ['code in a tag', 'a: !!js/function "x"\n', ['1:18 Unexpected tag `!!js/function`']],
    ['a merge key', 'a: 1\n<<: {b: 2}\n', ['2:1 Unexpected merge key `<<`']],
    ['a second key', 'a: 1\nb: 2\na: 3\n', ['3:1 Unexpected second `a`']],
    ['a key that is a list', '? [a]\n: b\n', ['1:3 Unexpected list or alias as a key']],
    ['a prototype', '__proto__:\n  x: 1\n', ['1:1 Unexpected key `__proto__`']],
    ['a second document', 'a: 1\n---\nb: 2\n', ['2:1 Unexpected second document']],
    ['a colon in words', 'title: KCNT1: a gene\n', ['1:8 Cannot read this YAML: Nested mappings are not allowed in compact mappings']],
    ['an open quote', 'a: "b\nc: d\n', ['3:1 Cannot read this YAML: Missing closing "quote']],
    ['deep lists', `a: ${'['.repeat(21)}${']'.repeat(21)}\n`, ['1:24 Unexpected nesting deeper than 20 levels']],
  ])('refuses %s at its place', (_, text, expected) => {
    const { value, told } = read(anything, text)
    expect(told).toEqual(expected)
    expect(value).toBeUndefined()
    expect(({} as { x?: unknown }).x).toBeUndefined()
  })

  it.each(['[', '{', '{a: ', '- ', '? '])('refuses `%s` repeated without exhausting the stack', (part) => {
    expect(read(anything, part.repeat(15_000)).told).toEqual(['1:1 Unexpected nesting deeper than 20 levels'])
  })

  it('refuses an alias bomb without unfolding it', () => {
    const levels = Array.from({ length: 9 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n}, `.repeat(9)}]`)
    expect(read(anything, `a0: &a0 x\n${levels.join('\n')}\n`).value).toBeUndefined()
  })

  it('refuses more than its limit before reading it', () => {
    const { report, messages } = createCollector('strict')
    const keys = Array.from({ length: 16_000 }, (_, n) => `key${n}: x`).join('\n')
    expect(parseYaml(keys, 'x.md', report, { startLine: 2, limit: yamlLimits.front })).toBeUndefined()
    expect(messages()[0]).toMatchObject({
      rule: 'file-size',
      line: 2,
      reason: `Unexpected ${keys.length} bytes of YAML, expected at most 65536`,
    })
  })

  it('reads as many keys as the limit lets in', () => {
    const keys = Array.from({ length: 5000 }, (_, n) => `k${n}: x`).join('\n')
    expect(Object.keys(read(anything, keys).value)).toHaveLength(5000)
  })
})

describe('a schema', () => {
  const schema = z.strictObject({
    title: z.string('text'),
    kind: z.enum(['condition', 'gene']).optional(),
    people: z.array(z.strictObject({ name: z.string('text'), on: z.iso.date('a date').optional() })).optional(),
  })

  it('reports every problem at once, at the value or the key, counting from the first line given', () => {
    const { told, messages } = read(schema, 'titel: x\nkind: conditoin\npeople:\n  - name: [a]\n    on: 2020-13-01\n  - nme: b\n', 2)
    expect(told).toEqual([
      '2:1 Missing `title`, expected text',
      '2:1 Unexpected key `titel`',
      '3:7 Unexpected `conditoin` for `kind`, expected one of `condition`, `gene`',
      '5:11 Unexpected list for `people.name`, expected text',
      '6:9 Unexpected `2020-13-01` for `people.on`, expected a date',
      '7:5 Missing `people.name`, expected text',
      '7:5 Unexpected key `nme` in `people`',
    ])
    expect(messages.filter(({ hint }) => hint).map(({ hint }) => hint)).toEqual([
      'Did you mean `title`?',
      'Did you mean `condition`?',
      'Did you mean `name`?',
    ])
  })

  it('names the known keys when none is near', () => {
    expect(read(schema, 'title: x\nzzz: 1\n').messages[0]?.hint).toBe('Known here: `title`, `kind`, `people`')
  })

  it('finds keys that objects have by birth unknown', () => {
    expect(read(schema, 'title: x\nconstructor: 1\ntoString: 2\n').told).toEqual([
      '2:1 Unexpected key `constructor`',
      '3:1 Unexpected key `toString`',
    ])
  })
})
