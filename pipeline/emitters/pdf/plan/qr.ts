import { plainText } from '../../../tree/plain-text.ts'
import type { Qr } from '../../../tree/types.ts'
import type { QrBox } from './box.ts'
import { placed, planIn, wordsBox } from './parts.ts'
import { type Scope, spoken, styled, tagged } from './scope.ts'

/** The code and its words: a figure, then a paragraph. */
export function planQr(node: Qr, scope: Scope): QrBox {
  const inner = styled(tagged(spoken(scope, node), 'Div'), 'qr')
  const figure = tagged(spoken(inner, node.alt), 'Figure', { alt: plainText(node.alt.inlines) })
  const words = wordsBox('text', planIn(node.words, tagged(inner, 'P')))
  return { type: 'qr', ...placed('qr', inner), tag: figure.tag, rows: node.rows, words }
}
