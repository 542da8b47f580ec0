import { describe, expect, it } from 'vitest'
import { breakLines } from '../../../pipeline/emitters/pdf/layout/lines.ts'
import { prepare, type TextFrag } from '../../../pipeline/emitters/pdf/layout/paragraph.ts'
import { createTypesetter } from '../../../pipeline/emitters/pdf/layout/typesetter.ts'
import type { TextRun, WordsBox } from '../../../pipeline/emitters/pdf/plan/box.ts'
import { type Look, lookOf } from '../../../pipeline/emitters/pdf/style.ts'
import { createFonts } from '../../../pipeline/io/fonts.ts'
import { directionOf } from '../../../pipeline/tree/direction.ts'
import { theme } from '../../render/context.ts'
import { typesetter } from './build.ts'

const look = lookOf(theme.styles.text, theme)
const bold = lookOf(theme.styles.heading2, theme)

/** The fragments of words in one language. */
function fragsOf(text: string | readonly string[], lang: string, own: Look = look): readonly TextFrag[] {
  const parts = typeof text === 'string' ? [text] : text
  const runs = parts.map(
    (part): TextRun => ({ type: 'text', text: part, look: own, lang, tag: undefined, way: undefined, whole: false, node: undefined }),
  )
  const box = { type: 'words', runs, look: own, dir: directionOf(lang), anchors: [] } as unknown as WordsBox
  return prepare(box, typesetter, { width: 400, height: 400 }).words.flatMap(({ frags }) => frags.filter((frag) => frag.type === 'text'))
}

const facesOf = (text: string, lang: string, own?: Look) => fragsOf(text, lang, own).map((frag) => `${frag.text} ${frag.face.id}`)
const glyphsOf = (text: string | readonly string[], lang: string) =>
  fragsOf(text, lang).flatMap(({ shaped }) => shaped.glyphs.map(({ id }) => id))

describe('the face of a character', () => {
  it('is that of its script, whatever the language around it', () => {
    expect(facesOf('Say नमस्ते', 'en')).toEqual([
      'Say source-sans-3/400Regular',
      '  source-sans-3/400Regular',
      'नमस्ते noto-sans-devanagari/400Regular',
    ])
  })

  it('is that of the language for figures, signs and Latin words too', () => {
    expect(new Set(facesOf('ให้ 5 mg KCNT1 (น้ำ)', 'th').map((face) => face.split(' ').at(-1)))).toEqual(
      new Set(['noto-sans-thai/400Regular']),
    )
  })

  it('is one for a Latin word whose letters the face of the language lacks', () => {
    expect(facesOf('Nguyễn जी', 'hi')[0]).toBe('Nguyễn source-sans-3/400Regular')
  })

  it('is bold where a bold one exists, and never made so', () => {
    expect(facesOf('ខ្មែរ', 'km', bold)).toEqual(['ខ្មែរ noto-sans-khmer/700Bold'])
  })

  it('is upright where a script has no italics', () => {
    expect(facesOf('ไทย', 'th', { ...look, slant: 'italic' })).toEqual(['ไทย noto-sans-thai/400Regular'])
  })

  it('differs by language where one script is written in several ways', () => {
    expect(facesOf('دوا', 'ur')).toEqual(['دوا vazirmatn/400Regular'])
    expect(facesOf('دوا', 'ur-Aran')).toEqual(['دوا noto-nastaliq-urdu/400Regular'])
    const wanted = (lang: string) => typesetter.faces(look, lang).absent(0x76f4)[0]?.name.split('-').at(-1)
    expect(['zh', 'zh-Hans', 'zh-SG', 'zh-TW', 'zh-HK', 'zh-Hant', 'yue', 'ja', 'ko'].map(wanted)).toEqual([
      'sc',
      'sc',
      'sc',
      'tc',
      'tc',
      'tc',
      'tc',
      'jp',
      'kr',
    ])
  })

  it('is opened only when a page needs it', () => {
    const opened: string[] = []
    const fonts = createFonts(theme)
    const spied = createTypesetter(
      {
        ...fonts,
        script: (key, request) => {
          opened.push(key)
          return fonts.script(key, request)
        },
      },
      theme,
    )
    spied.faces(look, 'en').pick(0x61, [])
    expect(opened).toEqual([])
    spied.faces(look, 'en').pick(0xe01, [])
    expect(opened).toEqual(['Thai'])
  })
})

describe('letters', () => {
  it('join over the edge of a link in Arabic', () => {
    expect(glyphsOf(['ال', 'صرع'], 'ar')).toEqual([...glyphsOf('الصرع', 'ar').slice(3), ...glyphsOf('الصرع', 'ar').slice(0, 3)])
  })

  it('take the forms of their language', () => {
    expect(glyphsOf('б', 'sr')).not.toEqual(glyphsOf('б', 'ru'))
    const naskh = typesetter.faces(look, 'ar').first
    const ids = (lang: string) => naskh.shape('۴۶۷', 'ltr', lang).glyphs.map(({ id }) => id)
    expect(ids('ur')).not.toEqual(ids('fa'))
  })

  it.each([
    ['th', 'น้ำ'],
    ['km', 'ស្ត្រី'],
    ['my', 'မြန်မာ'],
    ['bn', 'স্ত্রী'],
    ['hi', 'क्षत्रिय'],
    ['he', 'שָׁלוֹם'],
    ['ta', 'கொ'],
    ['am', 'ጽሑፍ'],
  ])('of %s stand for their characters, all of them and once', (lang, text) => {
    const points = fragsOf(text, lang).flatMap(({ shaped }) => shaped.glyphs.flatMap((glyph) => glyph.points))
    const read = String.fromCodePoint(...(directionOf(lang) === 'rtl' ? points.toReversed() : points))
    expect(read).toBe(text.normalize('NFC'))
  })
})

describe('lines', () => {
  const linesOf = (text: string, lang: string, leading: number) => {
    const own: Look = { ...look, lineHeight: look.size * leading }
    const runs: readonly TextRun[] = [
      { type: 'text', text, look: own, lang, tag: undefined, way: undefined, whole: false, node: undefined },
    ]
    const box = { type: 'words', runs, look: own, dir: directionOf(lang), anchors: [] } as unknown as WordsBox
    return breakLines(prepare(box, typesetter, { width: 400, height: 400 }), 400)
  }

  it('are higher in scripts whose marks are stacked', () => {
    const [khmer, english] = [linesOf('ខ្មែរ', 'km', 1.45)[0], linesOf('Khmer', 'en', 1.45)[0]]
    expect(khmer?.height).toBeGreaterThan(english?.height ?? 0)
  })

  it.each([
    ['my', 'အင်္ဂလိပ် ဥက္ကဋ္ဌ သို့'],
    ['km', 'ស្ត្រី ប៉ុន្តែ ព្រះ'],
    ['th', 'ญี่ปุ่น ปู่ ฐานะ'],
    ['ur-Aran', 'ٹھنڈا ماحول اچھا'],
    ['vi', 'Ẫ Ễ Ậ'],
  ])('hold all the ink of %s, however small their height', (lang, text) => {
    for (const { frags, baseline, height } of linesOf(text, lang, 0.8)) {
      for (const frag of frags) {
        if (frag.type !== 'text') continue
        expect((frag.shaped.above * look.size) / 1000).toBeLessThanOrEqual(baseline + 0.001)
        expect((frag.shaped.below * look.size) / 1000).toBeLessThanOrEqual(height - baseline + 0.001)
      }
    }
  })
})
