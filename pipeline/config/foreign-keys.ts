// What other programs call the things that Fourleaf knows, for plain folders of anybody's Markdown.

import type { YamlValue } from './yaml-value.ts'

type Fields = { readonly [key: string]: YamlValue }

const names: Readonly<Record<string, string>> = {
  language: 'lang',
  locale: 'lang',
  description: 'summary',
  author: 'authors',
  keywords: 'tags',
}

/** The fields under the names that Fourleaf knows. A page that its writer holds back stays a draft. */
export function adoptForeign(fields: Fields): Fields {
  const renamed = Object.entries(fields).map(([key, value]) => {
    const name = Object.hasOwn(names, key) ? names[key] : undefined
    return [name !== undefined && fields[name] === undefined ? name : key, value] as const
  })
  const { kind, id, ...rest } = Object.fromEntries(renamed)
  const heldBack = fields.draft === 'true' || fields.published === 'false'
  return {
    ...rest,
    // Elsewhere `kind` and `id` mean other things; only those of our own form are taken up.
    ...(isOurKind(kind) ? { kind } : {}),
    ...(typeof id === 'string' && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) ? { id } : {}),
    ...(heldBack && rest.status === undefined ? { status: 'draft' } : {}),
  }
}

/** How the page itself writes a key that was taken up under the name that Fourleaf knows. */
export function writtenKey(fields: Fields, key: string): string {
  if (fields[key] !== undefined) return key
  return Object.keys(names).find((foreign) => names[foreign] === key && fields[foreign] !== undefined) ?? key
}

function isOurKind(kind: YamlValue): boolean {
  return typeof kind === 'string' && ['condition', 'gene', 'article', 'explainer', 'term', 'policy'].includes(kind)
}
