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

// Looking for an address at each letter is a quarter of the work of parsing, and few pages hold any.
function dropAddresses(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: Extension[] }
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((extension) =>
    extension.text ? { ...extension, text: withoutAddresses(extension.text) } : extension,
  )
}

function withoutAddresses(text: NonNullable<Extension['text']>): NonNullable<Extension['text']> {
  const kept = Object.entries(text).map(([code, constructs]) => [code, [constructs].flat().filter(isNoAddress)] as const)
  return Object.fromEntries(kept.filter(([, constructs]) => constructs.length > 0))
}

const isNoAddress = ({ name }: Construct): boolean => name !== 'emailAutolink'

// What every address of electronic mail holds, by the letter of GFM.
const address = /[\w.+-]@/

const whole = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml']).use(extendSyntax).freeze()
const quick = whole().use(dropAddresses).freeze()

/** Markdown to mdast: the one place where a page is parsed. */
export function parse(text: string): Root {
  return (address.test(text) ? whole : quick).parse(text)
}
