// Pages that had another place before: who comes there by an old link or an old handout is led on.

import { formerPath } from '../catalogue/paths.ts'
import { el, text } from '../render/element.ts'
import { relativePath } from '../tree/relative-path.ts'
import { addressOf } from './address.ts'
import { utf8 } from './bytes.ts'
import { htmlFile } from './html-file.ts'
import type { MadePage, SiteFile, SitePart, SiteWorld } from './part.ts'

/** A page that leads on at each place that pages had before, and the same as rules for servers that read `_redirects`. */
export function redirects({ catalogue: { manifest }, labelsOf }: SiteWorld): SitePart {
  const base = manifest.url === undefined ? '/' : new URL(manifest.url).pathname
  const rules: string[] = []
  return { page, end: () => (rules.length > 0 ? [rulesFile(rules)] : []) }

  function page(made: MadePage): readonly SiteFile[] {
    const { entry, publication, path } = made
    const { lang } = publication.meta
    return (entry?.front.formerSlugs ?? []).map((slug) => {
      const former = formerPath(lang, slug, entry?.slug ?? '')
      rules.push(`${base}${folderOf(former)} ${base}${folderOf(path)} 301`)
      return movedPage(former, made)
    })
  }

  function movedPage(former: string, { path, publication: { meta } }: MadePage): SiteFile {
    const href = relativePath(former, path)
    const canonical = addressOf(path, manifest)
    const head = el('head', {}, [
      el('meta', { charset: 'utf-8' }, []),
      // It needs nothing, so it may do nothing.
      el('meta', { 'http-equiv': 'Content-Security-Policy', content: "default-src 'none'; base-uri 'none'; form-action 'none'" }, []),
      el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }, []),
      el('meta', { name: 'robots', content: 'noindex' }, []),
      el('meta', { 'http-equiv': 'refresh', content: `0; url=${href}` }, []),
      el('title', {}, [text(meta.title)]),
      ...(canonical === undefined ? [] : [el('link', { rel: 'canonical', href: canonical }, [])]),
    ])
    const words = [text(`${labelsOf(meta.lang).pageMoved} `), el('a', { href }, [text(meta.title)])]
    const body = el('body', {}, [el('main', {}, [el('h1', {}, [text(meta.title)]), el('p', {}, words)])])
    return htmlFile(former, el('html', { lang: meta.lang, dir: meta.dir }, [head, body]))
  }
}

function folderOf(path: string): string {
  return path.replace(/(^|\/)index\.html$/, '$1')
}

function rulesFile(rules: readonly string[]): SiteFile {
  return { path: '_redirects', mediaType: 'text/plain', bytes: utf8(`${rules.toSorted().join('\n')}\n`) }
}
