// `templates/editions/<name>.yml`: one way to make pages for a reader, such as large print, told as what differs.

import { z } from 'zod'
import type { Report } from '../diagnostics/report.ts'
import { coloured, faintPairs } from '../theme/contrast.ts'
import { inlineNames, type StyleName, styleNames, type Theme } from '../theme/theme.ts'
import { labelNames } from '../tree/labels.ts'
import type { Span } from '../tree/types.ts'
import { checkValue } from './check-value.ts'
import { standardEdition } from './edition-name.ts'
import * as field from './fields.ts'
import type { Checked } from './readonly.ts'
import { type Look, styleChanges, themeOf, tokenChanges } from './theme.ts'
import { parseYaml } from './yaml.ts'
import type { YamlDocument } from './yaml-value.ts'

const all = ['html', 'pdf', 'epub', 'text', 'translation'] as const
const papers = ['a4', 'letter'] as const
const kinds = ['condition', 'gene', 'article', 'explainer', 'term', 'policy'] as const

const schema = z.strictObject({
  /** A name in `labels/<language>.yml`, with the hole `{format}`. */
  label: z.enum(labelNames, 'the name of a label').exactOptional(),
  /** What it is called, by language, where no label of the program names it. */
  title: z.record(field.language, field.text, 'a title by language').exactOptional(),
  formats: z.array(z.enum(all), 'a list of formats').min(1, 'at least one format'),
  /** Kinds of page it is made of; absent, of every kind. */
  kinds: field.listOf(z.enum(kinds)),
  /** A folder of `layouts/` whose layouts come before the others. */
  layout: field.id.exactOptional(),
  /** Its own paper, whatever the library's is. */
  paper: z.enum(papers).exactOptional(),
  /** Whether fields of forms can be filled in on a screen, whatever the library says. */
  forms: z.enum(['print', 'fillable']).exactOptional(),
  /** Two pages side by side on each side of a sheet, in the order that a folded booklet has. */
  imposition: z.literal('booklet', '`booklet`').exactOptional(),
  /** A second language beside the first: every one the page is translated into, or those named. */
  second: z.union([z.literal('all'), z.array(field.language)], '`all` or a list of languages').exactOptional(),
  /** `grey`: no colour, in pictures neither. */
  colours: z.enum(['full', 'grey']).default('full'),
  /** No words smaller than this, in points. */
  leastSize: field.number.exactOptional(),
  /** The least contrast of words with their ground; WCAG 2.2 asks for 4.5. */
  leastContrast: field.number.default(4.5),
  tokens: tokenChanges.exactOptional(),
  styles: styleChanges.exactOptional(),
})

/** What a file of an edition says, with the whole look it comes to. */
export type Edition = Omit<Checked<z.infer<typeof schema>>, 'tokens' | 'styles'> & { readonly name: string; readonly theme: Theme }

/** An edition, its look merged and proved, or `undefined` after reporting each value that does not fit. */
export function readEdition(
  name: string,
  file: { readonly text: string; readonly name: string },
  look: Look,
  report: Report,
): Edition | undefined {
  const document = parseYaml(file.text, file.name, report, {})
  const read = document && checkValue(schema, document.value, { document, report, rule: 'edition' })
  if (!document || !read) return undefined
  const { tokens, styles, ...said } = read
  const theme = themeOf(look, { tokens, styles })
  const edition: Edition = { ...said, name, theme }
  const faults = [...formatFaults(edition), ...sizeFaults(edition), ...colourFaults(edition)]
  for (const { reason, at, hint } of faults) report({ rule: 'edition', reason, span: placeOf(at, document, look), hint })
  return faults.length === 0 ? edition : undefined
}

/** A colour that the edition leaves as it is was written where all of them are. */
function placeOf(at: string, { value, places }: YamlDocument, look: Look): Span {
  const [, , colour] = at.split('.')
  const { tokens } = value as { readonly tokens?: { readonly colours?: object } }
  const isOwn = colour !== undefined && Object.hasOwn(tokens?.colours ?? {}, colour)
  return at.startsWith('tokens.colours.') && !isOwn ? look.places.of(`colours.${colour}`) : places.of(at)
}

interface Fault {
  readonly reason: string
  /** The key that is at fault, or the nearest above it that was written. */
  readonly at: string
  readonly hint: string
}

function formatFaults({ name, formats }: Edition): readonly Fault[] {
  if (name === standardEdition || !formats.includes('translation')) return []
  const reason = 'Unexpected format `translation`: translators work on the page, not on an edition of it'
  return [{ reason, at: 'formats', hint: 'Take it out of the list' }]
}

const inlines = new Set<StyleName>(inlineNames)

/** Words inside others are set in proportion, so that theirs is compared with the size of plain text. */
function sizeFaults({ leastSize, theme: { styles } }: Edition): readonly Fault[] {
  if (leastSize === undefined) return []
  return printed.flatMap((name): readonly Fault[] => {
    const { size } = styles[name]
    const least = inlines.has(name) ? Math.max(leastSize, styles.text.size) : leastSize
    if (size >= least) return []
    const reason = `Unexpected size ${size} of the style \`${name}\`, expected at least ${least}`
    return [{ reason, at: `styles.${name}.size`, hint: `Say \`${name}: { size: ${least} }\` under \`styles\`, or a smaller \`leastSize\`` }]
  })
}

const printed = styleNames.filter((name) => !name.startsWith('site'))

function colourFaults({ colours, leastContrast, theme }: Edition): readonly Fault[] {
  const bright = colours === 'grey' ? coloured(theme.colours) : []
  return [
    ...bright.map((name) => ({
      reason: `Unexpected colour \`${theme.colours[name]}\` of \`${name}\`, expected black, white or a grey`,
      at: `tokens.colours.${name}`,
      hint: 'Say a grey under `tokens: colours:`, or `colours: full`',
    })),
    ...faintPairs(theme, leastContrast).map(({ ink, ground, contrast }) => ({
      reason: `Unexpected contrast ${contrast.toFixed(2)} of \`${ink}\` on \`${ground}\`, expected at least ${leastContrast}`,
      at: `tokens.colours.${ink}`,
      hint: 'Choose a darker ink or a lighter ground',
    })),
  ]
}
