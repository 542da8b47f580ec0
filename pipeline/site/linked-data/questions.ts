import type { Labels } from '../../tree/labels.ts'
import { plainText } from '../../tree/plain-text.ts'
import type { Block, Inline, Section } from '../../tree/types.ts'
import { visitBlocks } from '../../tree/visit.ts'
import type { Node, Told } from './graph.ts'

// The question marks of Latin, Arabic, Armenian, Greek, Ethiopic and East Asian writing.
const asks = /[?؟՞;፧？]["'»”’)]*$/u

/** What a page answers: its sections whose title is a question, each with the words its answer begins with. */
export function questionsOf({ publication, entry }: Told): readonly Node[] {
  if (!entry) return []
  const found: Node[] = []
  const add = (name: string, answer: string): void => {
    if (answer !== '') found.push({ '@type': 'Question', name, acceptedAnswer: { '@type': 'Answer', text: answer } })
  }
  const { title, description = '' } = publication.meta
  if (entry.front.kind === 'explainer' && asks.test(title)) add(title, description)
  visitBlocks(publication.body, {
    block: (node) => void (isQuestion(node) && add(titleOf(node), answerOf(node.children, publication.labels))),
  })
  return found
}

function isQuestion(node: Block): node is Section {
  return node.type === 'section' && node.depth > 1 && asks.test(titleOf(node))
}

function titleOf({ title }: Section): string {
  return plainText(title.inlines).trim()
}

// A whole section would say the page twice; a sentence that announces a list is nothing without it.
function answerOf(children: readonly Block[], labels: Labels): string {
  const own = children.slice(
    0,
    [...children, { type: 'section' }].findIndex(({ type }) => type === 'section'),
  )
  const texts = own.filter((block) => block.type === 'paragraph' || block.type === 'list').map((block) => textOf(block, labels))
  const [first = '', second = ''] = texts
  return /[:：]$/u.test(first) ? `${first} ${second}`.trim() : first
}

function textOf(block: Block, { semicolon }: Labels): string {
  const parts: string[] = []
  visitBlocks([block], { words: ({ inlines }) => void parts.push(wordsOf(inlines)) })
  return parts.join(semicolon)
}

/** Words without the marks of citations, which lead nowhere outside the page. */
function wordsOf(inlines: readonly Inline[]): string {
  return plainText(inlines.filter(({ type }) => type !== 'citation' && type !== 'noteRef'))
    .replace(/\s+/g, ' ')
    .trim()
}
