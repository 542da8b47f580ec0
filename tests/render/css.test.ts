import { describe, expect, it } from 'vitest'
import { bookStylesheet } from '../../pipeline/emitters/epub/stylesheet.ts'
import { siteStylesheet } from '../../pipeline/emitters/html/stylesheet.ts'
import { declarationsOf } from '../../pipeline/render/css.ts'
import type { Theme } from '../../pipeline/theme/theme.ts'
import { theme } from './context.ts'

const changed: Theme = { ...theme, colours: { ...theme.colours, rule: '#123456' } }

describe('a style in CSS', () => {
  it('says all its parts on a site page', () => {
    expect(declarationsOf('emergency', theme, 'site')).toEqual([
      'color: var(--emergency-ink)',
      'background-color: var(--emergency-ground)',
      'margin-top: 1em',
      'margin-bottom: 1.167em',
      'padding: 0.917em',
      'border-style: solid',
      'border-width: 0.208em',
      'border-color: var(--emergency-rule)',
      'break-inside: avoid',
    ])
  })

  it('says only how words differ from what is around them', () => {
    expect(declarationsOf('strong', theme, 'site')).toEqual(['font-weight: 700'])
    expect(declarationsOf('link', theme, 'site')).toEqual(['color: var(--link)', 'text-decoration: underline'])
  })

  it('measures a size against what it stands in, so that shares do not multiply', () => {
    expect(declarationsOf('notes', theme, 'site')).toContain('font-size: 0.875em')
    expect(declarationsOf('noteItem', theme, 'site').join()).not.toContain('font-size')
  })

  it('starts from the reading edge, whichever that is', () => {
    expect(declarationsOf('note', theme, 'site')).toContain('border-inline-start-style: solid')
    expect(siteStylesheet(theme) + bookStylesheet(theme)).not.toMatch(
      /(?:margin|padding|border|inset)-(?:left|right)|text-align: (?:left|right)|\b(?:left|right):/,
    )
  })
})

describe('the stylesheet of a book', () => {
  const css = bookStylesheet(theme)

  it('leaves face, inks and grounds to the reader', () => {
    expect(css).not.toMatch(/(?:^|[\s;{])(?:color|background(?:-color)?):/)
    expect(css).not.toMatch(/font-family: (?!inherit)/)
    expect(css).not.toMatch(/^(?:html|body|p)\b[^{]*\{[^}]*font-size/m)
    expect(css).not.toContain('var(')
  })

  it('follows the colour of lines', () => {
    expect(css).toContain(theme.colours.rule)
    expect(bookStylesheet(changed)).toContain('#123456')
    expect(bookStylesheet(changed)).not.toContain(theme.colours.rule)
  })
})

describe('the stylesheet of the site', () => {
  const css = siteStylesheet(theme)

  it('follows the colour of lines', () => {
    expect(css).toContain(`--rule: ${theme.colours.rule}`)
    expect(siteStylesheet(changed)).toContain('--rule: #123456')
  })

  it('names every colour once in each scheme, and nowhere else', () => {
    const rules = css.replace(/:root \{[^}]*\}/g, '')
    expect(rules).not.toMatch(/#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(/i)
    expect(css).toContain('@media screen and (prefers-color-scheme: dark)')
  })

  it('grows with the size a reader has set in the browser', () => {
    expect(css).toContain('html { font-size: 112.5%')
  })

  it('fetches nothing', () => {
    expect(css).not.toMatch(/@import|url\(/)
  })
})
