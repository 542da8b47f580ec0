// Blocks, to hast. One entry for each kind of block; a new kind does not compile until it stands here.

import type { ElementContent } from 'hast'
import { styleOf } from '../theme/style-of.ts'
import { flatMap } from '../tree/flat-map.ts'
import { type BlockHandlers, dispatch } from '../tree/handlers.ts'
import { plainText } from '../tree/plain-text.ts'
import type {
  Block,
  Callout,
  Code,
  Contents,
  ContentsEntry,
  Figure,
  Paragraph,
  Parallel,
  Quote,
  Section,
  SectionRole,
  Writing,
} from '../tree/types.ts'
import { className } from './class-name.ts'
import { type Attributes, type Content, el, text } from './element.ts'
import { renderForm } from './forms.ts'
import { breaksWithin, renderImage, renderInlines, renderWords } from './inlines.ts'
import { renderDefinitions, renderList } from './lists.ts'
import { labelLanguage, languageOf, type Medium, roleOf, withoutPages } from './medium.ts'
import { renderBibliography, renderNotes } from './notes.ts'
import { renderQr } from './qr.ts'
import { renderTable } from './table.ts'

const handlers: BlockHandlers<Content, Medium> = {
  section,
  paragraph,
  list: (node, medium) => [renderList(node, medium, renderBlocks)],
  callout,
  figure,
  table: (node, medium) => [renderTable(node, medium)],
  quote,
  code,
  rule: () => [el('hr', {}, [])],
  definitions: (node, medium) => [renderDefinitions(node, medium, renderBlocks)],
  notes: (node, medium) => [renderNotes(node, medium, renderBlocks)],
  bibliography: (node, medium) => [renderBibliography(node, medium)],
  contents,
  writing,
  parallel,
  form: renderForm,
  qr: renderQr,
}

/** Blocks as hast. */
export function renderBlocks(nodes: readonly Block[], medium: Medium): ElementContent[] {
  return flatMap(nodes, (node) => dispatch(handlers, node, medium))
}

/** The id of a section's heading, for what is named after it. No id of the tree holds a full stop. */
function headingIdOf(section: Section): string {
  return `${section.id}.title`
}

// Roles that name a part of every publication; the others are sections like any other.
const sectionRoles: Readonly<Record<SectionRole, string | undefined>> = {
  references: 'bibliography',
  notes: 'endnotes',
  glossary: 'glossary',
  contents: undefined,
  resources: undefined,
  related: undefined,
  imprint: undefined,
  disclaimer: undefined,
  index: 'index',
  colophon: 'colophon',
  sheet: undefined,
}

function section(node: Section, medium: Medium): Content {
  const role = partRole(node, medium)
  const heading = role.role ? { id: headingIdOf(node) } : {}
  const name = role.role ? { 'aria-labelledby': headingIdOf(node) } : {}
  // A printed page may begin with a heading, whose words are what the section is called: its mark stands before them.
  const breaks = breaksWithin(node.title.inlines, medium)
  const title = sectionTitle(node, withoutPages(medium), heading)
  // The page itself is no section of the page: its title would no longer be the document's own heading.
  const tagName = node.depth === 1 && medium.kind === 'site' ? 'div' : 'section'
  const kind = { class: node.role && `part-${node.role}` }
  return [
    el(tagName, { id: node.id, ...kind, ...role, ...name, ...languageOf(node, medium) }, [
      ...breaks,
      title,
      ...renderBlocks(node.children, medium),
    ]),
  ]
}

/** The title, beside the one in the second language where there is one. */
function sectionTitle({ depth, title, beside }: Section, medium: Medium, heading: Attributes): ElementContent {
  const own = renderWords(`h${depth}`, title, medium, heading)
  return beside ? el('div', { class: 'parallel' }, [el('div', {}, [own]), el('div', {}, [renderWords(`h${depth}`, beside, medium)])]) : own
}

