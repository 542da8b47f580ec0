import type { Element, Root } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { onLines } from '../render/lines.ts'
import { utf8 } from './bytes.ts'
import type { SiteFile } from './part.ts'

const stringifier = unified().use(rehypeStringify).freeze()

/** A page of HTML. */
export function htmlFile(path: string, page: Element): SiteFile {
  const root: Root = { type: 'root', children: [{ type: 'doctype' }, onLines(page)] }
  return { path, mediaType: 'text/html', bytes: utf8(`${stringifier.stringify(root)}\n`) }
}

/** Elements as HTML, to stand in something else. */
export function fragment(children: readonly Element[]): string {
  return stringifier.stringify({ type: 'root', children: [...children] })
}
