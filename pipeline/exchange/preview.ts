// All texts of a bundle in their order, each with its code, what it is and what changed: for the eyes, in any browser.

import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { type BundleTexts, fillHoles, type TranslatorWords } from '../config/translator-words.ts'
import { type CodedNode, readNodes } from './coded-nodes.ts'
import { codeOf, type HandedText, type Handoff } from './handoff.ts'
import { diffWords } from './word-diff.ts'

const elements: Readonly<Record<string, string>> = {
  emphasis: 'em',
  strong: 'strong',
  deleted: 'del',
  superscript: 'sup',
  subscript: 'sub',
}

function mark(text: string): Element {
  return h('span', { class: 'mark' }, text)
}

function inlineNodes(nodes: readonly CodedNode[]): readonly ElementContent[] {
  return nodes.flatMap((node): readonly ElementContent[] => {
    if (node.type !== 'code') return [{ type: 'text', value: node.value }]
    const { n, kind, paired } = node.code
    if (!paired) return [mark(`[${n}]`)]
    return [mark(`[${n}]`), h(elements[kind] ?? 'u', [...inlineNodes(node.children)]), mark(`[/${n}]`)]
  })
}

const kinds = { same: 'span', gone: 'del', new: 'ins' } as const

function sourceNodes({ segment, previous }: HandedText): readonly ElementContent[] {
  if (previous !== undefined) return diffWords(previous, segment.text).map(({ type, text }) => h(kinds[type], text))
  return inlineNodes(readNodes(segment.text, segment.codes) ?? [{ type: 'text', value: segment.text }])
}

/** Headings of the page as headings of the preview, so that it can be walked through. */
function sourceCell(text: HandedText): Element {
  const depth = /^heading ([1-6])$/.exec(text.segment.kind)?.[1]
  const name = text.segment.kind === 'title' ? 'h2' : depth === undefined ? 'p' : `h${Math.min(6, Number(depth) + 1)}`
  return h('td', [h('p', { class: 'what' }, text.notes.join(' ')), h(name, [...sourceNodes(text)])])
}

function row(text: HandedText, handoff: Handoff, words: TranslatorWords): Element {
  const code = codeOf(text.segment)
  const state = h('span', { class: 'state' }, words.states[text.state])
  const target = h('td', { lang: handoff.target, dir: handoff.dir }, text.target)
  return h('tr', { id: text.segment.id }, [h('td', [h('code', code), h('br'), state]), sourceCell(text), target])
}

/** The whole page; everything it needs is in it. */
export function writePreview(handoff: Handoff, words: TranslatorWords, { previewCss }: BundleTexts): string {
  const { names, revision, texts, title } = handoff
  const version = revision === undefined ? words.noVersion : fillHoles(words.version, { revision })
  const holes = { title, to: names.target, version }
  const heading = fillHoles(words.previewTitle, holes)
  const { columns } = words
  const head = h('thead', [
    h(
      'tr',
      [columns.code, columns.english, columns.translation].map((name) => h('th', { scope: 'col' }, name)),
    ),
  ])
  const body = h('tbody', [...texts.map((text) => row(text, handoff, words))])
  const tree = h(null, [
    { type: 'doctype' },
    h('html', { lang: handoff.source }, [
      h('head', [
        h('meta', { charset: 'utf-8' }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('title', heading),
        h('style', previewCss),
      ]),
      h('body', [h('main', [h('h1', heading), h('p', fillHoles(words.previewIntro, holes)), h('table', [head, body])])]),
    ]),
  ])
  return `${unified().use(rehypeStringify).stringify(tree)}\n`
}
