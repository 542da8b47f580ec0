// A page as a work that others cite, in files for programs that keep references.

import { type Content, el, text } from '../../render/element.ts'
import { labelLanguage } from '../../render/medium.ts'
import { type CitedPage, type CslDate, citedPage } from '../../tree/cited-page.ts'
import { flatMap } from '../../tree/flat-map.ts'
import type { Publication } from '../../tree/publication.ts'
import type { Artifact, Context } from '../emitter.ts'
import { siteNameOf } from './head.ts'

interface Form {
  readonly name: string
  readonly extension: string
  readonly mediaType: string
  readonly write: (page: CitedPage) => string
}

const forms: readonly Form[] = [
  { name: 'BibTeX', extension: 'bib', mediaType: 'application/x-bibtex', write: bibTex },
  { name: 'RIS', extension: 'ris', mediaType: 'application/x-research-info-systems', write: ris },
  {
    name: 'CSL-JSON',
    extension: 'json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: (page) => `${JSON.stringify([page], null, 2)}\n`,
  },
]

// The section of the region that these files belong to.
export const citeSection = 'site-cite'

/** Whether the layout tells how this page is cited. */
function isCited({ regions }: Publication): boolean {
  return regions.siteAside.some((block) => block.type === 'section' && block.id === citeSection)
}

/** The ways to the files, for the end of that section. */
export function citationLinks(publication: Publication, context: Context): Content {
  const { labels } = publication
  if (!isCited(publication)) return []
  const links = flatMap(forms, (form) => [
    text(' '),
    el('a', { href: context.way(pathOf(form, context)), type: form.mediaType, download: true }, [text(form.name)]),
  ])
  return [el('p', { class: 'cite-files', ...labelLanguage(labels, 'site') }, [text(labels.citeFiles), ...links])]
}

/** The files, beside the page. */
export function citationFiles(publication: Publication, context: Context): readonly Artifact[] {
  if (!isCited(publication)) return []
  const page = citedPage(publication.meta, siteNameOf(publication))
  return forms.map((form) => ({
    path: pathOf(form, context),
    mediaType: form.mediaType,
    bytes: new TextEncoder().encode(form.write(page)),
  }))
}

function pathOf({ extension }: Form, { path }: Context): string {
  return path.replace(/[^/]*$/, `cite.${extension}`)
}

// Characters that mean something to TeX.
const texMarks: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** An entry of the type `misc`, which every version of BibTeX knows. Braces keep the capitals of names. */
function bibTex(page: CitedPage): string {
  const [year, month, day] = partsOf(page.issued)
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', page.author?.map(({ literal }) => `{${tex(literal)}}`).join(' and ')],
    ['title', `{${tex(page.title)}}`],
    ['howpublished', joined([page['container-title'], page.publisher])],
    ['year', year],
    ['month', month],
    ['day', day],
    ['language', page.language],
    ['edition', page.version && tex(page.version)],
    ['url', page.URL],
  ]
  const lines = flatMap(fields, ([name, value]) => (value ? [`  ${name} = {${value}}`] : []))
  return `@misc{${page.id},\n${lines.join(',\n')}\n}\n`
}

function joined(words: readonly (string | undefined)[]): string {
  return [...new Set(words.filter((word) => word !== undefined))].map(tex).join(', ')
}

function tex(words: string): string {
  return words.replace(/[\\~^&%$#_{}]/g, (mark) => texMarks[mark] ?? `\\${mark}`)
}

/** The tags of Research Information Systems: a line each, ended as on Windows. */
function ris(page: CitedPage): string {
  const date = partsOf(page.issued)
  const tags: readonly (readonly [string, string | undefined])[] = [
    ['TY', 'ELEC'],
    ['ID', page.id],
    ...(page.author ?? []).map(({ literal }) => ['AU', literal] as const),
    ['TI', page.title],
    ['T2', page['container-title']],
    ['PB', page.publisher],
    ['PY', date[0]],
    ['DA', date.length ? [...date, '', ''].slice(0, 3).join('/') : undefined],
    ['LA', page.language],
    ['ET', page.version],
    ['UR', page.URL],
  ]
  const lines = flatMap(tags, ([tag, value]) => (value ? [`${tag}  - ${value.replace(/\s+/g, ' ')}`] : []))
  return `${[...lines, 'ER  - '].join('\r\n')}\r\n`
}

function partsOf(date: CslDate | undefined): readonly string[] {
  return (date?.['date-parts'][0] ?? []).map((part) => String(part).padStart(2, '0'))
}
