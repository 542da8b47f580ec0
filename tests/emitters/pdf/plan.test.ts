import { expect, it } from 'vitest'
import { planBook } from '../../../pipeline/emitters/pdf/plan/plan.ts'
import { planText } from '../../../pipeline/emitters/pdf/plan/plan-text.ts'
import { theme } from '../../render/context.ts'
import { arabic, english } from '../../render/sample.ts'

it('plans every kind of node', async () => {
  await expect(planText(planBook(english, theme))).toMatchFileSnapshot('__snapshots__/english.plan.txt')
})

it('plans a page that is read from right to left', async () => {
  await expect(planText(planBook(arabic, theme))).toMatchFileSnapshot('__snapshots__/arabic.plan.txt')
})
