// `GET /application`: the same question, asked by a person's browser: it is led to the page.

import { z } from 'zod'
import { indexPath } from '../../catalogue/paths.ts'
import { addressOf } from '../../site/address.ts'
import type { Asked } from './request.ts'
import { languagesFor, type Opened } from './store.ts'

const links = z.array(z.object({ href: z.url() })).min(1)
/** The door for a published answer: where its pages are. */
const answered = z.object({ feed: z.object({ entry: z.array(z.object({ link: links })) }) })

/**
 * Where a person is led who asks for a code: to the page that answers. Where none does, or several do, to the search of the site, which
 * says what it finds in words of its readers. `undefined` when the site stands nowhere.
 */
export function placeOf({ code, language }: Asked, opened: Opened, answer: Uint8Array | undefined): string | undefined {
  const entries = answer === undefined ? [] : answered.parse(JSON.parse(Buffer.from(answer).toString('utf8'))).feed.entry
  const [only, another] = entries.flatMap(({ link }) => link[0]?.href ?? [])
  if (only !== undefined && another === undefined) return only
  const [known = opened.index.language] = languagesFor(language, opened)
  const search = addressOf(indexPath(known, 'search'), opened.index)
  return search && `${search}?${new URLSearchParams({ q: code })}`
}
