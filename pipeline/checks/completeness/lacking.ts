// Which parts that standards ask for a page lacks.

import type { CompletenessWords } from '../../config/completeness-words.ts'
import { plainText } from '../../tree/plain-text.ts'
import type { Page } from '../../tree/publication.ts'
import type { Block, CalloutKind, Section } from '../../tree/types.ts'
import { visitBlocks } from '../../tree/visit.ts'
import { wholeWords } from '../whole-words.ts'
import { type Held, type Judged, type Part, type PartName, parts, type WordedPart } from './parts.ts'

/** What a page lacks of what is asked of its kind. */
export interface Lacking {
  readonly asked: number
  readonly lacks: readonly PartName[]
  /** Parts that the program cannot look for in the language of the page. */
  readonly unknown: readonly PartName[]
}

/** What a page lacks; `words` are those of its language. */
export function lackingOf(page: Page, facts: Omit<Judged, keyof Held | 'review'>, words: CompletenessWords | undefined): Lacking {
  const judged: Judged = { ...facts, review: page.meta.review, ...heldIn(page, words) }
  const asked = (Object.entries(parts) as readonly (readonly [PartName, Part])[]).filter(([, { kinds }]) =>
    kinds.includes(facts.front.kind),
  )
  const where = (found: boolean | undefined) => asked.flatMap(([name, { isThere }]) => (isThere(judged) === found ? [name] : []))
  return { asked: asked.length, lacks: where(false), unknown: where(undefined) }
}

function heldIn({ body }: Page, words: CompletenessWords | undefined): Held {
  const boxes = new Set<CalloutKind>()
  const sections: Section<'draft'>[] = []
  let isCited = false
  visitBlocks(body, {
    block: (node) => {
      if (node.type === 'callout') boxes.add(node.kind)
      if (node.type === 'section') sections.push(node)
    },
    inline: (node) => {
      if (node.type === 'citation') isCited = true
    },
  })
  return { boxes, isCited, byWords: words && wordedIn(sections, words) }
}

function wordedIn(sections: readonly Section<'draft'>[], words: CompletenessWords): Readonly<Record<WordedPart, boolean>> {
  const headed = (phrases: readonly string[]) => sections.filter(({ title }) => has(phrases, plainText(title.inlines)))
  const treatment = headed(words.treatment)
    .map(({ children }) => textOf(children))
    .join(' ')
  return {
    treatment: treatment !== '',
    benefits: has(words.benefits, treatment),
    harms: has(words.harms, treatment),
    untreated: has(words.untreated, treatment),
    uncertainty: headed(words.uncertainty).length > 0,
  }
}

function has(phrases: readonly string[], text: string): boolean {
  return text.search(wholeWords(phrases)) >= 0
}

function textOf(blocks: readonly Block<'draft'>[]): string {
  const found: string[] = []
  visitBlocks(blocks, { words: ({ inlines }) => void found.push(plainText(inlines)) })
  return found.join(' ').replace(/\s+/g, ' ')
}
