// Every page of the library of this repository, in each of its languages and editions, keeps to its paper.

import { describe, expect, it } from 'vitest'
import { openLibrary } from '../../../pipeline/commands/press/open.ts'
import type { PressEdition } from '../../../pipeline/commands/press/press.ts'
import { createHyphens } from '../../../pipeline/emitters/pdf/hyphens.ts'
import { columnWithin } from '../../../pipeline/emitters/pdf/layout/measure.ts'
import { createTypesetter, type Typesetter } from '../../../pipeline/emitters/pdf/layout/typesetter.ts'
import type { Publication } from '../../../pipeline/tree/publication.ts'
import { press } from '../../press.ts'
import { faultsOf, fonts, laidPages } from './build.ts'

const sheets = { a4: { width: 595.28, height: 841.89 }, letter: { width: 612, height: 792 }, half: { width: 420.94, height: 595.28 } }
const names = ['standard', 'letter', 'large-print', 'black-and-white', 'booklet', 'bilingual']
const library = openLibrary(
  { source: 'source', asOf: '2026-01-01', editions: names },
  () => {},
  () => {},
)
if (!library) throw new Error('The library does not open')
const { editions, theme } = library.press

interface Setting extends Pick<PressEdition, 'name' | 'theme' | 'imposition' | 'paper'> {
  readonly typesetter: Typesetter
}

async function settingOf(edition: Omit<Setting, 'typesetter'>, languages: readonly string[]): Promise<Setting> {
  const hyphens = createHyphens(edition.theme)
  for (const lang of languages) await hyphens.load(lang)
  return { ...edition, typesetter: createTypesetter(fonts, edition.theme, hyphens) }
}

function faultsIn(publication: Publication, { theme: look, typesetter, imposition, paper }: Setting): ReturnType<typeof faultsOf> {
  const sheet = sheets[imposition === 'booklet' ? 'half' : (paper ?? 'a4')]
  const { top, bottom, start, end } = look.margins
  const { meta, labels } = publication
  const column = columnWithin(sheet.width - start - end, look, { lang: meta.lang, dir: meta.dir, labels }, typesetter)
  return faultsOf(publication, { theme: look, typesetter, bounds: { ...column, height: sheet.height - top - bottom } })
}

describe('the pages of the library', async () => {
  const { publications } = await press('source', { formats: ['text'] })
  const pages = publications.filter(({ meta }) => meta.kind !== 'index')
  const languages = [...new Set(pages.map(({ meta }) => meta.lang))]
  const single = editions.filter(({ second }) => second === undefined)
  const standard = { name: 'standard', theme }

  it.each([standard, ...single].map((edition) => [edition.name, edition] as const))('keep to their paper: %s', async (_, edition) => {
    const setting = await settingOf(edition, languages)
    const before = laidPages
    for (const page of pages) {
      const { id, lang } = page.meta
      expect({ id, lang, faults: faultsIn(page, setting) }).toEqual({ id, lang, faults: [] })
    }
    expect(laidPages - before).toBeGreaterThan(pages.length)
  })

  it('keep to their paper: two languages side by side', async () => {
    const { editions: made } = await press('source', { formats: ['pdf'], editions: ['bilingual'], pages: ['mmpsi', 'status-epilepticus'] })
    const bilingual = editions.find(({ name }) => name === 'bilingual')
    if (!bilingual) throw new Error('No edition in two languages')
    const setting = await settingOf(bilingual, languages)
    expect(made.size).toBe(4)
    for (const [name, page] of made) expect({ name, faults: faultsIn(page, setting) }).toEqual({ name, faults: [] })
  })
})
