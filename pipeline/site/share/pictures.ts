// One picture for each kind of page in each language, not one for each page: thousands of them would cost more than the pages.

import type { Fonts, SharePicture } from '../../emitters/emitter.ts'
import { drawnPng } from '../../render/drawn-png.ts'
import type { Theme } from '../../theme/theme.ts'
import type { LabelName } from '../../tree/labels.ts'
import type { Kind, Metadata } from '../../tree/publication.ts'
import { addressOf } from '../address.ts'
import type { SiteFile, SiteWorld } from '../part.ts'
import { type ShareWords, shareSvg, spokenShare } from './drawing.ts'

/** What a picture depends on of a page. */
type Shared = Pick<Metadata, 'kind' | 'lang' | 'publisher'>
/** Pictures of pages where their addresses are shared. */
export interface SharePictures {
  /** The picture for a page; `undefined` where nobody said where the site is, or no font has its letters. */
  of(meta: Shared): Promise<SharePicture | undefined>
}
interface Look {
  readonly theme: Theme
  readonly fonts: Fonts
}

// What readers come for; the other pages are the site.
const kindLabels: Readonly<Partial<Record<Kind, LabelName>>> = {
  condition: 'condition',
  gene: 'gene',
  article: 'article',
  explainer: 'explainer',
  term: 'term',
  collection: 'collection',
}

/** Pictures that are drawn, and handed to `write`, when a page first asks for them. */
export function createSharePictures(world: SiteWorld, look: Look, write: (file: SiteFile) => void): SharePictures {
  const made = new Map<string, Promise<SharePicture | undefined>>()
  return {
    of: (meta) => {
      const { kind, lang } = meta
      const name = kindLabels[kind] ?? 'site'
      const path = `assets/share-${name}-${lang}.png`
      const url = addressOf(path, world.catalogue.manifest)
      if (url === undefined) return Promise.resolve(undefined)
      const picture = made.get(path) ?? draw({ path, url, words: wordsOf(meta, world) }, look, write)
      made.set(path, picture)
      return picture
    },
  }
}

interface Asked {
  readonly path: string
  readonly url: string
  readonly words: ShareWords
}

async function draw({ path, url, words }: Asked, { theme, fonts }: Look, write: (file: SiteFile) => void) {
  const { width, height } = theme.share
  const written = Object.values(words).join('')
  const bytes = await drawnPng({ written, width, svg: (familyOf) => shareSvg(words, theme, familyOf) }, theme, fonts)
  if (!bytes) return undefined
  write({ path, mediaType: 'image/png', bytes })
  return { url, mediaType: 'image/png', width, height, alt: spokenShare(words) }
}

function wordsOf({ kind, lang, publisher }: Shared, world: SiteWorld): ShareWords {
  const { title, description } = world.nameOf(lang)
  const label = kindLabels[kind]
  const { url } = world.catalogue.manifest
  const from = [publisher?.name === title ? undefined : publisher?.name, url && new URL(url).host].filter((part) => part !== undefined)
  return { lang, kind: label && world.labelsOf(lang)[label], site: title, description, from: from.join(' · ') }
}
