// What pages say of inheritance in words, in codes and on other pages.

import { describe, expect, it } from 'vitest'
import type { Message } from '../../pipeline/diagnostics/collector.ts'
import { press } from '../press.ts'
import { pressFiles } from '../site/sample.ts'

const manifest = 'fourleaf: 1\ntitle: Clinic\nlanguage: en\nlanguages: [en, es, ar]\nurl: https://clinic.example/\n'
const works = '- {id: one, type: webpage, title: One}\n- {id: other, type: webpage, title: Other}\n'

/** A condition with codes, what else its front matter says, and its words. */
interface Written {
  readonly codes: readonly string[]
  readonly words: string
  readonly more?: string
  readonly lang?: string
}
const condition = ({ codes, words, more = '', lang = 'en' }: Written): string =>
  `---\nid: c\nkind: condition\nlang: ${lang}\ntitle: C\ninheritance:\n${codes.map((code) => `  - ${code}\n`).join('')}${more}---\n\n${words}\n`

async function findings(files: Readonly<Record<string, string>>): Promise<readonly Message[]> {
  const { messages } = await pressFiles({ 'fourleaf.yml': manifest, 'references.yml': works, ...files })
  return messages.filter(({ rule }) => rule !== 'no-site-address')
}
const reasonsOf = async (written: Written): Promise<readonly string[]> =>
  (await findings({ 'c.md': condition(written) })).map(({ reason }) => reason)

const ar = '{code: ar, statement: Both copies of the gene are changed.}'
const ad = '{code: ad, statement: One changed copy is enough.}'
const unsaid = '{code: xlr}'

describe('words and codes of a page', () => {
  it('a pattern that the words name and no code lists is shown where it stands', async () => {
    const [one, ...others] = await findings({
      'c.md': condition({ codes: [ar], words: 'Some families.\n\nThis is *autosomal\u00a0dominant*, doctors say.' }),
    })
    expect(others).toEqual([])
    expect(one).toMatchObject({ severity: 'warning', rule: 'inheritance-conflict', file: 'c.md', line: 12, column: 10, endColumn: 28 })
    expect(one?.reason).toBe(
      'Unexpected “autosomal dominant” (`ad`) in the words of the page, expected a pattern of its `inheritance`: `ar`',
    )
    expect(one?.hint).toContain('disputedInheritance')
  })

  it.each([
    ['the code is there', [ar, ad], 'The pattern is autosomal dominant or autosomal recessive.'],
    ['either of two codes will do', [ar, '{code: xld, statement: One changed copy is enough.}'], 'A dominant pattern is known.'],
    ['it is only said not to be meant', [ar], 'It is not X-linked. Unlike autosomal dominant conditions, it needs two changed copies.'],
    ['it is a part of a word', [ar], 'The autosomal dominantly named list.'],
    ['one name is in a longer one', ['{code: xlr, statement: On the X chromosome.}'], 'This is X-linked recessive.'],
  ])('are silent where %s', async (_, codes, words) => {
    expect(await reasonsOf({ codes, words })).toEqual([])
  })

  it('a longer name is not taken for the shorter one in it', async () => {
    expect(await reasonsOf({ codes: ['{code: xld, statement: On the X chromosome.}'], words: 'This is X-linked recessive.' })).toEqual([
      'Unexpected “X-linked recessive” (`xlr`) in the words of the page, expected a pattern of its `inheritance`: `xld`',
    ])
  })

  it('a code of which nothing is said in words is shown where it was written', async () => {
    const [one, ...others] = await findings({ 'c.md': condition({ codes: [ar, unsaid], words: 'Words.' }) })
    expect(others).toEqual([])
    expect(one).toMatchObject({ line: 8, reason: 'Unexpected pattern `xlr`, expected words on the page that say what it means' })
  })

  it('the page or its statement may say it, in plain words too', async () => {
    expect(
      await reasonsOf({
        codes: ['{code: ar}', '{code: de-novo}', '{code: unknown}'],
        words: 'Each parent has a change. Or the change is new.',
      }),
    ).toEqual([])
  })

  it('a statement that speaks of another pattern is found', async () => {
    expect(
      await reasonsOf({ codes: ['{code: ad, statement: Both copies are changed.}', ar], words: 'One changed copy is enough.' }),
    ).toEqual(['Unexpected “Both copies” (`ar`) in the statement of `ad`, expected words of that pattern'])
  })

  it('“not inherited” stands against codes that say how it is', async () => {
    const reason = 'Unexpected “not inherited” in the words of the page, expected what fits its `inheritance`: `ad`, `ar`'
    expect(await reasonsOf({ codes: [ad, ar], words: 'It is not inherited.' })).toEqual([reason])
    expect(await reasonsOf({ codes: [ad, ar], words: 'It is most often not inherited.' })).toEqual([])
    expect(await reasonsOf({ codes: [ad, '{code: de-novo}'], words: 'It is not inherited. The change is new.' })).toEqual([])
  })

  it('are held together in Spanish too, and in a language without a list not at all', async () => {
    const codes = ['{code: ar, statement: Las dos copias del gen han cambiado.}']
    expect(await reasonsOf({ codes, words: 'Es una herencia autosómica dominante.', lang: 'es' })).toEqual([
      'Unexpected “autosómica dominante” (`ad`) in the words of the page, expected a pattern of its `inheritance`: `ar`',
    ])
    expect(await reasonsOf({ codes: ['{code: ar}'], words: 'autosomal dominant', lang: 'ar' })).toEqual([])
  })
})

