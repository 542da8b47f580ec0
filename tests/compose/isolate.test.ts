import { describe, expect, it } from 'vitest'
import { isolateRuns } from '../../pipeline/compose/seal/isolate.ts'

/** The isolated runs of some right-to-left words. */
const kept = (words: string): readonly string[] => isolateRuns(words).flatMap(({ value, isolate }) => (isolate ? [value] : []))

describe('in right-to-left words', () => {
  it.each([
    ['أعط 20–40 mg كل يوم', ['20–40 mg']],
    ['الحرارة 38.5 °C أو أكثر', ['38.5 °C']],
    ['اتصل على +1 (555) 010-9999 الآن', ['+1 (555) 010-9999']],
    ['المتغير c.1283G>A (p.Arg428Gln) معروف', ['c.1283G>A (p.Arg428Gln)']],
    ['أقل من <1/1,000,000 شخص', ['<1/1,000,000']],
    ['راجع https://example.org/a?b=c. ثم', ['https://example.org/a?b=c']],
    ['اكتب إلى ask@example.org اليوم', ['ask@example.org']],
    ['نسبة 50% من الأطفال', ['50%']],
    ['درجة −5 °C', ['−5 °C']],
    ['المقياس 2.5 mL', ['2.5 mL']],
    ['عرضه 20–40 mm.', ['20–40 mm']],
    ['انظر OMIM: DEE14.', ['OMIM: DEE14']],
    ['المرجع doi:10.1111/epi.13121 هنا', ['doi:10.1111/epi.13121']],
    ['الجرعة 10 mg/kg/day ثم', ['10 mg/kg/day']],
    ['بين 9:00–17:30.', ['9:00–17:30']],
    ['في 2026-11-22، والوقت', ['2026-11-22']],
  ])('keeps together what is read left to right: %s', (words, expected) => {
    expect(kept(words)).toEqual(expected)
  })

  it('leaves plain numbers and single words alone', () => {
    expect(kept('عمره 12 سنة واسمه Sam اليوم')).toEqual([])
  })

  it('loses no character', () => {
    const words = 'من 20–40 mg (KCNT1, SCN1A) إلى +44 20 7946 0000 و 50%'
    expect(
      isolateRuns(words)
        .map(({ value }) => value)
        .join(''),
    ).toBe(words)
  })
})
