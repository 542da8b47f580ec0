import type { Work } from '../../catalogue/catalogue.ts'
import { given } from '../given.ts'
import type { Node } from './graph.ts'

type Csl = Work['csl']

const types: Readonly<Record<string, string>> = {
  'article-journal': 'ScholarlyArticle',
  'paper-conference': 'ScholarlyArticle',
  review: 'ScholarlyArticle',
  'article-magazine': 'Article',
  'article-newspaper': 'NewsArticle',
  book: 'Book',
  chapter: 'Chapter',
  dataset: 'Dataset',
  report: 'Report',
  thesis: 'Thesis',
  webpage: 'WebPage',
  software: 'SoftwareApplication',
}

/** A work that a page rests on, from its citation data. */
export function workNode(csl: Csl): Node {
  const same = sameAs(csl)
  // Who knows the work by its address knows who wrote it; two dozen names in every head would weigh more than the page's words.
  const author = same.length > 0 ? [] : authorsOf(csl)
  return {
    '@type': types[csl.type] ?? 'CreativeWork',
    ...given({ name: csl.title, datePublished: dateOf(csl), url: csl.URL }),
    ...(author.length > 0 ? { author } : {}),
    ...partOf(csl),
    ...(csl.type === 'article-journal' ? given({ pagination: csl.page }) : {}),
    ...(same.length > 0 ? { sameAs: same } : {}),
  }
}

/** A date as ISO 8601 has it, as exactly as the work gives it. */
function dateOf({ issued }: Csl): string | undefined {
  const parts = (issued as { readonly 'date-parts'?: readonly (readonly number[])[] } | undefined)?.['date-parts']?.[0]
  return parts?.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-')
}

interface Name {
  readonly family?: string
  readonly given?: string
  readonly literal?: string
}

function authorsOf({ author }: Csl): readonly Node[] {
  return ((author ?? []) as readonly Name[]).map(({ literal, family, given: first }) =>
    literal === undefined
      ? { '@type': 'Person', name: [first, family].filter(Boolean).join(' ') }
      : { '@type': 'Organization', name: literal },
  )
}

function partOf(csl: Csl): Node {
  const name = csl['container-title']
  if (name === undefined) return {}
  if (csl.type !== 'article-journal') return { isPartOf: { '@type': 'CreativeWork', name } }
  const periodical = { '@type': 'Periodical', name, ...given({ issn: csl.ISSN }) }
  if (csl.volume === undefined) return { isPartOf: periodical }
  return { isPartOf: { '@type': 'PublicationVolume', volumeNumber: csl.volume, isPartOf: periodical } }
}

function sameAs({ DOI, PMID, PMCID }: Csl): readonly string[] {
  return [
    ...(DOI === undefined ? [] : [`https://doi.org/${DOI}`]),
    ...(PMID === undefined ? [] : [`https://pubmed.ncbi.nlm.nih.gov/${PMID}/`]),
    ...(PMCID === undefined ? [] : [`https://pmc.ncbi.nlm.nih.gov/articles/${PMCID}/`]),
  ]
}