describe('sources that disagree', () => {
  const dispute = (code: string): string =>
    `disputedInheritance:\n  - {code: ${code}, why: Two works disagree., refs: [one, other]}\nreferences: [one, other]\n`

  it('explain a difference', async () => {
    expect(await reasonsOf({ codes: [ar], words: 'Some say that it is never inherited.', more: dispute('not-inherited') })).toEqual([])
    expect(await reasonsOf({ codes: [ar, unsaid], words: 'Words.', more: dispute('xlr') })).toEqual([])
    expect(await reasonsOf({ codes: [ar], words: 'Or X-linked.', more: dispute('xlr') })).toEqual([])
  })

  it('explain no other one', async () => {
    expect(await reasonsOf({ codes: [ar, unsaid], words: 'Never inherited.', more: dispute('xlr') })).toHaveLength(1)
  })

  it('are no longer said to disagree when nothing does', async () => {
    expect(await reasonsOf({ codes: [ar], words: 'Words.', more: dispute('ad') })).toEqual([
      'Unexpected dispute on `ad`, on which the words and codes of the pages agree',
    ])
  })

  it('are named: a dispute without a work, or with one that is not there, is an error', async () => {
    const none = await findings({
      'c.md': condition({ codes: [ar], words: 'X-linked.', more: 'disputedInheritance:\n  - {code: xlr, why: So.}\n' }),
    })
    expect(
      none
        .filter(({ severity }) => severity === 'error')
        .map(({ reason }) => reason)
        .join(),
    ).toContain('a work that says so')
    const more = 'disputedInheritance:\n  - {code: xlr, why: So., refs: [third]}\n'
    const unknown = await findings({ 'c.md': condition({ codes: [ar], words: 'X-linked.', more }) })
    expect(unknown.map(({ rule }) => rule)).toEqual(['unknown-reference'])
  })
})

describe('a condition and its genes', () => {
  const link = (codes: string): string => `genes:\n  - {symbol: G, page: g, inheritance: [${codes}]}\n`
  const gene = (codes: string): string =>
    `---\nid: g\nkind: gene\ntitle: G\nsymbol: G\nconditions: [c]\ninheritance:\n${codes}---\n\nOne changed copy, or both copies.\n`
  const both = (codes: string, geneCodes: string, own: readonly string[] = [ad, ar]) =>
    findings({ 'c.md': condition({ codes: own, words: 'Words.', more: link(codes) }), 'g.md': gene(geneCodes) })

  it('agree, also where one of them says less', async () => {
    expect(await both('ad', '  - {code: ad}\n  - {code: ar}\n')).toEqual([])
    expect(await both('', '  - {code: ar}\n')).toEqual([])
    expect(await both('ad', '  - {code: unknown}\n')).toEqual([])
    expect(await both('ad', '  - {code: ad, conditions: [c]}\n  - {code: ar, conditions: [c]}\n', [ad, ar])).toHaveLength(1)
  })

  it('are shown where the page of the gene does not have the pattern', async () => {
    const [one, ...others] = await both('ad', '  - {code: ar}\n')
    expect(others).toEqual([])
    expect(one).toMatchObject({
      file: 'c.md',
      line: 10,
      reason: 'Unexpected pattern `ad` of G, expected one that g.md has for this condition: `ar`',
    })
  })

  it('are shown where the condition itself does not have it', async () => {
    expect((await both('ad', '  - {code: ad}\n', [ar])).map(({ reason }) => reason)).toEqual([
      'Unexpected pattern `ad` of G, expected one that `inheritance` of this page has: `ar`',
    ])
  })

  it('are shown where the gene names the condition, which says otherwise', async () => {
    const [one, ...others] = await both('ad', '  - {code: ad}\n  - {code: ar, conditions: [c]}\n')
    expect(others).toEqual([])
    expect(one).toMatchObject({
      file: 'g.md',
      line: 9,
      reason: 'Unexpected pattern `ar` of G, expected one that c.md has for this gene: `ad`',
    })
  })

  it('a condition that no page has is an error', async () => {
    expect((await both('ad', '  - {code: ad, conditions: [nowhere]}\n  - {code: ad}\n')).map(({ rule }) => rule)).toContain('unknown-page')
  })
})

it('the library that comes with the program names its disputes, and every one is needed', async () => {
  const { messages } = await press('source', { formats: ['html'], pages: ['mmpsi', 'kcnt1', 'scn1a', 'tbc1d24'] })
  expect(messages.filter(({ rule }) => rule === 'inheritance-conflict')).toEqual([])
})
