// Terms with what they mean, and facts.

import type { Block, Definition, Definitions } from '../../../tree/types.ts'
import type { Box, GroupBox } from './box.ts'
import { group, planIn, wordsBox } from './parts.ts'
import { lookIn, type Scope, styled, tagged } from './scope.ts'
import { isolated, textRun } from './words.ts'

type PlanBlocks = (blocks: readonly Block[], scope: Scope) => readonly Box[]

/** A list of terms, each above its meaning; of facts, each in front of its value. */
export function planDefinitions(node: Definitions, scope: Scope, planBlocks: PlanBlocks): GroupBox {
  const inner = tagged(node.role === 'facts' ? styled(scope, 'facts') : scope, 'L')
  const items = node.items.map(
    (item) => (node.role === 'facts' ? planFact(item, inner) : undefined) ?? planDefinition(item, inner, planBlocks),
  )
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

/** Name and value on one line; `undefined` for what is more than that. */
function planFact({ terms, definitions, id }: Definition, scope: Scope): Box | undefined {
  const [term, ...otherTerms] = terms
  const [[value, ...otherBlocks] = [], ...otherDefinitions] = definitions
  if (term === undefined || value?.type !== 'paragraph' || otherTerms.length || otherBlocks.length || otherDefinitions.length)
    return undefined
  const li = styled(tagged(scope, 'LI'), 'fact')
  const name = planIn(term, tagged(styled(li, 'definitionTerm'), 'Lbl'))
  // The sign between the two belongs to the name, so that what is read does not run together.
  const sign = textRun(':\u00A0', term.span, name.scope)
  const body = planIn(value.words, tagged(tagged(li, 'LBody'), 'P'))
  // A code system has a Latin name in Arabic too: unless it stands apart, it draws its value to its own side.
  return wordsBox(
    'fact',
    { runs: [...isolated(undefined, name.runs), sign, ...body.runs], scope: li },
    { anchors: id === undefined ? [] : [id] },
  )
}
