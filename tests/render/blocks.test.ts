import { describe, expect, it } from 'vitest'
import type { Block, Cell, ListItem } from '../../pipeline/tree/types.ts'
import { p, section, span, w } from './build.ts'
import { markup } from './markup.ts'

const item = (words: string, checked?: boolean): ListItem => ({ span, children: [p(words)], ...(checked === undefined ? {} : { checked }) })
const list = (own: Partial<Extract<Block, { type: 'list' }>>): Block => ({
  type: 'list',
  ordered: true,
  start: 1,
  tight: true,
  items: [item('a')],
  span,
  ...own,
})
const cell = (words: string, scope?: 'column' | 'row'): Cell => ({ words: w(...(words ? [words] : [])), span, ...(scope ? { scope } : {}) })
const figure: Block = {
  type: 'figure',
  span,
  asset: { path: 'a.svg', mediaType: 'image/svg+xml', width: 8, height: 4 },
  alt: w('A trace'),
  caption: w('Seizure'),
  credit: w('By us'),
}

describe('sections', () => {
  it('nest, each with the id and heading of the tree', () => {
    expect(markup([section('a', 2, 'A', [section('b', 3, 'B', [])])])).toBe(
      '<section id="a"><h2>A</h2><section id="b"><h3>B</h3></section></section>',
    )
  })

  it('say what they are for where there is a word for it', () => {
    const made = markup([section('refs', 2, 'References', [], 'references')], 'book')
    expect(made).toBe(
      '<section id="refs" class="part-references" role="doc-bibliography" epub:type="bibliography" aria-labelledby="refs.title"><h2 id="refs.title">References</h2></section>',
    )
    expect(markup([section('p', 1, 'P', [])], 'book')).toContain('role="doc-chapter"')
    expect(markup([section('p', 1, 'P', [])])).toBe('<div id="p"><h1>P</h1></div>')
  })
})

describe('lists', () => {
  it('go on at the number they start with', () => {
    expect(markup([list({ start: 3 })])).toBe('<ol class="tight" start="3"><li>a</li></ol>')
    expect(markup([list({ tight: false })])).toBe('<ol><li><p>a</p></li></ol>')
  })

  it('give a box to tick a sign for the eye and a word for the ear', () => {
    const made = markup([list({ ordered: false, items: [item('a', false), item('b', true)] })])
    expect(made).toContain(
      '<li class="tick-item"><span class="tick" aria-hidden="true">☐</span><span class="unseen">not ticked: </span>a</li>',
    )
    expect(made).toContain('☑</span><span class="unseen">ticked: </span>b')
  })
})

describe('boxes', () => {
  it('are groups named by their title, which stands in them as a word', () => {
    const box: Block = { type: 'callout', kind: 'emergency', title: w('Emergency'), children: [p('Call 999.')], span }
    expect(markup([box])).toBe(
      '<div class="callout emergency" role="group" aria-label="Emergency"><p class="callout-title">Emergency</p><p>Call 999.</p></div>',
    )
  })
})

describe('figures', () => {
  it('hold the picture, its words and its maker; a site page leads to the whole picture', () => {
    expect(markup([figure])).toMatch(
      /^<figure><a href="a.svg"><img src="a.svg" alt="A trace" width="8" height="4"\/><span class="enlarge">See this picture larger<\/span><\/a><figcaption><span class="caption">Seizure<\/span><span class="credit">By us/,
    )
    expect(markup([figure], 'book')).toMatch(/^<figure><img /)
  })

  it('keep an empty alternative empty', () => {
    expect(markup([{ type: 'figure', span, asset: figure.asset, alt: 'decorative' }])).toBe(
      '<figure><img src="a.svg" alt="" width="8" height="4"/></figure>',
    )
  })
})

