import { describe, expect, it } from 'vitest'
import type { Alternate } from '../../../pipeline/emitters/emitter.ts'
import { withLanguages } from '../../../pipeline/emitters/html/alternates.ts'
import type { Metadata } from '../../../pipeline/tree/publication.ts'

const english: Alternate = { format: 'html', lang: 'en', href: '../../en/a/index.html', mediaType: 'text/html', isOriginal: true }
const arabic: Alternate = { format: 'html', lang: 'ar', href: '../../ar/a/index.html', mediaType: 'text/html' }
const pdf: Alternate = { format: 'pdf', lang: 'es', href: '../../handouts/es/a.pdf', mediaType: 'application/pdf' }

function told(lang: string, alternates: readonly Alternate[], url?: string): readonly string[] {
  const meta = { lang, ...(url !== undefined && { url }) } as Metadata
  return withLanguages(meta, { alternates, path: `${lang}/a/index.html` }).map((one) => `${one.lang} ${one.format} ${one.href}`)
}

describe('search engines are told', () => {
  it('of the page itself, its other languages, and the original for everybody else', () => {
    expect(told('es', [english, arabic, pdf])).toEqual([
      'es html index.html',
      'en html ../../en/a/index.html',
      'ar html ../../ar/a/index.html',
      'x-default html ../../en/a/index.html',
      'es pdf ../../handouts/es/a.pdf',
    ])
  })

  it('that the original is the page itself', () => {
    expect(told('en', [arabic])).toEqual(['en html index.html', 'ar html ../../ar/a/index.html', 'x-default html index.html'])
  })

  it('whole addresses, where the site has one', () => {
    expect(told('es', [english], 'https://example.org/es/a/')).toEqual([
      'es html https://example.org/es/a/',
      'en html https://example.org/en/a/',
      'x-default html https://example.org/en/a/',
    ])
  })

  it('nothing of languages where there is one', () => {
    expect(told('es', [pdf])).toEqual(['es pdf ../../handouts/es/a.pdf'])
  })
})
