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
    ['و chr9:g.138650308G>A ثم', ['chr9:g.138650308G>A']],
    ['راجع https://example.org/a?b=c&d=(e). ثم', ['https://example.org/a?b=c&d=(e)']],
    ['(راجع https://example.org/a) ثم', ['https://example.org/a']],
    ['ثم www.example.org/طريق، واكتب', ['www.example.org/طريق']],
    ['هو pH 7.35–7.45، و', ['pH 7.35–7.45']],
    ['إذا T > 38 °C اليوم', ['T > 38 °C']],
    ['الصيغة x = 3 + 4.', ['x = 3 + 4']],
    ['كتب n=12 (95% CI 1.2–3.4; p<0.05) في', ['n=12 (95% CI 1.2–3.4; p<0.05)']],
    ['قال Smith et al. (2012)، ص', ['Smith et al. (2012)']],
    ['دواء Valproate (Depakine®) 500 mg، و', ['Valproate (Depakine®) 500 mg']],
    ['من H₂O وCO₂، و', ['H₂O', 'CO₂']],
    ['العدد 10^3 فقط', ['10^3']],
    ['ملح Na+ 140 mmol/L، و', ['Na+ 140 mmol/L']],
    ['رمز ORPHA:293181 (MMPSI).', ['ORPHA:293181 (MMPSI)']],
    ['جرعة 2×500 mg أو ±2 SD', ['2×500 mg', '±2 SD']],
    ['أطفال مصابون باسم MMPSI. ', ['MMPSI']],
    ['مثل Sam، Bob، وغيرهما', ['Sam', 'Bob']],
    // Arabic figures are read from the right, range and all.
    ['من ٢٠–٤٠ ملغ', []],
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
