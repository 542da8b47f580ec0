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

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml']).use(extendSyntax).freeze()

/** Markdown to mdast: the one place where a page is parsed. */
export function parse(text: string): Root {
  return processor.parse(text)
}
