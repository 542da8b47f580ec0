import type { ElementContent } from 'hast'
import { type Content, el, text } from '../../render/element.ts'
import { documentLanguage } from '../../render/medium.ts'
import { xmlFile } from '../../render/xml.ts'
import type { Direction, Locale } from '../../tree/types.ts'

/** What every XHTML file of a book says of itself. */
export interface DocumentFacts {
  readonly title: string
  readonly lang: Locale
  readonly dir: Direction
}

/** One XHTML file of a book. */
export function xhtmlFile({ title, lang, dir }: DocumentFacts, body: Content): string {
  const attributes = {
    xmlns: 'http://www.w3.org/1999/xhtml',
    'xmlns:epub': 'http://www.idpf.org/2007/ops',
    ...documentLanguage(lang, dir, 'book'),
  }
  return xmlFile(el('html', attributes, [head(title), el('body', {}, body)]), '<!DOCTYPE html>\n')
}

function head(title: string): ElementContent {
  return el('head', {}, [
    el('meta', { charset: 'UTF-8' }, []),
    el('title', {}, [text(title)]),
    el('link', { rel: 'stylesheet', type: 'text/css', href: 'style.css' }, []),
  ])
}
