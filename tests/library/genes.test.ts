// The list of genes on the page of a condition.

import { expect, it } from 'vitest'
import { plainText } from '../../pipeline/tree/plain-text.ts'
import { visitBlocks } from '../../pipeline/tree/visit.ts'
import { pressFiles } from '../site/sample.ts'

const manifest = 'fourleaf: 1\ntitle: Clinic\nlanguage: en\nlanguages: [en]\n'
const condition = (genes: string): string =>
  `---\nid: c\nkind: condition\ntitle: C\ngenes:\n  - ${genes}\n---\n\nOne copy, or each parent has one, or the change is new.\n`
const gene = (codes: string): string =>
  `---\nid: g\nkind: gene\ntitle: G gene\nsymbol: G\nconditions: [c]\ninheritance: [${codes}]\n---\n\nOne copy. Each parent.\n`

/** The words of the list. */
async function listOf(genes: string, codes = ''): Promise<readonly string[]> {
  const { publications } = await pressFiles({ 'fourleaf.yml': manifest, 'c.md': condition(genes), 'g.md': gene(codes) })
  const items: string[] = []
  visitBlocks(publications.find(({ meta }) => meta.id === 'c')?.body ?? [], {
    block: (node) => {
      if (node.type === 'section' && plainText(node.title.inlines) === 'Genes linked with this condition')
        visitBlocks(node.children, { words: ({ inlines }) => void items.push(plainText(inlines)) })
    },
  })
  return items
}

it('says of each what part it has and how it is passed on', async () => {
  expect(await listOf('{symbol: G, page: g, role: a cause, inheritance: [de-novo, ad]}')).toEqual([
    'G gene: a cause. How it can be passed on: New (de novo) change; Autosomal dominant',
  ])
  expect(await listOf('{symbol: H, inheritance: ar}')).toEqual(['H: How it can be passed on: Autosomal recessive'])
})

it('says what the page of the gene says of this condition by name, where the page of the condition says nothing', async () => {
  const codes = '{code: ar, conditions: [c]}, {code: ad}'
  expect(await listOf('{symbol: G, page: g}', codes)).toEqual(['G gene: How it can be passed on: Autosomal recessive'])
})

it('says nothing of it where nobody has said it of this condition', async () => {
  expect(await listOf('{symbol: G, page: g, role: a cause}', '{code: ad}')).toEqual(['G gene: a cause'])
  expect(await listOf('{symbol: G, page: g}')).toEqual(['G gene'])
})
