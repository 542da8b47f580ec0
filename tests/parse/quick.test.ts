// What can be no address and no table is parsed by fewer rules. The tree must be the one that all rules give.

import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { parse, withAllRules } from '../../pipeline/parse/parse.ts'
import { readRepositoryFile, repositoryFiles } from '../repository/files.ts'
import { examples as gfm } from '../spec/gfm.ts'

const { tests: commonmark } = createRequire(import.meta.url)('commonmark-spec') as { readonly tests: readonly { markdown: string }[] }

/** Texts that look like one thing and are another: each has an address that only some rule would find. */
const traps = [
  'see https://a.example and www.b.example',
  '[words](https://a.example)',
  '\\[words](https://a.example)',
  '[a][b](https://a.example)\n\n[b]: /b',
  '[^a](https://a.example)\n\n[^a]: note',
  '| a |\n| --- |\n| [b|c](https://a.example) |',
  '[`a](https://a.example) `b',
  '`[a](https://a.example)`',
  '`[a](https://a.example)` and http://b.example',
  '[a [b](https://a.example) c](https://b.example)',
  '[www.b.example](https://a.example)',
  '![a](https://a.example/b.png)',
  '[a](https://a.example "title")',
  '[a](https://a.example/(b))',
  '[a](https://a.example?b=c&amp;d)',
  '<b title="[a](https://a.example)">c</b>',
  '<https://a.example> <a@b.example>',
  'h&#116;tps://a.example',
  'https&colon;//a.example',
  'www&period;a.example',
  'a&commat;b.example',
  'https\\://a.example w\\ww.a.example www\\.a.example',
  'a\\@b.example and a@b.example',
  'mailto:a@b.example xmpp:a@b.example',
  '[a\nb](https://a.example)',
  '[a]: https://a.example\n\n[a]',
  ':::note[see [x](https://a.example)]\n\nwords\n\n:::',
  'HTTPS://A.EXAMPLE and WWW.A.EXAMPLE',
  '[@key] and [a](page:b)',
  'a\n:-',
  'a\n-',
  'words\na | b\n- | -\nc\n> quote',
  '> | a |\n> | - |\n> | b |\nlazy',
  '> a | b\n- | -',
  '* | a |\n  | - |\n  | b |\n  c\n\n  | d |',
  '> * a\n>   :-\n>   b',
  'a\r\n:-\r\nb\rc\r-\rd',
  ':::note\n| a |\n| - |\n| b |\n:::',
  'term\n: | a |\n  | - |\n  | b |',
  '[^a]\n\n[^a]: | b |\n    | - |\n    | c |',
  '1. | a |\n   |:-:|\n   | b |\n2. c',
  'a\n\t|-|\nb',
  '| a |\n| - |\n- b\n| c |\n# d\n| e |',
]

describe('a text without addresses or tables', () => {
  const texts = [...commonmark, ...gfm].map(({ markdown }) => markdown.replaceAll('→', '\t'))
  // Each example of the specifications also as part of a line with a link, and after one.
  const mixed = texts.flatMap((text) => [`[x](https://a.example) ${text}`, `${text} [x](https://a.example)`])
  it.each([
    ['the specifications', texts],
    ['the specifications beside links', mixed],
    ['traps', traps],
    [
      'the library',
      repositoryFiles()
        .filter((file) => /^source\/.*\.md$/.test(file))
        .map(readRepositoryFile),
    ],
  ])('gives the tree of all rules: %s', (_, list) => {
    for (const text of list) expect({ text, tree: parse(text) }).toEqual({ text, tree: withAllRules.parse(text) })
  })
})
