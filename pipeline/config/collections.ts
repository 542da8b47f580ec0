// What a manifest says of a collection: which pages it binds, and in which groups.

import { z } from 'zod'
import * as field from './fields.ts'
import { readingKinds } from './front-matter.ts'

/** Which pages: those named, then those that are of one of the kinds, *and* of one of the genes, *and* have one of the tags. */
const choice = {
  pages: field.listOf(field.id),
  kinds: field.listOf(z.enum(readingKinds)),
  genes: field.listOf(field.text),
  tags: field.listOf(field.text),
}
const group = z.strictObject({ title: field.title, ...choice }).refine(choosesAny, 'pages, chosen by `pages`, `kinds`, `genes` or `tags`')

/** One collection: a choice of pages, or groups of them with titles of their own. */
export const collectionSchema = z
  .strictObject({
    id: field.id,
    title: field.title,
    description: field.text.exactOptional(),
    ...choice,
    groups: z.array(group, 'a list of groups').default([]),
  })
  .refine((value) => choosesAny(value) || value.groups.length > 0, 'pages, chosen by `pages`, `kinds`, `genes`, `tags` or `groups`')

function choosesAny({ pages, kinds, genes, tags }: Readonly<Record<'pages' | 'kinds' | 'genes' | 'tags', readonly unknown[]>>): boolean {
  return pages.length + kinds.length + genes.length + tags.length > 0
}
