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
  readonly tokenize?: Tokenize
}
type State = (code: number | null) => State | undefined
type Tokenize = (this: { now(): { readonly line: number } }, effects: object, ok: State, nok: State) => State
interface Extension {
  text?: Readonly<Record<string, Construct | readonly Construct[]>>
  flow?: Readonly<Record<string, Construct | readonly Construct[]>>
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

// The row below the head of a table, and a line without words, whatever they stand inside of.
const delimiterRow = /^[\s>]*[|:-][|:\-\s]*$/
const empty = /^[\s>]*$/

/** Lines of the page being parsed that may be of a table, counted from 1: pages are parsed one after the other. */
let tableLines: ReadonlySet<number> = new Set()

function tableLinesOf(text: string): ReadonlySet<number> {
  const lines = text.split(/\r\n?|\n/)
  const found = new Set<number>()
  let inside = false
  for (const [index, line] of lines.entries()) {
    const heads = delimiterRow.test(lines[index + 1] ?? '')
    inside = heads || (inside && !empty.test(line))
    if (inside) found.add(index + 1)
  }
  return found
}

// Each line is read as the head of a table, word by word, before the next line shows that it is none: a fifth of the work of
// parsing.
function askBeforeTables(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: Extension[] }
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((extension) => {
    const flow = [extension.flow?.null ?? []].flat()
    return flow.some(isTable)
      ? { ...extension, flow: { ...extension.flow, null: flow.map((one) => (isTable(one) ? asked(one) : one)) } }
      : extension
  })
}

const isTable = ({ name }: Construct): boolean => name === 'table'

function asked({ tokenize, ...table }: Construct): Construct {
  if (!tokenize) throw new Error('The rule for tables has no tokenizer.')
  return {
    ...table,
    tokenize(effects, ok, nok) {
      return tableLines.has(this.now().line) ? tokenize.call(this, effects, ok, nok) : nok
    },
  }
}

// What an address without marks holds, by the letter of GFM: of electronic mail, and of the web.
const mail = /[\w.+-]@/
const web = /https?:\/\/|www\.|&(?:#|colon|sol|period|commat)|\\[:/.@]/i
// A link that is nothing else, whatever stands around it: no sign in it could end it, or be part of something wider.
const link = /(?<![\\\]])(\[[^\][\n|`<>\\^&]*\]\()https?:\/\/[\w./%~#?=+,:;-]*\)/g

/** The parser with every rule; `parse` gives its trees, by fewer rules where these say the same. */
export const withAllRules = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml']).use(extendSyntax).freeze()
const quick = withAllRules().use(askBeforeTables).freeze()
const withoutMail = quick().use(dropMail).freeze()
const withoutAddresses = quick().use(dropAddresses).freeze()

function parserFor(text: string): typeof withAllRules {
  if (mail.test(text)) return quick
  return web.test(text.replace(link, '$1')) ? withoutMail : withoutAddresses
}

/** Markdown to mdast: the one place where a page is parsed. */
export function parse(text: string): Root {
  tableLines = tableLinesOf(text)
  return parserFor(text).parse(text)
}
