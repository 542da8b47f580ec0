import { byFiling } from '../../tree/filing.ts'
import { flatMap } from '../../tree/flat-map.ts'
import { headingWords } from '../../tree/heading-words.ts'
import type { Block, ContentsEntry, Section, Translatable } from '../../tree/types.ts'
import type { Pouring } from '../pouring.ts'
import type { DerivedSlot } from '../slots/index.ts'
import { type Open, sealBlocks } from './blocks.ts'
import { type Sealing, sealWords } from './inlines.ts'

/** Bodies of notes in the order of their marks; a note may mark further notes. Notes that nothing marks come last. */
function notes(pouring: Pouring, state: Sealing): readonly Block[] {
  const bodies = pouring.page.notes
  const done = new Map<string, readonly Block[]>()
  for (let more = true; more; ) {
    const next = [...state.numbering.notes().keys()].filter((label) => !done.has(label))
    for (const label of next) done.set(label, sealBlocks(bodies[label] ?? [], state))
    more = next.length > 0
  }
  for (const [label, blocks] of Object.entries(bodies)) {
    if (done.has(label)) continue
    const span = blocks[0]?.span ?? pouring.span
    pouring.report({
      rule: 'unused-note',
      reason: `Unexpected note \`${label}\` without a mark, expected \`[^${label}]\` in the text`,
      span,
      hint: 'It is printed after the other notes.',
    })
    state.numbering.note(label)
    done.set(label, sealBlocks(blocks, state))
  }
  const used = new Set([...state.numbering.notes()].map(([label]) => label))
  const marks = state.numbering.notes()
  const items = [...used].map((label, index) => ({
    id: state.numbering.noteId(index + 1),
    label,
    number: index + 1,
    marks: marks.get(label) ?? [],
    children: done.get(label) ?? [],
    span: done.get(label)?.[0]?.span ?? pouring.span,
  }))
  return items.length ? [{ type: 'notes', items, span: pouring.span }] : []
}

/** Works in the order they are cited, then the page's own that nothing cites. */
function references(pouring: Pouring, state: Sealing): readonly Block[] {
  const marks = state.numbering.works()
  const own = (pouring.entry?.front.references ?? [])
    .map((work) => (typeof work === 'string' ? work : work.id))
    .filter((key) => !marks.has(key))
  const keys = [...marks.keys(), ...own]
  if (!keys.length) return []
  const words = pouring.works(keys)
  const items = keys.map((key, index) => ({
    key,
    id: `ref-${index + 1}`,
    number: index + 1,
    marks: marks.get(key) ?? [],
    words: sealWords(words.get(key) ?? { inlines: [{ type: 'text', value: key, span: pouring.span }], span: pouring.span }, state),
    span: pouring.span,
  }))
  return [{ type: 'bibliography', items, span: pouring.span }]
}

/** The terms this page uses, explained, in the order of its language. */
function glossary(pouring: Pouring, state: Sealing): readonly Block[] {
  const entries = [...state.numbering.terms()].map((id) => pouring.glossary(id)).filter((entry) => entry !== undefined)
  if (!entries.length) return []
  const compare = byFiling(pouring.lang)
  const wordOf = (words: Translatable<'draft'>): string => words.inlines.map((node) => (node.type === 'text' ? node.value : '')).join('')
  const sorted = entries.toSorted((a, b) => compare(wordOf(a.term), wordOf(b.term)) || (a.id < b.id ? -1 : 1))
  const items = sorted.map(({ id, term, definition }) => ({
    id: `term-${id}`,
    terms: [sealWords(term, state)],
    definitions: [[{ type: 'paragraph' as const, words: sealWords(definition, state), span: definition.span }]],
    span: term.span,
  }))
  return [{ type: 'definitions', items, span: pouring.span }]
}

const fewestSections = 4

// The contents do not list themselves, and nobody looks for the small print.
const unlisted: ReadonlySet<string | undefined> = new Set(['contents', 'disclaimer'])

/** Ways to the sections below the title; a short page needs none. */
function contents(root: readonly Block[], pouring: Pouring): readonly Block[] {
  const [title] = root
  const sections =
    title?.type === 'section'
      ? title.children.filter((block): block is Section => block.type === 'section' && !unlisted.has(block.role))
      : []
  if (sections.length < fewestSections) return []
  const { id: page, lang } = pouring.page.meta
  const entries = sections.map(
    ({ id, title }): ContentsEntry => ({
      target: { page, lang, anchor: id },
      title: { ...title, inlines: headingWords(title.inlines) },
      children: [],
    }),
  )
  return [{ type: 'contents', entries, span: pouring.span }]
}

/** Fills the open slots of a sealed tree; a section left empty goes. */
export function derive(root: readonly Open[], pouring: Pouring, state: Sealing): readonly Block[] {
  const made: Partial<Record<DerivedSlot, readonly Block[]>> = {}
  const order = { notes, references, glossary } as const
  for (const [name, make] of Object.entries(order)) made[name as keyof typeof order] = make(pouring, state)
  const rest = withMissing(replace(root, made), made, pouring)
  return replace(rest, { contents: contents(rest, pouring) })
}

function replace(blocks: readonly Open[], made: Partial<Record<string, readonly Block[]>>): readonly Block[] {
  return flatMap(blocks, (block): readonly Open[] => {
    if (block.type === 'slot') return made[block.name] ?? [block]
    if (block.type !== 'section') return [block]
    const children = replace(block.children, made)
    return children.length || !block.children.length ? [{ ...block, children }] : []
  }) as readonly Block[]
}

// A layout without a place for them must not lose them: they close the page.
function withMissing(root: readonly Block[], made: Partial<Record<DerivedSlot, readonly Block[]>>, pouring: Pouring): readonly Block[] {
  const [title, ...others] = root
  if (title?.type !== 'section') return root
  const present = new Set(rolesOf(title.children))
  const extra = flatMap(['notes', 'references'] as const, (name): readonly Block[] => {
    const children = made[name] ?? []
    if (!children.length || present.has(name)) return []
    const words = { inlines: [{ type: 'text' as const, value: pouring.labels[name], span: pouring.span }], span: pouring.span }
    return [{ type: 'section', id: `page-${name}`, depth: 2, role: name, title: words, children, span: pouring.span }]
  })
  return [{ ...title, children: [...title.children, ...extra] }, ...others]
}

function rolesOf(blocks: readonly Block[]): readonly string[] {
  return flatMap(blocks, (block) =>
    block.type === 'section'
      ? [...(block.role ? [block.role] : []), ...rolesOf(block.children)]
      : block.type === 'notes'
        ? ['notes']
        : block.type === 'bibliography'
          ? ['references']
          : [],
  )
}
