import { inlineNames, type StyleName } from '../theme/theme.ts'

/** What each style is called in a stylesheet. */
export const selectors: Readonly<Record<StyleName, string>> = {
  text: 'p, dl',
  subtitle: '.subtitle',
  lead: '.lead',
  status: '.status',
  fine: '.fine',
  title: 'h1',
  heading2: 'h2',
  heading3: 'h3',
  heading4: 'h4',
  heading5: 'h5',
  heading6: 'h6',
  list: 'ul, ol',
  listItem: 'li',
  tightListItem: '.tight > li',
  emergency: '.emergency',
  warning: '.warning',
  note: '.note',
  tip: '.tip',
  keyMessage: '.key-message',
  action: '.action',
  checklist: '.checklist',
  questions: '.questions',
  review: '.review',
  calloutTitle: '.callout-title',
  figure: 'figure',
  caption: '.caption',
  credit: '.credit',
  table: 'table',
  tableHead: 'th',
  tableCell: 'td',
  tableCaption: 'caption',
  quote: 'blockquote',
  code: 'pre',
  rule: 'hr',
  definitionTerm: 'dt',
  definition: 'dd',
  facts: '.facts',
  fact: '.facts > div',
  notes: '.notes',
  noteItem: '.note-item',
  bibliographyItem: '.bibliography-item',
  contents: '.contents',
  contentsEntry: '.contents li',
  writing: '.writing',
  runningFoot: '.running-foot',
  siteHeader: '.site-header',
  siteFooter: '.site-footer',
  emphasis: 'em',
  strong: 'strong',
  deleted: 'del',
  superscript: 'sup',
  subscript: 'sub',
  inlineCode: ':not(pre) > code',
  link: 'a',
  term: '.term',
  citation: '.citation a',
  noteRef: '.note-ref',
}

/** Styles that only ever stand inside another, whose size their own is a share of. */
export const enclosing: Readonly<Partial<Record<StyleName, StyleName>>> = {
  tableHead: 'table',
  tableCell: 'table',
  tableCaption: 'table',
  noteItem: 'notes',
  bibliographyItem: 'notes',
}

/** Styles of parts that no book has. */
export const siteOnly: ReadonlySet<StyleName> = new Set(['siteHeader', 'siteFooter', 'runningFoot'])

/** Styles of words inside others: they say only how they differ from what is around them. */
export const inlineStyles: ReadonlySet<StyleName> = new Set(inlineNames)
