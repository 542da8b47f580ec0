// Forms on paper, and forms to be filled in on a screen, read back and filled in by another program.

import { describe, expect, it } from 'vitest'
import type { Field, Form } from '../../../pipeline/tree/types.ts'
import { readTags, withRole } from '../../readback/pdf.ts'
import { p, section, span, w } from '../../render/build.ts'
import { theme } from '../../render/context.ts'
import { emit, layOut, publication } from './build.ts'
import { fill, fillable, open, raw, widgetsOf } from './fill.ts'

const field = (kind: Field['kind'], label: string, lines = 1): Field => ({ kind, label: w(label), lines, span })
const form: Form = {
  type: 'form',
  id: 'form-1',
  span,
  fields: [field('text', 'Name'), field('text', 'What you saw', 3), field('date', 'Date of the visit'), field('tick', 'I have read this')],
}

describe('a form on paper', async () => {
  const { bytes } = await emit(publication([form]))

  it('has labels, and elements that say what is filled in', async () => {
    const tags = await readTags(bytes)
    expect(withRole(tags, 'P').map(({ text }) => text)).toEqual(
      form.fields.map(({ label }) => (label.inlines[0] as { value: string }).value),
    )
    expect(withRole(tags, 'Form')).toHaveLength(4)
    expect(raw(bytes).match(/\/O \/PrintField\n\/Role \/tv\n\/Desc \(Name\)/)).not.toBeNull()
    expect(raw(bytes).match(/\/Role \/cb/g)).toHaveLength(1)
  })

  it('has no interactive field', async () => {
    expect(await widgetsOf(bytes)).toEqual([])
    expect(raw(bytes)).not.toContain('/AcroForm')
  })
})

