import type { RootContent } from 'mdast'
import { toString as wordsOf } from 'mdast-util-to-string'
import { describe, expect, it } from 'vitest'
import { readData, readPages, type SourcePage } from './pages.ts'

// Sections that hold advice, questions or a repetition, and no new claim.
const withoutClaims = new Set(['How can you get ready?', 'In short', 'Can a prognosis change?'])
// Callouts hold advice; emergency boxes come from a shared piece that cites for itself.
const prose = new Set(['paragraph', 'list', 'table', 'defList'])

const pages = readPages('source')
const works = (readData('source/references.yml') as readonly { readonly id: string }[]).map((work) => work.id)

interface Part {
  readonly heading: string
  readonly nodes: readonly RootContent[]
}

/** The page cut at its headings of level 2. */
function partsOf({ body }: SourcePage): readonly Part[] {
  const starts = body.flatMap((node, index) => (node.type === 'heading' && node.depth === 2 ? [index] : []))
  return starts.map((start, at) => ({ heading: wordsOf(body[start]), nodes: body.slice(start + 1, starts[at + 1]) }))
}

function citationsIn(nodes: readonly RootContent[]): readonly string[] {
  const found = wordsOf({ type: 'root', children: [...nodes] }).matchAll(/\[(@[^\]]+)\]/g)
  return [...found].flatMap((match) => (match[1] ?? '').split(';').map((key) => key.trim().slice(1)))
}

describe.each(pages.map((page) => [page.file, page] as const))('%s', (_file, page) => {
  it('says that nobody has reviewed it', () => {
    expect(page.front.review).toBe('none')
  })

  it('carries a revision, a date and a summary', () => {
    const { dates, summary, version } = page.front
    expect({ dates, summary, version }).toEqual({
      dates: expect.objectContaining({ updated: expect.any(String) }),
      summary: expect.any(String),
      version: expect.any(String),
    })
  })

  it('cites something wherever it makes a claim', () => {
    const claiming = partsOf(page).filter(({ heading, nodes }) => !withoutClaims.has(heading) && nodes.some((node) => prose.has(node.type)))
    expect(claiming.filter(({ nodes }) => citationsIn(nodes).length === 0).map(({ heading }) => heading)).toEqual([])
  })

  it('cites only works of the library, and lists those it cites', () => {
    const listed = page.front.references as readonly string[]
    expect(listed.filter((key) => !works.includes(key))).toEqual([])
    expect(citationsIn(page.body).filter((key) => !listed.includes(key))).toEqual([])
  })
})

it('gives no amount of any medicine', () => {
  const amounts = pages.flatMap(
    ({ file, body }) =>
      wordsOf({ type: 'root', children: [...body] })
        .match(/\b\d+(?:[.,]\d+)?\s?(?:mg|mcg|µg|g|ml|mL|drops|tablets|mg\/kg)\b/g)
        ?.map((amount) => `${file}: ${amount}`) ?? [],
  )
  expect(amounts).toEqual([])
})