/** A row is a plain box: what is the same is said by order, and each column says its language. */
function parallel(node: Parallel, medium: Medium): Content {
  return node.rows.map(({ columns }) =>
    el(
      'div',
      { class: 'parallel' },
      columns.map((column) => el('div', languageOf(column, medium), renderBlocks(column.children, medium))),
    ),
  )
}

function partRole(node: Section, medium: Medium): Attributes {
  const type = node.role && sectionRoles[node.role]
  if (node.depth === 1 && medium.kind === 'book') return roleOf(type ?? 'chapter', medium)
  return type ? roleOf(type, medium) : {}
}

function paragraph(node: Paragraph, medium: Medium): Content {
  const attributes = { class: node.role && className(styleOf(node)), ...languageOf(node, medium) }
  return [renderWords('p', node.words, medium, attributes)]
}

function callout(node: Callout, medium: Medium): Content {
  const title = renderWords('p', node.title, medium, { class: 'callout-title' })
  // A group and not a landmark: several boxes on one page may bear the same name.
  const attributes = {
    id: node.id,
    class: `callout ${className(styleOf(node))}`,
    role: 'group',
    'aria-label': plainText(node.title.inlines),
  }
  return [el('div', { ...attributes, ...languageOf(node, medium) }, [title, ...renderBlocks(node.children, medium)])]
}

function figure(node: Figure, medium: Medium): Content {
  const picture = renderImage(node, medium)
  const linked = medium.kind === 'site' && node.alt !== 'decorative' ? enlargeable(picture, node, medium) : picture
  const caption = node.caption ? [renderWords('span', node.caption, medium, { class: 'caption' })] : []
  const credit = node.credit ? [renderWords('span', node.credit, medium, { class: 'credit' })] : []
  const words = [...caption, ...credit]
  return [el('figure', languageOf(node, medium), words.length ? [linked, el('figcaption', {}, words)] : [linked])]
}

/** A picture that leads to itself alone, as large as the screen allows. */
function enlargeable(picture: ElementContent, { asset }: Figure, medium: Medium): ElementContent {
  const words = el('span', { class: 'enlarge', ...labelLanguage(medium.labels, medium.kind) }, [text(medium.labels.enlarge)])
  return el('a', { href: medium.image(asset) }, [picture, words])
}

function quote(node: Quote, medium: Medium): Content {
  return [el('blockquote', languageOf(node, medium), renderBlocks(node.children, medium))]
}

function code(node: Code, medium: Medium): Content {
  const language = node.language && /^[\w+-]+$/.test(node.language) ? { class: `language-${node.language}` } : {}
  // On a site page long lines scroll, so the keyboard must reach them; in a book they wrap.
  const focus = medium.kind === 'site' ? { tabindex: 0 } : {}
  return [el('pre', { dir: 'ltr', ...focus, ...languageOf(node, medium) }, [el('code', language, [text(node.value)])])]
}

function contents(node: Contents, medium: Medium): Content {
  if (node.entries.length === 0) return []
  if (node.role === 'index') return [el('div', { class: 'index', ...languageOf(node, medium) }, [contentsList(node.entries, medium)])]
  const attributes = { class: 'contents', 'aria-label': medium.labels.contents, ...languageOf(node, medium) }
  return [el('nav', attributes, [contentsList(node.entries, medium)])]
}

function contentsList(entries: readonly ContentsEntry[], medium: Medium): ElementContent {
  return el(
    'ul',
    {},
    entries.map((entry) => contentsItem(entry, medium)),
  )
}

function contentsItem({ target, title, children }: ContentsEntry, medium: Medium): ElementContent {
  const href = medium.href(target)
  const way = el('a', { href, ...languageOf(title, medium) }, renderInlines(title.inlines, withoutPages(medium)))
  return el('li', {}, children.length ? [way, contentsList(children, medium)] : [way])
}

function writing(node: Writing, medium: Medium): Content {
  const lines = Array.from({ length: node.lines }, () => el('span', { class: 'writing' }, [text('\u00a0')]))
  return [el('div', { class: 'writing-space', role: 'img', 'aria-label': medium.labels.writeHere }, lines)]
}