describe('a form on a screen', async () => {
  const { bytes } = await emit(publication([form]), fillable)

  it('has a field for each label, with a name of its own and the label as its tip', async () => {
    const widgets = await widgetsOf(bytes)
    expect(widgets.map(({ fieldName, alternativeText, fieldType }) => [fieldName, alternativeText, fieldType])).toEqual([
      ['form-1-1', 'Name', 'Tx'],
      ['form-1-2', 'What you saw', 'Tx'],
      ['form-1-3', 'Date of the visit', 'Tx'],
      ['form-1-4', 'I have read this', 'Btn'],
    ])
    expect(widgets.map(({ multiLine }) => multiLine ?? false)).toEqual([false, true, false, false])
  })

  it('brings every appearance along, and goes from field to field in the order of reading', () => {
    const file = raw(bytes)
    expect(file).not.toContain('/NeedAppearances')
    expect(file.match(/\/Subtype \/Widget/g)).toHaveLength(4)
    expect(file.match(/\/AP <<\n\/N/g)).toHaveLength(4)
    expect(file).toContain('/Tabs /S')
    expect(file.match(/\/S \/Form\b/g)).toHaveLength(4)
    expect(file.match(/\/Type \/OBJR/g)).toHaveLength(4)
  })

  it('gives back what was typed and ticked', async () => {
    const document = await open(bytes)
    const widgets = await widgetsOf(bytes)
    const idOf = (name: string): string => widgets.find(({ fieldName }) => fieldName === name)?.id ?? ''
    document.annotationStorage.setValue(idOf('form-1-1'), { value: 'Zoë Núñez' })
    document.annotationStorage.setValue(idOf('form-1-4'), { value: true })
    const saved = await document.saveDocument()
    const fields = (await (await open(saved)).getFieldObjects()) as unknown as Readonly<
      Record<string, readonly { readonly value: string }[]>
    >
    expect(fields['form-1-1']?.[0]?.value).toBe('Zoë Núñez')
    expect(fields['form-1-4']?.[0]?.value).toBe('Yes')
    expect(fields['form-1-2']?.[0]?.value).toBe('')
  })

  it.each([
    ['en', 'Zoë Łukasz Nguyễn', 'Иван Щукин, Μαρία, 50 μg'],
    ['el', 'Μαρία Αλεξίου', '5 λεπτά'],
    ['th', 'สมชาย', 'ชัก 5 min'],
    ['am', 'ሰላም', '5 ደቂቃ'],
  ])('has letters for what is typed in %s, which another program prints', async (lang, name, more) => {
    const { bytes: own } = await emit(publication([form], { lang }), fillable)
    const filled = await fill(own, { 'form-1-1': name, 'form-1-2': more })
    expect(filled.asks).toBe(false)
    expect(filled.printed).toContain(name)
    expect(filled.printed).toContain(more)
  })

  it.each([
    ['ar', 'محمد'],
    ['he', 'שרה'],
    ['hi', 'प्रिया'],
  ])('leaves letters of %s, which must be joined or turned, to the fonts of whoever reads', async (lang, name) => {
    const { bytes: own } = await emit(publication([form], { lang }), fillable)
    const filled = await fill(own, { 'form-1-1': name })
    expect(filled.asks).toBe(true)
    expect(filled.values['form-1-1']).toBe(name)
  })

  it('has a font for each language of a page', async () => {
    const english: Form = { ...form, id: 'form-2', lang: 'en' }
    const { bytes: both } = await emit(publication([form, english], { lang: 'th' }), fillable)
    const fonts = [...raw(both).matchAll(/\/DA \(\/(Typing\d)/g)].map(([, font]) => font)
    expect(fonts).toEqual(['Typing1', 'Typing1', 'Typing1', 'Typing2', 'Typing2', 'Typing2'])
  })

  it('keeps fields of bound chapters apart', async () => {
    const chapters = [publication([form]), publication([form], { id: 'second' })]
    const { bytes: bound } = await emit(chapters, fillable)
    const fields = await (await open(bound)).getFieldObjects()
    expect(Object.keys(fields ?? {}).sort()).toEqual(
      ['sample', 'second'].flatMap((page) => [1, 2, 3, 4].map((number) => `${page}-form-1-${number}`)),
    )
  })

  it('writes from the right where the label does', async () => {
    const arabic: Form = { ...form, fields: [field('text', 'الاسم')] }
    const { bytes: turned } = await emit(publication([arabic], { lang: 'ar', title: 'نوبات' }), fillable)
    expect(raw(turned)).toContain('/Q 2')
    const [widget] = await widgetsOf(turned)
    const [left = 0, , right = 0] = widget?.rect ?? []
    // The label stands at the right edge of the words, the field between it and their left edge.
    expect(right).toBeLessThan(595 - theme.margins.start - 20)
    expect(right - left).toBeGreaterThan(200)
  })
})

describe('a sheet', () => {
  const sheet = section('sheet', 2, 'A sheet', [form], 'sheet')
  const wordsOn = (page: ReturnType<typeof layOut>[number]): string =>
    page.slices
      .flatMap(({ slice }) => slice.placements.flatMap((one) => (one.type === 'line' ? one.line.frags.map(({ text }) => text) : [])))
      .join('')

  it('has a page of its own, and what comes after it another', () => {
    const pages = layOut(publication([p('Before it.'), sheet, section('after', 2, 'After it', [p('Words.')])]))
    expect(pages.map(wordsOn).map((words) => words.includes('A sheet'))).toEqual([false, true, false])
  })

  it('leaves no empty page before or after it', () => {
    expect(layOut(publication([sheet]))).toHaveLength(2)
    expect(layOut(publication([p('Before it.'), sheet, { ...sheet, id: 'second' }]))).toHaveLength(3)
  })
})

it('breaks room that is higher than a page, and each part is a field', async () => {
  const long: Form = { ...form, fields: [field('text', 'Everything', 60)] }
  const { bytes, facts } = await emit(publication([long]), fillable)
  const fields = await (await open(bytes)).getFieldObjects()
  expect(facts.pages).toBeGreaterThan(1)
  expect(Object.keys(fields ?? {}).sort()).toEqual(['form-1-1', 'form-1-1-2', 'form-1-1-3'])
})
