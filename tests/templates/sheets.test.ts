// The built-in sheets: each on one page, on either paper, in every language, so that it can be torn off and put up.

import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { emit } from '../emitters/pdf/build.ts'
import { press } from '../press.ts'

const { publications } = await press('tests/fixtures/handout', { formats: ['text'] })
const ways = (['a4', 'letter'] as const).flatMap((paper) => (['print', 'fillable'] as const).map((forms) => [paper, forms] as const))

/** Each sheet of the page in a language, with the section that comes after it; what the page asks for comes last, to be torn off. */
const neighbours = {
  en: { 'appointment-sheet': 'resources', 'seizure-action-plan': undefined },
  es: { 'seizure-action-plan': 'appointment-sheet', 'appointment-sheet': undefined },
  ar: { 'seizure-action-plan': 'appointment-sheet', 'appointment-sheet': undefined },
} as const

describe.each(['en', 'es', 'ar'] as const)('the sheets in %s', (lang) => {
  const publication = publications.find(({ meta }) => meta.lang === lang)

  it.each(ways)('fit on a page each of %s, to %s', async (paper, forms) => {
    if (!publication) throw new Error(`No page in ${lang}`)
    const { facts } = await emit(publication, { options: { textWidth: 0, paper, forms } })
    for (const [sheet, after] of Object.entries(neighbours[lang])) {
      const next = after === undefined ? Number(facts.pages) + 1 : facts.pageOf?.[after]
      expect(next).toBe((facts.pageOf?.[sheet] ?? 0) + 1)
    }
  })
})

it('are there in every language that has labels', () => {
  const languages = readdirSync('templates/labels').map((name) => name.replace('.yml', ''))
  const wanted = ['appointment-sheet', 'seizure-action-plan'].flatMap((name) => languages.map((lang) => `${name}.${lang}.md`))
  expect(readdirSync('templates/sheets').sort()).toEqual(wanted.sort())
})
