// The site besides its pages: every part of it is shown each page as it is published.

import { standardEdition } from '../../config/edition-name.ts'
import { formats, type HeadData } from '../../emitters/emitter.ts'
import { pathOf } from '../../library/places.ts'
import { imageName } from '../../render/image-name.ts'
import { openData } from '../../site/data/open-data.ts'
import { feeds } from '../../site/feeds/part.ts'
import { fhir } from '../../site/fhir/part.ts'
import { headOf } from '../../site/head.ts'
import { infobutton } from '../../site/infobutton/part.ts'
import type { Told } from '../../site/linked-data/graph.ts'
import { notices } from '../../site/notices.ts'
import type { MadePage, PageFile, SiteFile, SitePart, SiteWorld } from '../../site/part.ts'
import { redirects } from '../../site/redirects.ts'
import { createSearch } from '../../site/search/index.ts'
import { createSharePictures } from '../../site/share/pictures.ts'
import { sitemap } from '../../site/sitemap.ts'
import { summaries } from '../../site/summaries/part.ts'
import { plainText } from '../../tree/plain-text.ts'
import type { Locale } from '../../tree/types.ts'
import type { Write } from './emit.ts'
import type { Listing, Press } from './press.ts'
import type { Aside } from './run.ts'

/** A page before it is emitted. */
export interface Shown extends Pick<MadePage, 'publication' | 'fields' | 'languages'> {
  /** Files of it that were written before, such as those it shares with its translation. */
  readonly before?: readonly PageFile[]
}

/** Writes, and notes each file of a page in `files`. */
export function noting(write: Write, files: PageFile[]): Write {
  return (artifact) => {
    const { path, mediaType, bytes, about } = artifact
    const format = formats.find((one) => one === about?.format)
    if (format) files.push({ path, mediaType, bytes, format, edition: about?.edition ?? standardEdition })
    write(artifact)
  }
}

/** Makes a page in its formats; `head` is what its page of the site tells machines. */
type Emit<Given> = (write: Write, head: HeadData | undefined) => Promise<Given>

export interface Site {
  /** Publishes a page by `emit`, whatever it gives back, and shows the parts what was written of it. */
  readonly publish: <Given>(shown: Shown, emit: Emit<Given>) => Promise<Given>
  /** Writes what tells of all pages. */
  readonly end: () => void
}

/** What this site has besides its pages; nothing, when no site is asked for. */
function partsOf({ formats, searchScripts }: Press, world: SiteWorld): readonly SitePart[] {
  if (!formats.includes('html')) return []
  const data = [
    openData(world),
    sitemap(world),
    feeds(world),
    notices(world),
    redirects(world),
    summaries(world),
    infobutton(world),
    fhir(world),
  ]
  return [createSearch(world.catalogue, searchScripts()), ...data]
}

export function createSite(press: Press, listing: Listing, { write, aside }: { readonly write: Write; readonly aside: Aside }): Site {
  const world = worldOf(press, listing, aside)
  const parts = partsOf(press, world)
  const pictures = createSharePictures(world, press, (file) => write({ ...file, about: { format: 'html' } }))
  const writeAll = (files: Iterable<SiteFile>, page?: { readonly page: string; readonly lang: Locale }): void => {
    for (const file of files) write({ ...file, about: { format: 'html', ...page } })
  }
  return { publish, end: () => parts.forEach((part) => void writeAll(part.end())) }

  async function publish<Given>(shown: Shown, emit: Emit<Given>): Promise<Given> {
    const told = toldOf(shown)
    if (parts.length === 0 || !told) return emit(write, undefined)
    const files: PageFile[] = [...(shown.before ?? [])]
    const picture = await pictures.of(told.publication.meta)
    const given = await emit(noting(write, files), headOf(told, world, picture))
    for (const part of parts) writeAll(part.page({ ...told, files }), { page: told.publication.meta.id, lang: told.publication.meta.lang })
    return given
  }

  function toldOf({ before: _, ...shown }: Shown): Told | undefined {
    const { id, lang, kind } = shown.publication.meta
    const path = pathOf({ page: id, lang }, 'html', press.catalogue)
    const entry = kind === 'index' || kind === 'collection' ? undefined : press.catalogue.find(id, lang)
    return path === undefined ? undefined : { ...shown, path, ...(entry && { entry }) }
  }
}

function worldOf(press: Press, listing: Listing, aside: Aside): SiteWorld {
  const { catalogue, report } = press
  return {
    catalogue,
    report,
    aside: { put: (key, text) => aside.put(`site ${key}`, text), get: (key) => aside.get(`site ${key}`) },
    labelsOf: press.labelsOf,
    nameOf: (lang) => {
      const { title, description, funding } = press.siteOf(lang)
      return {
        title: plainText(title.inlines),
        ...(description && { description: plainText(description.inlines) }),
        ...(funding && { funding: plainText(funding.inlines) }),
      }
    },
    titleOf: (page, lang) => {
      const title = listing.listed(page, lang)?.title
      return title ? plainText(title.inlines) : catalogue.find(page, lang)?.title
    },
    isPublished: (page, lang) => listing.listed(page, lang) !== undefined,
    pathOf: (target) => pathOf(target, 'html', catalogue),
    imagePath: ({ path, mediaType }) => `assets/${imageName(press.asset(path), mediaType)}`,
  }
}
