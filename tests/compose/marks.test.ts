// Straight marks become those of the language where that is certain, and stay where it is not.

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { polish, polishText } from '../../pipeline/compose/seal/polish.ts'
import { readTypographies } from '../../pipeline/config/typography.ts'
import type { Inline } from '../../pipeline/tree/types.ts'
import { isolate, link, span, strong, t } from '../render/build.ts'

const typographies = readTypographies(readFileSync('templates/typography.yml', 'utf8'), 'typography.yml', ({ reason }) => {
  throw new Error(reason)
})
const inLanguage = (lang: string, words: string): string => polishText(words, lang, typographies)

describe('quotation marks', () => {
  it.each([
    ['en', '"No," she said. ("Really?")', '“No,” she said. (“Really?”)'],
    ['en', 'The "\'floppy\' baby" sign', 'The “‘floppy’ baby” sign'],
    ['en', '"Yes"—"no"', '“Yes”—“no”'],
    ['es', 'Se dice "crisis".', 'Se dice «crisis».'],
    ['es-MX', 'Se dice "crisis".', 'Se dice “crisis”.'],
    ['de', "\"Wie geht's?\" fragt 'Anna'.", '„Wie geht’s?“ fragt ‚Anna‘.'],
    ['de-CH', '"Ja"', '«Ja»'],
    ['fr', 'On dit "crise".', 'On dit «\u00a0crise\u00a0».'],
    ['ar', 'يسمى "الصرع" أحيانًا', 'يسمى ”الصرع“ أحيانًا'],
    ['ja', '"てんかん"', '「てんかん」'],
  ])('%s: %s', (lang, written, printed) => {
    expect(inLanguage(lang, written)).toBe(printed)
  })

  it('stay where one has no partner, and in a language whose marks nobody has given', () => {
    for (const words of ['a 12" ruler', '"open', 'close"', 'one " alone', '"a" and "b', '" spaced "'])
      expect(inLanguage('en', words)).toBe(words)
    expect(inLanguage('tlh', '"x"')).toBe('"x"')
  })
})

describe('apostrophes', () => {
  it.each([
    ['en', "don't, child's, parents' house, O'Brien", 'don’t, child’s, parents’ house, O’Brien'],
    ['fr', "l'enfant d'aujourd'hui", 'l’enfant d’aujourd’hui'],
    ['uk', "м'я", 'м’я'],
  ])('%s: %s', (lang, written, printed) => {
    expect(inLanguage(lang, written)).toBe(printed)
  })
})

describe('what has a meaning of its own stays', () => {
  it.each([
    '5\'10"',
    'He is 5\'10" tall',
    "5'-UTR and the 3' end",
    "f'(x)",
    "https://example.org/?q='a'",
    "'90s",
    'c.1283G>A',
    '2020-01-02',
    '555-0100',
    '+1 555-010-9999',
    'ICD-10-CM G40-G47',
    'COVID-19',
    '0901-1203 days',
    '20-10 mg',
    'pages 49-51',
    '--flag',
    'a - b',
    'X-linked',
    'MIM 614959-2 months',
    '1-800-5 minutes',
  ])('%s', (words) => {
    expect(inLanguage('en', words)).toBe(words)
  })

  it('Hebrew abbreviations', () => {
    expect(inLanguage('he', 'ד"ר כהן אמר ג\'ירפה')).toBe('ד"ר כהן אמר ג\'ירפה')
  })
})

describe('ranges and dashes', () => {
  it.each([
    ['en', '5-10 minutes, 20-40 mg, (1.5-2 mL/kg), 10-20%', '5–10 minutes, 20–40 mg, (1.5–2 mL/kg), 10–20%'],
    ['es', '5-10 minutos', '5–10 minutos'],
    ['de', '2,5-5 mg', '2,5–5 mg'],
    ['en', 'epilepsy - one seizure -- or two', 'epilepsy – one seizure – or two'],
    ['es', 'epilepsia - una crisis', 'epilepsia - una crisis'],
  ])('%s: %s', (lang, written, printed) => {
    expect(inLanguage(lang, written)).toBe(printed)
  })
})

describe('words in parts', () => {
  const draft = (nodes: readonly Inline[]) => nodes as readonly unknown[] as readonly Inline<'draft'>[]
  const plain = (nodes: readonly Inline<'draft'>[]): string =>
    nodes.map((node) => ('value' in node ? node.value : 'children' in node ? plain(node.children) : '·')).join('')
  const polished = (...nodes: readonly Inline[]): string => plain(polish(draft(nodes), 'en', typographies))

  it('have their marks across emphasis and links', () => {
    expect(polished(t('"'), strong('Stop'), t('" and "see '), link('https://example.org', 'this'), t('."'))).toBe('“Stop” and “see this.”')
  })

  it('keep code, and what is set apart', () => {
    expect(polished(t('Type "'), { type: 'inlineCode', span, value: `"a" 'b'` }, t('" or '), isolate('5-10 mg "x"'))).toBe(
      `Type “"a" 'b'” or 5-10 mg "x"`,
    )
  })

  it('are marked in their own language', () => {
    const phrase: Inline = { type: 'phrase', lang: 'de', span, children: [t('"Anfall"')] }
    expect(polished(t('"Seizure" is '), phrase)).toBe('“Seizure” is „Anfall“')
  })

  it('are the same objects when nothing is to be changed', () => {
    const nodes = draft([t('No marks here'), strong('well-known')])
    expect(polish(nodes, 'en', typographies)).toBe(nodes)
  })
})
