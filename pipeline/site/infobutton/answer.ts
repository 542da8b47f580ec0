// What a system of health records is answered: HL7 Context-Aware Knowledge Retrieval ("Infobutton"), in the form of the
// service-oriented guide (an Atom feed, or JSON made of it) as MedlinePlus Connect gives it.

import { x } from 'xastscript'
import { flatMap } from '../../tree/flat-map.ts'
import { jsonBytes } from '../bytes.ts'
import type { SiteFile } from '../part.ts'
import { xmlFile } from '../xml.ts'

/** A page that answers. */
export interface Topic {
  readonly id: string
  readonly title: string
  readonly href: string
  readonly language: string
  /** An instant; absent where the source has no day, for none is invented. */
  readonly updated?: string
  /** HTML. */
  readonly summary: string
}
export interface Answer {
  readonly id: string
  readonly language: string
  /** The library. */
  readonly title: string
  readonly subtitle: string
  readonly author: { readonly name: string; readonly uri?: string }
  /** What was asked, by the names of the request's parameters. */
  readonly criteria: Readonly<Record<string, string>>
  readonly topics: readonly Topic[]
}

export const atomType = 'application/atom+xml'
const categoriesOf = ({ criteria }: Answer) => Object.entries(criteria).map(([scheme, term]) => ({ scheme, term }))
const updatedOf = ({ topics }: Answer): string | undefined =>
  flatMap(topics, ({ updated }) => updated ?? [])
    .toSorted()
    .at(-1)

/** The answer as Atom. */
export function atomAnswer(answer: Answer, path: string): SiteFile {
  const { id, language, title, subtitle, author, topics } = answer
  const updated = updatedOf(answer)
  const root = x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language }, [
    x('title', { type: 'text' }, title),
    x('subtitle', { type: 'text' }, subtitle),
    x('author', [x('name', author.name), ...(author.uri === undefined ? [] : [x('uri', author.uri)])]),
    ...(updated === undefined ? [] : [x('updated', updated)]),
    ...categoriesOf(answer).map((category) => x('category', category)),
    x('id', id),
    ...topics.map((topic) =>
      x('entry', { 'xml:lang': topic.language }, [
        x('title', { type: 'text' }, topic.title),
        x('link', { rel: 'alternate', type: 'text/html', href: topic.href, hreflang: topic.language, title: topic.title }),
        x('id', topic.id),
        ...(topic.updated === undefined ? [] : [x('updated', topic.updated)]),
        x('summary', { type: 'html' }, topic.summary),
      ]),
    ),
  ])
  return xmlFile(path, atomType, root)
}

const valued = (value: string, more: object = {}): object => ({ _value: value, ...more })

/** The answer as JSON: the feed's elements by name, words in `_value`. `entry` and `link` are lists, also of one or none. */
export function jsonAnswer(answer: Answer, path: string): SiteFile {
  const { id, language, title, subtitle, author, topics } = answer
  const updated = updatedOf(answer)
  const feed = {
    lang: language,
    title: valued(title, { type: 'text' }),
    subtitle: valued(subtitle, { type: 'text' }),
    author: { name: valued(author.name), ...(author.uri === undefined ? {} : { uri: valued(author.uri) }) },
    ...(updated === undefined ? {} : { updated: valued(updated) }),
    category: categoriesOf(answer),
    id: valued(id),
    entry: topics.map((topic) => ({
      lang: topic.language,
      title: valued(topic.title, { type: 'text' }),
      link: [{ title: topic.title, rel: 'alternate', type: 'html', href: topic.href, hreflang: topic.language }],
      id: valued(topic.id),
      ...(topic.updated === undefined ? {} : { updated: valued(topic.updated) }),
      summary: valued(topic.summary, { type: 'html' }),
    })),
  }
  return { path, mediaType: 'application/json', bytes: jsonBytes({ feed }) }
}
