import { describe, expect, it } from 'vitest'
import type { Inline } from '../../pipeline/tree/types.ts'
import { isolate, link, p, reference, span, strong, t, w } from './build.ts'
import { markup, words } from './markup.ts'

const image = { path: 'a.png', mediaType: 'image/png', width: 10.4, height: 20 } as const

describe('words', () => {
  it('keeps numbers apart from the direction around them', () => {
    expect(words('الجرعة ', isolate('20–40 mg', 'ltr'))).toBe('<p>الجرعة <bdi dir="ltr">20–40 mg</bdi></p>')
    expect(words(isolate('Ali'))).toBe('<p><bdi>Ali</bdi></p>')
  })

  it('says the language of words in another language, with its direction', () => {
    const phrase: Inline = { type: 'phrase', span, lang: 'ar', children: [t('صرع')] }
    expect(words(phrase)).toBe('<p><span lang="ar" dir="rtl">صرع</span></p>')
    expect(markup([p(phrase)], 'book')).toBe('<p><span lang="ar" xml:lang="ar" dir="rtl">صرع</span></p>')
    expect(words({ ...t('Haus'), lang: 'de' })).toBe('<p><span lang="de" dir="ltr">Haus</span></p>')
    expect(markup([{ ...p('x'), words: { ...w('Haus'), lang: 'de' } }])).toBe('<p lang="de" dir="ltr">Haus</p>')
  })

  it('keeps the words of a reference that has no address', () => {
    expect(words(reference({ page: 'nowhere', lang: 'en' }, 'there'))).toBe('<p>there</p>')
    expect(words(reference({ page: 'a', lang: 'en', anchor: 'b' }, 'there'))).toBe('<p><a href="a.html#b">there</a></p>')
  })

  it('says when a reference leads to this page, or to words in another language', () => {
    expect(words(reference({ page: 'here', lang: 'en' }, 'x'))).toContain('<a href="here.html" aria-current="page">')
    expect(words(reference({ page: 'a', lang: 'es' }, 'x'))).toContain('<a href="a.html" hreflang="es">')
  })

  it('writes code from left to right and escapes what markup is made of', () => {
    expect(words({ type: 'inlineCode', span, value: 'c.2800G>A & <p>' })).toBe('<p><code dir="ltr">c.2800G&gt;A &amp; &lt;p&gt;</code></p>')
    expect(words(link('https://x.org/?a="b"&c', 'x'))).toContain('href="https://x.org/?a=&quot;b&quot;&amp;c"')
  })

  it('gives an image its size, and an empty alternative when it is decorative', () => {
    expect(words({ type: 'image', span, asset: image, alt: w('A ', strong('grey'), ' square') })).toContain(
      '<img src="a.png" alt="A grey square" width="10" height="20"/>',
    )
    expect(words({ type: 'image', span, asset: image, alt: 'decorative' })).toContain('alt=""')
  })

  it('links a citation to each work it names', () => {
    const citation: Inline = {
      type: 'citation',
      span,
      id: 'cite-1',
      items: [
        { key: 'a', number: 1, anchor: 'ref-a' },
        { key: 'b', number: 12, anchor: 'ref-b' },
      ],
    }
    const made = words(citation)
    expect(made).toContain('<span class="citation" id="cite-1">')
    expect(made).toContain('<a href="#ref-a" role="doc-biblioref" aria-label="[1] reference 1">[1]</a>')
    expect(made).toContain('>[12]</a>')
  })

  it('makes notes and terms pop-ups in a book', () => {
    const note: Inline = { type: 'noteRef', span, label: 'n', number: 2, id: 'mark', anchor: 'note' }
    const term: Inline = { type: 'term', span, term: 'eeg', anchor: 'term-eeg', children: [t('EEG')] }
    expect(words(note)).toContain('<a class="note-ref" id="mark" href="#note" role="doc-noteref" aria-label="note 2">2</a>')
    expect(words(term)).toBe('<p><a class="term" href="#term-eeg">EEG</a></p>')
    expect(markup([p(note, term)], 'book').match(/epub:type="noteref"/g)).toHaveLength(2)
    expect(words({ ...term, anchor: undefined })).toBe('<p>EEG</p>')
  })

  it('leaves the counters of printed pages out', () => {
    expect(words('Page ', { type: 'counter', span, counts: 'page' })).toBe('<p>Page </p>')
  })
})
