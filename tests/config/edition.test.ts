import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Edition, readEdition } from '../../pipeline/config/edition.ts'
import { type Look, readLook } from '../../pipeline/config/theme.ts'
import { contrast, faintPairs } from '../../pipeline/theme/contrast.ts'
import { inlineNames, styleNames } from '../../pipeline/theme/theme.ts'
import { read } from '../render/context.ts'

const look = readLook(read('tokens.yml'), read('styles.yml'), { tokens: 'tokens.yml', styles: 'styles.yml' }, ({ reason }) => {
  throw new Error(reason)
}) as Look

function told(text: string, name = 'own'): { readonly edition: Edition | undefined; readonly messages: readonly string[] } {
  const messages: string[] = []
  const edition = readEdition(name, { text, name: `editions/${name}.yml` }, look, ({ rule, reason, span: { file, start } }) => {
    messages.push(`${file}:${start.line}:${start.column} ${rule}: ${reason}`)
  })
  return { edition, messages }
}

const builtIn = readdirSync('templates/editions').map((file) => file.replace('.yml', ''))
const own = (name: string): Edition => {
  const { edition, messages } = told(readFileSync(`templates/editions/${name}.yml`, 'utf8'), name)
  expect(messages).toEqual([])
  return edition as Edition
}

describe('the built-in editions', () => {
  it('are there', () => {
    expect(builtIn).toEqual(['a4', 'bilingual', 'black-and-white', 'booklet', 'large-print', 'letter', 'standard'])
  })
  it.each(builtIn)('%s is in order, and shows all its words at 4.5:1 or better', (name) => {
    expect(faintPairs(own(name).theme, 4.5)).toEqual([])
  })
  it('change nothing in the standard one', () => {
    const { theme } = own('standard')
    expect(theme.styles.text.size).toBe(look.styles.text.size)
    expect(theme.colours).toEqual(look.tokens.colours)
  })
  it('set all words of large print at 18 points or more, headings larger, wide, in one column', () => {
    const { styles } = own('large-print').theme
    for (const name of styleNames.filter((one) => !one.startsWith('site'))) expect(styles[name].size, name).toBeGreaterThanOrEqual(18)
    for (const name of inlineNames) expect(styles[name].size / styles.text.size, name).toBeGreaterThanOrEqual(1)
    expect(styles.text.leading).toBeGreaterThanOrEqual(1.5)
    expect([styles.title.size, styles.heading2.size, styles.heading3.size].toSorted((a, b) => b - a)).toEqual([34, 26, 22])
  })
  it('tell boxes apart in black and white by their lines alone', () => {
    const { styles, colours } = own('black-and-white').theme
    const boxes = ['emergency', 'warning', 'note', 'tip', 'keyMessage', 'action', 'checklist', 'questions', 'review'] as const
    const looks = boxes.map((name) => `${styles[name].borderSide} ${styles[name].borderWidth} ${styles[name].borderKind}`)
    expect(new Set(looks).size).toBe(boxes.length)
    for (const name of boxes) expect(contrast(colours[styles[name].border], colours.paper), name).toBeGreaterThan(15)
  })
})

describe('an edition', () => {
  it('passes its changes on to styles that take over the changed one', () => {
    const { edition } = told('formats: [pdf]\nstyles:\n  text: { size: 20 }\n  heading2: { size: 40 }\n')
    expect([edition?.theme.styles.quote.size, edition?.theme.styles.heading2.size, edition?.theme.styles.title.size]).toEqual([20, 40, 24])
  })
  it.each([
    [
      'formats: [pdf]\nlabel: largePrint\n',
      'editions/own.yml:2:8 edition: Unexpected `largePrint` for `label`, expected the name of a label',
    ],
    ['formats: [pdf]\nimposition: poster\n', 'editions/own.yml:2:13 edition: Unexpected `poster` for `imposition`, expected `booklet`'],
    ['formats: [pdf]\npapr: a4\n', 'editions/own.yml:2:1 edition: Unexpected key `papr`'],
    ['paper: a4\n', 'edition: Missing `formats`'],
    ['formats: [translation]\n', 'editions/own.yml:1:10 edition: Unexpected format `translation`'],
    ['formats: [pdf]\nstyles: { txt: { size: 20 } }\n', 'editions/own.yml:2:11 edition: Unexpected key `txt` in `styles`'],
    ['formats: [pdf]\nstyles: { text: { extends: lead } }\n', 'Unexpected key `extends` in `styles.text`'],
    [
      'formats: [pdf]\nleastSize: 16\nstyles:\n  text: { size: 16 }\n  fine: { size: 14 }\n',
      'editions/own.yml:5:17 edition: Unexpected size 14 of the style `fine`, expected at least 16',
    ],
    ['formats: [pdf]\ncolours: grey\n', 'Unexpected colour `#07545e` of `accent`, expected black, white or a grey'],
    [
      "formats: [pdf]\ntokens:\n  colours: { muted: '#aaaaaa' }\n",
      'editions/own.yml:3:21 edition: Unexpected contrast 2.32 of `muted` on `paper`',
    ],
  ])('%j is told its mistake', (text, message) => {
    const { edition, messages } = told(text)
    expect(edition).toBeUndefined()
    expect(messages.join('\n')).toContain(message)
  })
  it('finds words inside others that come out smaller than plain text', () => {
    const sizes = styleNames.filter((name) => !inlineNames.some((one) => one === name)).map((name) => `  ${name}: { size: 18 }`)
    const { messages } = told(`formats: [pdf]\nleastSize: 18\nstyles:\n${sizes.join('\n')}\n`)
    expect(messages.some((message) => message.includes('Unexpected size 9 of the style `citation`, expected at least 18'))).toBe(true)
  })
})
