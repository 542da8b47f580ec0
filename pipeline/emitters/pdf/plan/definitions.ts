// Terms with what they mean, and facts.

import { plainText } from '../../../tree/plain-text.ts'
import type { Block, Definition, Definitions } from '../../../tree/types.ts'
import type { Box, GroupBox } from './box.ts'
import { group, planIn, wordsBox } from './parts.ts'
import { lookIn, type Scope, styled, tagged } from './scope.ts'
import { isolated, textRun } from './words.ts'

type PlanBlocks = (blocks: readonly Block[], scope: Scope) => readonly Box[]

/** A list of terms, each in front of its meaning, or above one that is more than a paragraph. */
export function planDefinitions(node: Definitions, scope: Scope, planBlocks: PlanBlocks): GroupBox {
  const inner = tagged(node.role === 'facts' ? styled(scope, 'facts') : scope, 'L')
  const items = node.items.map((item) => planShort(item, inner) ?? planDefinition(item, inner, planBlocks))
  if (node.role === 'facts') return group('facts', inner, items, { trim: true })
  const box = group('text', inner, items, { plain: true })
  return { ...box, look: { ...box.look, after: lookIn(inner).after } }
}

function planDefinition(item: Definition, scope: Scope, planBlocks: PlanBlocks): GroupBox {
  const li = tagged(scope, 'LI')
  const terms = item.terms.map((term) => wordsBox('definitionTerm', planIn(term, tagged(styled(li, 'definitionTerm'), 'Lbl'))))
  const bodies = item.definitions.map((blocks) => {
    const body = tagged(styled(li, 'definition'), 'LBody')
    return group('definition', body, planBlocks(blocks, body), { trim: true })
  })
  return group('text', li, [...terms, ...bodies], { anchors: item.id === undefined ? [] : [item.id], plain: true })
}

// After a term that ends in one of its own there is no sign between it and its meaning.
const signed = /[?!.:;…؟]$/u

/** A term and its meaning as one paragraph, which takes a third less paper; `undefined` for what is more than that. */
function planShort({ terms, definitions, id }: Definition, scope: Scope): Box | undefined {
  const [term, ...otherTerms] = terms
  const [[value, ...otherBlocks] = [], ...otherDefinitions] = definitions
  if (term === undefined || value?.type !== 'paragraph' || otherTerms.length || otherBlocks.length || otherDefinitions.length)
    return undefined
  const li = styled(tagged(scope, 'LI'), 'fact')
  const name = planIn(term, tagged(styled(li, 'definitionTerm'), 'Lbl'))
  // The sign between the two belongs to the name, so that what is read does not run together.
  const sign = textRun(signed.test(plainText(term.inlines)) ? ' ' : ':\u00A0', term.span, name.scope)
  const body = planIn(value.words, tagged(tagged(li, 'LBody'), 'P'))
  // A code system has a Latin name in Arabic too: unless it stands apart, it draws its value to its own side.
  return wordsBox(
    'fact',
    { runs: [...isolated(undefined, name.runs), sign, ...body.runs], scope: li },
    { anchors: id === undefined ? [] : [id] },
  )
}
