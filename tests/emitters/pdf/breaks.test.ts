import { describe, expect, it } from 'vitest'
import { opportunities } from '../../../pipeline/emitters/pdf/layout/breaks.ts'

/** A text with `|` where its lines may end. */
function cut(text: string): string {
  let from = 0
  return opportunities(text)
    .map(({ at }) => {
      const piece = text.slice(from, at)
      from = at
      return piece
    })
    .join('|')
}

describe('lines may end', () => {
  it('between words of scripts that have no spaces', () => {
    expect(cut('ตั้งสติและอยู่กับผู้ป่วย')).toBe('ตั้ง|สติ|และ|อยู่|กับ|ผู้|ป่วย')
    expect(cut('ຢ່າໃສ່ຫຍັງເຂົ້າໃນປາກ').split('|').length).toBeGreaterThan(3)
    expect(cut('កុំដាក់អ្វីចូលក្នុងមាត់').split('|').length).toBeGreaterThan(3)
    expect(cut('ပါးစပ်ထဲသို့ ဘာမျှမထည့်ပါနှင့်').split('|').length).toBeGreaterThan(3)
  })

  it('never within a letter and its marks', () => {
    for (const text of ['ญี่ปุ่นน้ำต่ำปู่', 'ស្ត្រីព្រះក្រុមខ្មែរ', 'ကျွန်ုပ်မြန်မာအင်္ဂလိပ်', 'ຫຼັງຈາກນ້ຳ']) {
      for (const { at } of opportunities(text)) expect(text.slice(at, at + 1)).not.toMatch(/\p{M}/u)
    }
  })

  it('not before what repeats a word', () => {
    expect(cut('ค่อย ๆ พลิก')).toBe('ค่อย ๆ |พลิก')
    expect(cut('ថ្នមៗទៅ')).toBe('ថ្នមៗ|ទៅ')
  })

  it('between ideographs and kana, but not before what may not begin a line or after what may not end one', () => {
    expect(cut('発作が、起きた。')).toBe('発|作|が、|起|き|た。')
    expect(cut('ちょっとノート人々')).toBe('ちょっ|と|ノー|ト|人々')
    expect(cut('「直す」という')).toBe('「直|す」|と|い|う')
    expect(cut('为止。“直、骨”等字')).toBe('为|止。|“直、|骨”|等|字')
  })

  it('in Korean at spaces only', () => {
    expect(cut('KCNT1은 유전자(gene) 이름이며')).toBe('KCNT1은 |유전자(gene) |이름이며')
  })

  it('after the word space of Amharic', () => {
    expect(cut('ያም፡በትክክል፡ይታተማል።')).toBe('ያም፡|በትክክል፡|ይታተማል።')
  })

  it('not within a dose, a telephone number or an isolate', () => {
    expect(cut('Give 2.5 mg/kg twice')).toBe('Give |2.5 mg/kg |twice')
    expect(cut('от 20 – 40 мг утром')).toBe('от |20 – 40 мг |утром')
    expect(cut('请用5 毫克的')).toBe('请|用|5 毫克|的')
    expect(cut('Call +1 (555) 010-9999 now')).toBe('Call |+1 (555) 010-9999 |now')
    expect(cut('\u0642\u0644 \u206610 \u2013 20 mg twice\u2069 \u062b\u0645')).toBe(
      '\u0642\u0644 |\u206610 \u2013 20 mg twice\u2069 |\u062b\u0645',
    )
  })

  it('wherever an address is too long for a line', () => {
    expect(cut('https://clinic.example/a/very/long/way/to/a/page').split('|').length).toBeGreaterThan(3)
  })
})
