import { expect, it } from 'vitest'
import { cellStyleOf, inlineStyleOf, itemStyleOf, styleOf } from '../../pipeline/theme/style-of.ts'
import type { List } from '../../pipeline/tree/types.ts'
import { p, section, span, strong, t, w } from '../render/build.ts'

it('gives a section the style of its heading', () => {
  expect([1, 2, 3, 4, 5, 6].map((depth) => styleOf(section('x', depth as 1, 'X', [])))).toEqual([
    'title',
    'heading2',
    'heading3',
    'heading4',
    'heading5',
    'heading6',
  ])
})

it('gives paragraphs and boxes the style of what they are for', () => {
  expect(styleOf(p('x'))).toBe('text')
  expect(styleOf({ ...p('x'), role: 'lead' })).toBe('lead')
  expect(styleOf({ type: 'callout', kind: 'key-message', title: w('x'), children: [], span })).toBe('keyMessage')
})

it('gives words inside others a style only where they look different', () => {
  expect(inlineStyleOf(strong('x'))).toBe('strong')
  expect(inlineStyleOf({ type: 'reference', target: { page: 'x', lang: 'en' }, children: [], span })).toBe('link')
  expect(inlineStyleOf(t('x'))).toBeUndefined()
})

it('tells tight items and heading cells from others', () => {
  const list: List = { type: 'list', ordered: false, start: 1, tight: true, items: [], span }
  expect([itemStyleOf(list), itemStyleOf({ ...list, tight: false })]).toEqual(['tightListItem', 'listItem'])
  expect([cellStyleOf({ words: w('x'), span, scope: 'row' }), cellStyleOf({ words: w('x'), span })]).toEqual(['tableHead', 'tableCell'])
})
