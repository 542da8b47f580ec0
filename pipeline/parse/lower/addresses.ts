import type { Inline, Span, Target } from '../../tree/types.ts'
import { webAddress } from '../../tree/web-address.ts'
import { anchorMeant, slug } from './names.ts'
import { meant, type State } from './state.ts'

/** Schemes a link may have; everything else is refused before any writer sees it. */
const allowed = /^(?:https?|mailto|tel):/i
/** Browsers and servers take no longer ones; one that is named again and again would swell every format. */
export const longest = 2000
const scheme = /^[a-z][a-z0-9+.-]*:/i

/** A path relative to a file of the source, or from the source folder when it begins with `/`; `undefined` when it leaves it. */
export function resolvePath(path: string, from: string): string | undefined {
  // A name such as `100%.md` is no code; it stands for itself.
  const decoded = decode(path) ?? path
  if (/[\\\0]/.test(decoded)) return undefined
  const parts = decoded.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of decoded.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return parts.join('/').normalize('NFC')
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

/** A link of the source as a link, a reference or a term; a target that does not exist is reported and its words are kept. */
export function lowerLink(url: string, children: readonly Inline<'draft'>[], span: Span, state: State): readonly Inline<'draft'>[] {
  if (/^term:/i.test(url)) return termLink(decode(url.slice(5)) ?? url, children, span, state)
  if (/^page:/i.test(url)) return pageLink(url.slice(5), children, span, state)
  if (allowed.test(url)) return outside(url, children, span, state)
  if (scheme.test(url) || url.startsWith('//')) return refuse(url, children, span, state)
  if (url.startsWith('#')) return reference({ ...state.self, anchor: decode(url.slice(1)) ?? '' }, children, span)
  return fileLink(url, children, span, state)
}

function termLink(id: string, children: readonly Inline<'draft'>[], span: Span, state: State): readonly Inline<'draft'>[] {
  if (state.resolver.hasTerm(id)) return [{ type: 'term', term: id, anchor: undefined, children, span }]
  const hint = meant(state, 'term', id, 'Add it to `glossary.yml`, or take the link out.')
  state.report({ rule: 'unknown-term', reason: `Unexpected glossary term \`${id}\`, expected one in \`glossary.yml\``, span, hint })
  return children
}

function pageLink(address: string, children: readonly Inline<'draft'>[], span: Span, state: State): readonly Inline<'draft'>[] {
  const [id = '', anchor] = address.split('#')
  const target = id === '' ? state.self : state.resolver.page(id)
  if (target) return reference(entered(target, anchor, state), children, span)
  if (state.resolver.isLeftOut(id)) return children
  const hint = meant(state, 'page', id, 'Write `page:` and the id of a page in this library.')
  state.report({ rule: 'unknown-page', reason: `Unexpected page id \`${id}\`, expected the id of a page`, span, hint })
  return children
}

function outside(url: string, children: readonly Inline<'draft'>[], span: Span, state: State): readonly Inline<'draft'>[] {
  const href = url.length > longest ? undefined : webAddress(url)
  // A link without words shows its address.
  if (href) return [{ type: 'link', url: href, children: children.length ? children : [{ type: 'text', value: href, span }], span }]
  state.report({
    rule: 'link-scheme',
    reason: `Unexpected address \`${url.slice(0, 80)}\`${url.length > longest ? ` and ${url.length - 80} letters more` : ''}, expected a complete one such as \`https://example.org/\``,
    span,
    hint: 'Write all of it, without a name or a password and in at most 2000 characters. The words are kept.',
  })
  return children
}

function refuse(url: string, children: readonly Inline<'draft'>[], span: Span, state: State): readonly Inline<'draft'>[] {
  const found = url.startsWith('//') ? '//' : url.slice(0, url.indexOf(':') + 1)
  state.report({
    rule: 'link-scheme',
    reason: `Unexpected link to \`${found}\`, expected \`https:\`, \`http:\`, \`mailto:\`, \`tel:\`, \`page:\` or \`term:\``,
    span,
    hint: 'The words are kept; the link is not made.',
  })
  return children
}

function fileLink(url: string, children: readonly Inline<'draft'>[], span: Span, state: State): readonly Inline<'draft'>[] {
  const [path = '', anchor] = url.replace(/\?[^#]*/, '').split('#')
  const file = resolvePath(path, state.file)
  const target =
    file === undefined
      ? undefined
      : candidates(file).reduce<Target | undefined>((found, name) => found ?? state.resolver.file(name), undefined)
  if (target) return reference(entered(target, anchor, state), children, span)
  if (file !== undefined && candidates(file).some((name) => state.resolver.isLeftOut(name))) return children
  state.report({
    rule: file === undefined ? 'path-outside' : 'unknown-page',
    reason: `Unexpected link to \`${url}\`, expected a page of this library`,
    span,
    hint:
      file !== undefined && state.resolver.hasFile(file)
        ? 'Only pages are published; link to where the file stands on the web.'
        : 'Check the path, or write `page:` and the id of the page.',
  })
  return children
}

/** A page at a place in it. It knows its own headings, by their titles too; of others it knows how their ids are made. */
function entered(target: Target, written: string | undefined, { self, resolver }: State): Target {
  if (!written) return target
  const anchor = decode(written) ?? written
  // Other programs lead to the top of a page by the words of its title.
  const title = resolver.title(target.page)
  if (title !== undefined && slug(title) === anchor) return target
  return { ...target, anchor: target.page === self.page ? anchor : anchorMeant(anchor) }
}

// Other programs write links to pages without `.md`, or to the folder of an index page.
function candidates(file: string): readonly string[] {
  const bare = file.replace(/\.html?$/, '')
  return [
    file,
    `${bare}.md`,
    `${bare}.markdown`,
    ...['index.md', 'README.md', '_index.md'].map((name) => (bare ? `${bare}/${name}` : name)),
  ]
}

function reference(target: Target, children: readonly Inline<'draft'>[], span: Span): readonly Inline<'draft'>[] {
  return [{ type: 'reference', target, children, span }]
}