describe('tables', () => {
  const table: Block = {
    type: 'table',
    span,
    caption: w('Genes'),
    columns: ['start', 'end', 'center'],
    heads: 1,
    rows: [
      { span, cells: [cell('', 'column'), cell('Share', 'column'), cell('Test', 'column')] },
      { span, cells: [cell('KCNT1', 'row'), cell('40'), cell('blood')] },
    ],
  }

  it('say what each heading cell heads; an empty corner heads nothing', () => {
    const made = markup([table])
    expect(made).toContain(
      '<caption>Genes</caption><thead><tr><td></td><th scope="col" class="align-end">Share</th><th scope="col" class="align-center">Test</th></tr></thead>',
    )
    expect(made).toContain('<tbody><tr><th scope="row">KCNT1</th><td class="align-end">40</td>')
  })

  it('scroll by themselves on a site page, also by keyboard, when they have many columns', () => {
    expect(markup([table])).toMatch(/^<div class="table-scroll" tabindex="0" role="region" aria-label="Genes"><table>/)
    expect(markup([{ ...table, columns: ['start', 'end'] }])).toMatch(/^<table>/)
  })

  it('keep their roles in a book, where each cell of many columns knows what heads it when the page is narrow', () => {
    const made = markup([table], 'book')
    expect(made).toMatch(
      /^<table class="stacks" role="table"><caption>Genes<\/caption><thead role="rowgroup"><tr role="row"><td role="cell"><\/td>/,
    )
    expect(made).toContain('<th scope="row" role="rowheader">KCNT1</th><td class="align-end" role="cell" data-head="Share">40</td>')
    expect(markup([{ ...table, columns: ['start', 'end'] }], 'book')).toMatch(/^<table>/)
  })
})

describe('notes and references', () => {
  it('lead back to every mark', () => {
    const notes: Block = {
      type: 'notes',
      span,
      items: [{ span, id: 'n1', label: 'a', number: 1, marks: ['m1', 'm2'], children: [p('Words.')] }],
    }
    const made = markup([notes], 'book')
    expect(made).toContain(
      '<aside class="note-item" id="n1" role="doc-footnote" epub:type="footnote"><p>1. Words. <a class="back" href="#m1" role="doc-backlink"',
    )
    expect(markup([notes])).toContain('<ol class="notes"><li class="note-item"><div id="n1" role="doc-footnote"><p>Words. ')
    expect(made).toContain('aria-label="Back to the text (2)"')
  })

  it('lead back from a work to where it is first cited', () => {
    const works: Block = {
      type: 'bibliography',
      span,
      items: [{ span, key: 'a', id: 'ref-a', number: 1, marks: ['c1', 'c2'], words: w('Coppola 1995.') }],
    }
    expect(markup([works]).match(/doc-backlink/g)).toHaveLength(1)
  })

  it('stand in a numbered list', () => {
    const works: Block = {
      type: 'bibliography',
      span,
      items: [{ span, key: 'a', id: 'ref-a', number: 1, marks: [], words: w('Coppola 1995.') }],
    }
    expect(markup([works])).toBe('<ol class="notes"><li class="bibliography-item" id="ref-a">Coppola 1995.</li></ol>')
  })
})

describe('other blocks', () => {
  it('explain words in a list of terms; in a book the meaning is what pops up', () => {
    const definitions: Block = {
      type: 'definitions',
      span,
      items: [{ span, id: 'term-eeg', terms: [w('EEG')], definitions: [[p('A test.')]] }],
    }
    expect(markup([definitions])).toBe('<dl><div id="term-eeg"><dt>EEG</dt><dd><p>A test.</p></dd></div></dl>')
    expect(markup([definitions], 'book')).toContain(
      '<dd><div id="term-eeg" role="doc-footnote" epub:type="footnote"><p>A test.</p></div></dd>',
    )
  })

  it('list the ways in', () => {
    const entry = { target: { page: 'x', lang: 'en', anchor: 'a' }, title: w('The gene KCNT1'), children: [] }
    expect(markup([{ type: 'contents', span, entries: [entry] }])).toBe(
      '<nav class="contents" aria-label="Contents"><ul><li><a href="x.html#a">The gene KCNT1</a></li></ul></nav>',
    )
    expect(markup([{ type: 'contents', span, entries: [] }])).toBe('')
  })

  it('give lines to write on, told to a screen reader as one place', () => {
    expect(markup([{ type: 'writing', span, lines: 2 }])).toBe(
      `<div class="writing-space" role="img" aria-label="Write here">${'<span class="writing">\u00a0</span>'.repeat(2)}</div>`,
    )
  })

  it('let the keyboard reach long code on a site page, and wrap it in a book', () => {
    const code: Block = { type: 'code', span, value: 'a < b', language: 'ts' }
    expect(markup([code])).toBe('<pre dir="ltr" tabindex="0"><code class="language-ts">a &lt; b</code></pre>')
    expect(markup([code], 'book')).toMatch(/^<pre dir="ltr"><code/)
  })
})
