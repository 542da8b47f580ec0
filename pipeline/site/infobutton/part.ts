// One answer for each code of a page and each language, so that a server of files can give it.

import { byCodePoint } from '../../tree/order.ts'
import { addressOf } from '../address.ts'
import { jsonBytes } from '../bytes.ts'
import { codeSystemOf } from '../code-systems.ts'
import { idOf, wayTo } from '../feeds/feed.ts'
import { given } from '../given.ts'
import type { MadePage, SiteFile, SitePart, SiteWorld } from '../part.ts'
import { type Answer, atomAnswer, jsonAnswer, type Topic } from './answer.ts'
import { answerPath, type ConnectIndex, connectVersion } from './catalogue.ts'
import { summaryOf } from './summary.ts'

/** Systems whose codes name a condition, a gene or a finding; the others name works. */
const isOfConcepts = (system: string): boolean => !['doi', 'pmid', 'pmcid'].includes(system)

interface Known extends Omit<Topic, 'href'> {
  readonly path: string
}
interface Asked {
  readonly system: string
  readonly code: string
  readonly language: string
  readonly topics: Known[]
}

/** Answers to what an Infobutton asks. */
export function infobutton(world: SiteWorld): SitePart {
  const asked = new Map<string, Asked>()
  return { page, end }

  function page(made: MadePage): readonly SiteFile[] {
    const { identifiers, lang } = made.publication.meta
    const codes = identifiers.filter(({ system }) => isOfConcepts(system))
    const topic = codes.length > 0 ? topicOf(made, world) : undefined
    for (const { system, code } of codes) {
      const path = answerPath(system, code, lang)
      const known = asked.get(path) ?? { system, code, language: lang, topics: [] }
      if (topic) known.topics.push(topic)
      asked.set(path, known)
    }
    return []
  }

  function* end(): Iterable<SiteFile> {
    if (asked.size === 0) return
    const all = [...asked].toSorted(([a], [b]) => byCodePoint(a, b))
    yield indexFile(all, world)
    for (const [path, known] of all) {
      const topics = known.topics.toSorted((a, b) => byCodePoint(a.path, b.path))
      const answer = answerOf({ ...known, topics }, path, world)
      yield atomAnswer(answer, `${path}.atom`)
      yield jsonAnswer(answer, `${path}.json`)
    }
  }
}

function topicOf(made: MadePage, world: SiteWorld): Known {
  const { id, lang, title, updated } = made.publication.meta
  return {
    id: idOf(world, lang, id),
    title,
    path: made.path,
    language: lang,
    ...given({ updated: updated?.length === 10 ? `${updated}T00:00:00Z` : undefined }),
    summary: summaryOf(made),
  }
}

function answerOf({ system, code, language, topics }: Asked, path: string, world: SiteWorld): Answer {
  const { name, oid } = codeSystemOf(system) ?? { name: system }
  const { publisher } = world.catalogue.manifest
  const { title } = world.nameOf(language)
  return {
    id: idOf(world, 'connect', system, code, language),
    language,
    title,
    subtitle: `${title}: ${name} ${code}`,
    author: { name: publisher?.name ?? title, ...given({ uri: publisher?.url }) },
    criteria: {
      'mainSearchCriteria.v.c': code,
      'mainSearchCriteria.v.cs': oid ?? system,
      'informationRecipient.languageCode.c': language,
      informationRecipient: 'PAT',
    },
    topics: topics.map(({ path: page, ...topic }) => ({ ...topic, href: wayTo(page, path, world) })),
  }
}

function indexFile(asked: readonly (readonly [string, Asked])[], { catalogue: { manifest } }: SiteWorld): SiteFile {
  const keys = [...new Set(asked.map(([, { system }]) => system))].sort()
  const index: ConnectIndex = {
    format: 'fourleaf-connect',
    version: connectVersion,
    title: manifest.title,
    language: manifest.language,
    ...given({ publisher: manifest.publisher?.name, url: addressOf('', manifest) }),
    systems: keys.map((key) => {
      const { name, oid, uri } = codeSystemOf(key) ?? { name: key }
      return { key, name, ...given({ oid, uri }) }
    }),
    answers: asked.map(([path, { system, code, language }]) => ({ system, code, language, path })),
  }
  return { path: 'connect/index.json', mediaType: 'application/json', bytes: jsonBytes(index) }
}
