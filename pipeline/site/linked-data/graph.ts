// What a page says to search engines, in the vocabulary of schema.org as JSON-LD. Only what its source says: a page
// that nobody has reviewed has no reviewer, and one without dates has none here either.

import type { FrontMatter } from '../../config/front-matter.ts'
import { flatMap } from '../../tree/flat-map.ts'
import type { Metadata, Publisher } from '../../tree/publication.ts'
import { relativePath } from '../../tree/relative-path.ts'
import type { Target } from '../../tree/types.ts'
import { addressOf } from '../address.ts'
import { given } from '../given.ts'
import type { MadePage, SiteWorld } from '../part.ts'
import { questionsOf } from './questions.ts'
import { subjectOf } from './subject.ts'
import { trailOf } from './trail.ts'
import { workNode } from './works.ts'

/** A page as it is known before it is emitted. */
export type Told = Omit<MadePage, 'files'>
export type Node = Readonly<Record<string, unknown>>

/** Where a page is: its address, or the way to it from another where nobody said where the site is. */
export type Locate = (target: Pick<Target, 'page' | 'lang' | 'anchor'>) => string | undefined

/** The graph of a page, as JSON. */
export function linkedData(told: Told, world: SiteWorld): string {
  const { meta } = told.publication
  const locate = locator(told, world)
  const own = (name: string): string => `${meta.url ?? ''}#${name}`
  const subject = subjectOf(told, world, { id: own('subject'), locate })
  const trail = trailOf(told.publication, own('breadcrumb'), locate)
  const page = pageNode(told, world, { own, locate, parts: { about: subject, breadcrumb: trail } })
  const publisher = meta.publisher && publisherNode(meta.publisher, own('publisher'))
  const nodes = [
    page,
    siteNode(told, world, own),
    ...(subject ? [subject] : []),
    ...(trail ? [trail] : []),
    ...(publisher ? [publisher] : []),
  ]
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes })
}

function locator({ path }: Told, { pathOf, catalogue }: SiteWorld): Locate {
  return (target) => {
    const to = pathOf(target)
    if (to === undefined) return undefined
    const place = target.anchor === undefined ? '' : `#${encodeURIComponent(target.anchor)}`
    return `${addressOf(to, catalogue.manifest) ?? relativePath(path, to)}${place}`
  }
}

interface Around {
  readonly own: (name: string) => string
  readonly locate: Locate
  readonly parts: Readonly<Record<string, Node | undefined>>
}

function pageNode(told: Told, world: SiteWorld, { own, locate, parts }: Around): Node {
  const { meta } = told.publication
  const questions = questionsOf(told)
  const known = Object.entries(parts).filter(([, node]) => node !== undefined)
  const works = worksOf(told, world)
  return {
    '@type': questions.length > 0 ? [typeOf(meta), 'FAQPage'] : typeOf(meta),
    '@id': own('page'),
    name: meta.title,
    inLanguage: meta.lang,
    ...given({ url: meta.url, description: meta.description, version: meta.revision, license: meta.licence?.url }),
    ...given({ datePublished: meta.published, dateModified: meta.updated, creditText: meta.authors.join(', ') || undefined }),
    ...reviewOf(meta),
    isPartOf: { '@id': own('site') },
    ...(meta.publisher ? { publisher: { '@id': own('publisher') } } : {}),
    ...Object.fromEntries(known.map(([name, node]) => [name, { '@id': node?.['@id'] }])),
    ...audienceOf(told.entry?.front),
    ...originOf(meta, locate),
    ...(questions.length > 0 ? { mainEntity: questions } : {}),
    ...(works.length > 0 ? { citation: works } : {}),
  }
}

function typeOf({ kind, id }: Metadata): string {
  if (kind === 'index') return id === 'home' ? 'WebPage' : 'CollectionPage'
  if (kind === 'policy') return 'WebPage'
  return kind === 'collection' ? 'CollectionPage' : 'MedicalWebPage'
}

function reviewOf({ review }: Metadata): Node {
  if (review.state === 'none') return {}
  const { by, role, on } = review
  return { lastReviewed: on, reviewedBy: { '@type': 'Person', name: by, ...given({ jobTitle: role }) } }
}

function audienceOf(front: FrontMatter | undefined): Node {
  if (!front || front.audience.length === 0) return {}
  return { audience: front.audience.map((audienceType) => ({ '@type': 'Audience', audienceType })) }
}

function originOf({ id, translatedFrom }: Metadata, locate: Locate): Node {
  const address = translatedFrom && locate({ page: id, lang: translatedFrom.lang })
  return address === undefined ? {} : { translationOfWork: { '@id': `${address}#page` } }
}

function siteNode({ publication: { meta } }: Told, { catalogue, nameOf }: SiteWorld, own: (name: string) => string): Node {
  const { title, description } = nameOf(meta.lang)
  return {
    '@type': 'WebSite',
    '@id': own('site'),
    name: title,
    inLanguage: meta.lang,
    ...given({ description, url: catalogue.manifest.url }),
  }
}

function publisherNode({ name, url, email, phone, address }: Publisher, id: string): Node {
  return { '@type': 'Organization', '@id': id, name, ...given({ url, email, telephone: phone, address }) }
}

function worksOf({ entry }: Told, { catalogue }: SiteWorld): readonly Node[] {
  const keys = entry?.front.references.map((work) => (typeof work === 'string' ? work : work.id)) ?? []
  return flatMap(keys, (key) => {
    const work = entry && catalogue.work(entry, key)
    return work ? [workNode(work.csl)] : []
  })
}
