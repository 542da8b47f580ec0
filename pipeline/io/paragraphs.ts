// The paragraphs, headings and table cells of a text as the parser itself sees them, without reading what is in them.

import { parse, preprocess } from 'micromark'
import { defList } from 'micromark-extension-definition-list'
import { directive } from 'micromark-extension-directive'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfm } from 'micromark-extension-gfm'

type Events = ReturnType<ReturnType<ReturnType<typeof parse>['document']>['write']>
type Token = Events[number][1]

export interface Words {
  readonly line: number
  /** The pieces of one paragraph, most often its lines. */
  readonly pieces: readonly string[]
}

/** Where words are, in reading order. Blocks are found in full, so this costs a good part of a parse. */
export function paragraphsOf(text: string): readonly Words[] {
  const { flow } = directive()
  const extensions = [gfm(), { flow }, defList, frontmatter(['yaml'])]
  const parser = parse({ extensions } as Parameters<typeof parse>[0])
  return flowOf(parser.document().write(preprocess()(text, undefined, true))).flatMap(wordsFrom)
}

/** The events within quotes and lists, which the parser keeps beside the text they were found in. */
function flowOf(events: Events): Events {
  return events.flatMap((event) => {
    const [kind, token] = event
    if (token.contentType !== 'flow') return [event]
    return kind === 'enter' && token.previous === undefined ? (token._tokenizer?.events ?? []) : []
  })
}

function wordsFrom([kind, first, context]: Events[number]): readonly Words[] {
  if (kind === 'exit' || first.contentType === undefined || first.previous !== undefined) return []
  const pieces: string[] = []
  for (let token: Token | undefined = first; token !== undefined; token = token.next) pieces.push(context.sliceSerialize(token))
  return [{ line: first.start.line, pieces }]
}
