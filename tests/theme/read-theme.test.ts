import { describe, expect, it } from 'vitest'
import { styleNames } from '../../pipeline/theme/theme.ts'
import { read, theme } from '../render/context.ts'
import { readTheme } from '../theme.ts'

const files = { tokens: 'tokens.yml', styles: 'styles.yml' }
const [tokens, styles] = [read(files.tokens), read(files.styles)]

function messagesOf(tokensText: string, stylesText: string): readonly string[] {
  const messages: string[] = []
  const made = readTheme(tokensText, stylesText, files, ({ rule, reason, span }) => {
    messages.push(`${span.file}:${span.start.line}: ${rule}: ${reason}`)
  })
  expect(made).toBeUndefined()
  return messages
}
const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length

describe('the templates of the repository', () => {
  it('give every style every key', () => {
    expect(Object.keys(theme.styles)).toEqual([...styleNames])
    const keys = Object.keys(theme.styles.text).sort()
    expect(keys).toHaveLength(23)
    for (const name of styleNames) expect(Object.keys(theme.styles[name]).sort(), name).toEqual(keys)
  })

  it('set clear print: large enough, open, upright, not justified', () => {
    expect(theme.styles.text.size).toBeGreaterThanOrEqual(11.5)
    expect(theme.styles.text.leading).toBeGreaterThanOrEqual(1.45)
    expect(theme.siteSize).toBeGreaterThanOrEqual(18)
    for (const name of styleNames) expect(theme.styles[name].slant, name).toBe('upright')
  })

  it('keep a heading with what it heads', () => {
    for (const name of ['title', 'heading2', 'heading6', 'calloutTitle', 'tableCaption'] as const)
      expect(theme.styles[name].keepWithNext, name).toBe(true)
  })

  it('give each box a line and a ground, so that it survives a black-and-white copy', () => {
    for (const name of ['emergency', 'warning', 'note', 'tip', 'keyMessage', 'action', 'checklist', 'questions', 'review'] as const) {
      expect(theme.styles[name].borderSide, name).not.toBe('none')
      expect(theme.styles[name].borderWidth, name).toBeGreaterThanOrEqual(1.5)
    }
  })
})

describe('mistakes in a theme', () => {
  it('names an unknown colour with its line', () => {
    const wrong = styles.replace('ink: emergencyInk', 'ink: emergencyink')
    expect(messagesOf(tokens, wrong)).toEqual([
      expect.stringMatching(new RegExp(`^styles.yml:${lineOf(wrong, 'emergencyink')}: theme: .*emergencyink`)),
    ])
  })

  it('asks for a colour in six digits', () => {
    const [message] = messagesOf(tokens.replace("'#07545e'", 'teal'), styles)
    expect(message).toMatch(/^tokens\.yml:\d+: theme: Unexpected `teal` .*expected a colour such as/)
  })

  it('names a key that no style has', () => {
    expect(messagesOf(tokens, styles.replace('  leading: 1.45', '  leading: 1.45\n  colour: ink'))).toEqual([
      expect.stringContaining('Unexpected key `colour`'),
    ])
  })

  it('names what a style without a base does not say', () => {
    const [message] = messagesOf(tokens, styles.replace('  keepTogether: false\n', ''))
    expect(message).toContain('missing: `keepTogether`')
  })

  it('finds styles that extend each other in a circle', () => {
    const messages = messagesOf(
      tokens,
      styles.replace('lead: { extends: text', 'lead: { extends: status').replace('status: { extends: text', 'status: { extends: lead'),
    )
    expect(messages).toHaveLength(2)
    expect(messages[0]).toContain('does not extend itself')
  })

  it('finds a style that is missing and a face that is nowhere', () => {
    expect(messagesOf(tokens, styles.replace(/^noteRef:.*$/m, ''))).toEqual([expect.stringContaining('Missing `noteRef`')])
    expect(messagesOf(tokens, styles.replace('face: code', 'face: serif'))[0]).toContain('expected a face of the tokens: body, code')
  })

  it('refuses a font stack that would end the rule it stands in', () => {
    expect(messagesOf(tokens.replace('css: system-ui,', 'css: x} body {,'), styles)).toHaveLength(1)
  })
})
