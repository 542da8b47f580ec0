import type { Root } from 'mdast'
import { defListFromMarkdown } from 'mdast-util-definition-list'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { defList } from 'micromark-extension-definition-list'
import { directive } from 'micromark-extension-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'

// Only the flow half: the inline half reads `10:30` and `1:2` as directives and eats them.
function extendSyntax(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: unknown[]; fromMarkdownExtensions?: unknown[] }
  const { flow } = directive()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { flow }, defList]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), directiveFromMarkdown(), defListFromMarkdown]
}

interface Construct {
  readonly name?: string
}
interface Extension {
  text?: Readonly<Record<string, Construct | readonly Construct[]>>
}
interface FromMarkdown {
  readonly transforms?: readonly unknown[]
}

// Looking for an address at each letter, and once more in each text, is a third of the work of parsing, and few pages hold any.
function dropAddresses(this: Processor): void {
  dropConstructs(this, isNoAddress)
  const data = this.data() as { fromMarkdownExtensions?: FromMarkdown[] }
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).flat().map(({ transforms: _, ...rest }) => rest)
}

function dropMail(this: Processor): void {
  dropConstructs(this, ({ name }) => name !== 'emailAutolink')
}

function dropConstructs(processor: Processor, keep: (construct: Construct) => boolean): void {
  const data = processor.data() as { micromarkExtensions?: Extension[] }
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((extension) =>
    extension.text ? { ...extension, text: filterText(extension.text, keep) } : extension,
  )
}

function filterText(text: NonNullable<Extension['text']>, keep: (construct: Construct) => boolean): NonNullable<Extension['text']> {
  const kept = Object.entries(text).map(([code, constructs]) => [code, [constructs].flat().filter(keep)] as const)
  return Object.fromEntries(kept.filter(([, constructs]) => constructs.length > 0))
}

const isNoAddress = ({ name }: Construct): boolean => !/Autolink$/.test(name ?? '') || name === 'autolink'

// What an address without marks holds, by the letter of GFM: of electronic mail, and of the web.
const mail = /[\w.+-]@/
const web = /https?:\/\/|www\.|&(?:#|colon|sol|period|commat)|\\[:/.@]/i
// A link that is nothing else, whatever stands around it: no sign in it could end it, or be part of something wider.
const link = /(?<![\\\]])(\[[^\][\n|`<>\\^&]*\]\()https?:\/\/[\w./%~#?=+,:;-]*\)/g

/** The parser with every rule; `parse` gives its trees, by fewer rules where these say the same. */
export const withAllRules = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml']).use(extendSyntax).freeze()
const withoutMail = withAllRules().use(dropMail).freeze()
const withoutAddresses = withAllRules().use(dropAddresses).freeze()

function parserFor(text: string): typeof withAllRules {
  if (mail.test(text)) return withAllRules
  return web.test(text.replace(link, '$1')) ? withoutMail : withoutAddresses
}

/** Markdown to mdast: the one place where a page is parsed. */
export function parse(text: string): Root {
  return parserFor(text).parse(text)
}
