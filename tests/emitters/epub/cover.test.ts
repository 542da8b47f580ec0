import { describe, expect, it } from 'vitest'
import { coverSvg, spokenCover } from '../../../pipeline/emitters/epub/cover.ts'
import { widthOf, wrap } from '../../../pipeline/render/wrap.ts'
import { directionOf } from '../../../pipeline/tree/direction.ts'
import { theme } from '../../render/context.ts'
import { checkXml } from './open.ts'

const titles: Readonly<Record<string, string>> = {
  en: 'Malignant migrating partial seizures of infancy: the condition, its genes and what families ask',
  ar: 'النوبات الجزئية المهاجرة الخبيثة في سن الرضاعة: الحالة وجيناتها وما تسأل عنه الأسر',
  he: 'פרכוסים חלקיים נודדים ממאירים של הינקות: המצב והגנים שלו ומה ששואלות משפחות',
  th: 'อาการชักบางส่วนแบบย้ายที่ชนิดร้ายแรงในวัยทารกและคำถามที่ครอบครัวถาม',
  zh: '婴儿恶性游走性部分性发作:病症、相关基因以及家庭最常提出的问题',
  ja: '乳児悪性遊走性部分発作について、その遺伝子と家族からよくある質問',
  hi: 'शैशवावस्था के घातक प्रवासी आंशिक दौरे: स्थिति, जीन और परिवारों के प्रश्न',
  ko: '영아기 악성 이동성 부분 발작: 질환과 유전자 그리고 가족의 질문',
  my: 'မွေးကင်းစကလေးများတွင် ဖြစ်ပွားသော ပြင်းထန်သည့် တက်ခြင်းရောဂါ',
}
const width = 9
const bare = (words: string): string => words.replace(/\s/gu, '')

describe('a title is broken into lines', () => {
  it.each(Object.entries(titles))(
    'in %s: nothing is lost, nothing runs over the margin, no letter is parted from its marks',
    (lang, title) => {
      const lines = wrap(title, width, lang)
      expect(lines.length).toBeGreaterThan(1)
      expect(bare(lines.join(''))).toBe(bare(title))
      for (const line of lines) {
        expect(widthOf(line)).toBeLessThanOrEqual(width)
        expect(line).not.toMatch(/^[\p{M},.:;!?،؛؟、。:)]/u)
      }
    },
  )

  it('between words where words have spaces', () => {
    expect(wrap('the condition and its genes', 8, 'en')).toEqual(['the condition', 'and its genes'])
    expect(wrap('KCNT1-related epilepsy', 5, 'en')).toEqual(['KCNT1-', 'related', 'epilepsy'])
  })

  it('within a word only when nothing else helps', () => {
    expect(wrap('x'.repeat(40), 10, 'en').join('')).toBe('x'.repeat(40))
  })
})

describe('a cover', () => {
  const words = {
    lang: 'en',
    dir: 'ltr',
    publisher: 'A & B',
    title: 'T <i>',
    subtitle: undefined,
    review: 'Not medically reviewed',
    revision: '1',
  } as const

  it('is well-formed SVG that needs nothing from outside', () => {
    const svg = coverSvg(words, theme)
    checkXml(svg)
    expect(svg).not.toMatch(/<script|<image|<foreignObject|href=|@import/)
    expect(svg).toContain('Not medically reviewed')
  })

  it('takes every colour and size from the tokens', () => {
    const colours = [...coverSvg(words, theme).matchAll(/fill="(#[^"]+)"/g)].map(([, colour]) => colour)
    for (const colour of colours) expect(Object.values(theme.colours)).toContain(colour)
  })

  it.each(Object.entries(titles))('keeps a title in %s on the page, whole', (lang, title) => {
    const svg = coverSvg({ ...words, lang, dir: directionOf(lang), title: `${title} ${title} ${title}` }, theme)
    checkXml(svg)
    const rows = [...svg.matchAll(/<text x="(\d+)" y="(\d+)"[^>]*text-anchor="(\w+)"[^>]*>([^<]*)</g)]
    for (const [, x, y, anchor] of rows) {
      expect(Number(y)).toBeLessThan(theme.cover.height)
      expect([x, anchor]).toEqual(
        directionOf(lang) === 'rtl' ? [String(theme.cover.width - theme.cover.margin), 'end'] : [String(theme.cover.margin), 'start'],
      )
    }
    expect(bare(rows.map(([, , , , line]) => line).join('')).replace(/[\u2067\u2069]/g, '')).toContain(bare(title).slice(0, 20))
  })

  it('is read aloud as what stands on it', () => {
    expect(spokenCover({ ...words, subtitle: 'What is it?' })).toBe('T <i>. What is it? A & B. Not medically reviewed. 1')
  })
})
