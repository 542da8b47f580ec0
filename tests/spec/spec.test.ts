// Every example of the CommonMark specification and of GitHub's extensions: it is in the tree word for word, or it is reported
// with its place. None is lost in silence and none breaks the program.

import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { type Example, examples as gfm } from './gfm.ts'
import { lowerMarkdown } from './lower.ts'
import { missing, wordsOfBlocks, wordsOfHtml } from './words.ts'

// The examples of the specification are under CC BY-SA 4.0; they are used where they stand, not copied.
const { tests: commonmark } = createRequire(import.meta.url)('commonmark-spec') as { readonly tests: readonly Example[] }

// An example is the body of a page: a line of hyphens at its top is a line, not the start of front matter.
const front = '---\n---\n\n'

function judge(suite: string, example: Example): readonly string[] {
  const file = `${suite}-${example.number}.md`
  try {
    return judgeWords(file, example)
  } catch (fault) {
    return [`${file}: broke the program: ${fault instanceof Error ? fault.message : String(fault)}`]
  }
}

function judgeWords(file: string, { markdown, html }: Example): readonly string[] {
  const text = front + markdown.replaceAll('→', '\t')
  const { blocks, messages } = lowerMarkdown(text, file)
  const lines = text.split('\n').length
  const misplaced = messages.filter(({ span }) => span.file !== file || span.start.line < 1 || span.start.line > lines)
  const lost = messages.length > 0 ? [] : missing(wordsOfHtml(html.replaceAll('→', '\t')), wordsOfBlocks(blocks))
  return [
    ...lost.map((word) => `${file}: lost without a word: ${word}`),
    ...misplaced.map(({ reason }) => `${file}: no such place: ${reason}`),
  ]
}

function bySection(examples: readonly Example[]): readonly (readonly [string, readonly Example[]])[] {
  const sections = [...new Set(examples.map(({ section }) => section))]
  return sections.map((name) => [name, examples.filter(({ section }) => section === name)])
}

describe('CommonMark', () => {
  it('has all its examples here', () => {
    expect(commonmark).toHaveLength(652)
  })
  it.each(bySection(commonmark))('%s', (_section, examples) => {
    expect(examples.flatMap((example) => judge('commonmark', example))).toEqual([])
  })
})

describe('GitHub’s extensions', () => {
  it.each(bySection(gfm))('%s', (_section, examples) => {
    expect(examples.flatMap((example) => judge('gfm', example))).toEqual([])
  })
})

describe('the judge', () => {
  it('sees a lost word', () => {
    expect(missing(wordsOfHtml('<p>one <em>t</em>wo<br />one</p>'), wordsOfHtml('<p>one two</p>'))).toEqual(['one'])
  })
})
