import { describe, expect, it } from 'vitest'
import { type ChangeClass, classifyChange } from '../../pipeline/localize/change-class.ts'
import { safetyWords } from './safety-words.ts'

function classOf(before: string, after: string, lang = 'en', isWarning = false): ChangeClass {
  return classifyChange(before, after, { words: safetyWords(lang), isWarning })
}

describe('a change of the source', () => {
  it.each([
    ['Give it  with food.', 'Give it with food.'],
    ['The “wall” of a cell', 'The "wall" of a cell'],
    ['It’s a gene', "It's a gene"],
  ])('is trivial: %j → %j', (before, after) => {
    expect(classOf(before, after)).toBe('trivial')
  })

  it.each([
    ['A channel lets potassium out.', 'A channel lets potassium flow out.'],
    ['Your care team can help.', 'Your health team can help.'],
    ['Read about [1]KCNT1[/1].', 'Read about KCNT1.'],
    ['Nerve cells send signals.', 'Signals are sent by nerve cells.'],
    ['Families often feel alone.', 'Many families feel alone.'],
  ])('is one of wording: %j → %j', (before, after) => {
    expect(classOf(before, after)).toBe('wording')
  })

  it.each([
    ['a dose', 'Give 2.5 mL.', 'Give 25 mL.'],
    ['a range', '2.5–5 mL', '2.5–50 mL'],
    ['a unit', 'Give 5 mg.', 'Give 5 mL.'],
    ['a unit in small letters', 'Give 5 mcg.', 'Give 5 mg.'],
    ['a written number', 'Give two tablets.', 'Give three tablets.'],
    ['what is counted', 'Give 2 drops.', 'Give 2 spoons.'],
    ['a negation gone', 'You cannot stop it at once.', 'You can stop it at once.'],
    ['a negation come', 'Do eat before it.', 'Do not eat before it.'],
    ['a short negation', "Don't shake it.", 'Do shake it.'],
    ['what is not to be done', 'Do not eat. Drink.', 'Do not drink. Eat.'],
    ['a limit', 'Wait at least an hour.', 'Wait at most an hour.'],
    ['a condition', 'Use it only in an emergency.', 'Use it in an emergency.'],
    ['a frequency', 'Take it twice-daily.', 'Take it daily.'],
    ['a time', 'Take it in the morning.', 'Take it in the evening.'],
    ['a route', 'Give it by mouth.', 'Give it by the nose.'],
    ['a medicine', 'It may be midazolam.', 'It may be lorazepam.'],
    ['a gene', 'The gene is KCNT1.', 'The gene is KCNT2.'],
    ['a variant', 'c.1283G>A was found.', 'c.1283G>C was found.'],
    ['a phone number', 'Call 555-0100.', 'Call 555-0199.'],
    ['what to do', 'Call your doctor.', 'Wait for your doctor.'],
    ['an age', 'For children.', 'For adults.'],
    ['a sign', 'A fever > 38 °C', 'A fever < 38 °C'],
    ['two doses changed about', 'Give 5 mg by day and 2 mg at night.', 'Give 2 mg by day and 5 mg at night.'],
  ])('is dangerous: %s', (_what, before, after) => {
    expect(classOf(before, after)).toBe('safety')
    expect(classOf(after, before)).toBe('safety')
  })

  it('is dangerous in a warning, whatever it is', () => {
    expect(classOf('Keep calm.', 'Stay calm.', 'en', true)).toBe('safety')
    expect(classOf('Keep  calm.', 'Keep calm.', 'en', true)).toBe('trivial')
  })

  it('is dangerous in a language without lists, for nobody can judge it', () => {
    expect(classOf('Rahat ol.', 'Sakin ol.', 'tr')).toBe('safety')
  })

  it.each([
    ['es', 'No le dé agua.', 'Dele agua.'],
    ['es', 'Dele dos gotas.', 'Dele tres gotas.'],
    ['ar', 'لا تعطه الماء.', 'أعطه الماء.'],
    ['ar', 'انتظر ساعة.', 'انتظر يوما.'],
  ])('is dangerous in %s: %s → %s', (lang, before, after) => {
    expect(classOf(before, after, lang)).toBe('safety')
  })
})
