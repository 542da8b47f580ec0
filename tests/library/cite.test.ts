// How a page is cited by others: in words, and in files for programs.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { press } from '../press.ts'

const folder = mkdtempSync(join(tmpdir(), 'fourleaf-cite-'))
afterAll(() => rmSync(folder, { recursive: true }))
cpSync('tests/fixtures/arabic', folder, { recursive: true })
const manifest = join(folder, 'fourleaf.yml')
writeFileSync(manifest, `${readFileSync(manifest, 'utf8').replace(/^url: .*\n/m, '')}url: https://example.org/health/\n`)
const front =
  'title: "Which 50% of {genes} & R_1 ~ matter?"\nversion: 2.0\ndates: {published: 2024-03, updated: 2025-01-09}\nauthors: [Ana Ruiz, Li Wei]'
writeFileSync(join(folder, 'hard.md'), `---\n${front}\n---\n\nWords.\n`)
const { artifacts } = await press(folder)
const read = (path: string): string => Buffer.from(artifacts.get(path) ?? []).toString('utf8')

/** What a page says under the name of a style. */
function told(path: string, style: string): string {
  const entry = new RegExp(`<dt>${style}</dt>\\s*<dd>\\s*<p>(.*?)</p>`, 's').exec(read(path))?.[1] ?? ''
  return entry.replace(/<[^>]+>/g, '')
}

describe('how to cite a page', () => {
  const page = 'en/articles/hard/index.html'
  const address = 'https://example.org/health/en/articles/hard/'
  it('is told in the style of the NLM', () =>
    expect(told(page, 'NLM')).toBe(
      `Ana Ruiz, Li Wei. Small library [Internet]. Example clinic; 2024 Mar. Which 50% of {genes} &#x26; R_1 ~ matter?; [updated 2025 Jan 9; cited the day you read it]. Available from: ${address}`,
    ))
  it('is told in the style of the AMA', () =>
    expect(told(page, 'AMA')).toBe(
      `Ana Ruiz, Li Wei. Which 50% of {genes} &#x26; R_1 ~ matter? Small library. Published March 2024. Updated January 9, 2025. Accessed the day you read it. ${address}`,
    ))
  it('is told in the style of the APA', () =>
    expect(told(page, 'APA')).toBe(
      `Ana Ruiz, Li Wei. (2025, January 9). Which 50% of {genes} &#x26; R_1 ~ matter? Small library. Retrieved the day you read it, from ${address}`,
    ))
  it('leads to the address of the page in its own language', () => {
    const arabic = read('ar/conditions/kcnt1-epilepsy/index.html')
    expect(arabic).toContain('<link rel="canonical" href="https://example.org/health/ar/conditions/kcnt1-epilepsy/">')
    expect(told('ar/conditions/kcnt1-epilepsy/index.html', 'NLM')).toContain('https://example.org/health/ar/conditions/kcnt1-epilepsy/')
  })
  it('says which of its words are in which language', () =>
    expect(read('ar/conditions/kcnt1-epilepsy/index.html')).toMatch(
      /<dt>APA<\/dt>\s*<dd>\s*<p><span lang="en" dir="ltr">.*<em><span lang="ar" dir="rtl">.*<em lang="ar" dir="rtl">/s,
    ))
  it('is not told of lists', () => expect(read('index.html')).not.toContain('site-cite'))
})

describe('files for programs that keep references', () => {
  it('are BibTeX in which nothing means anything to TeX', () =>
    expect(read('en/articles/hard/cite.bib')).toBe(`@misc{hard-en,
  author = {{Ana Ruiz} and {Li Wei}},
  title = {{Which 50\\% of \\{genes\\} \\& R\\_1 \\textasciitilde{} matter?}},
  howpublished = {Small library, Example clinic},
  year = {2025},
  month = {01},
  day = {09},
  language = {en},
  edition = {2.0},
  url = {https://example.org/health/en/articles/hard/}
}
`))
  it('are RIS with a line for each tag', () =>
    expect(read('en/articles/hard/cite.ris').split('\r\n')).toEqual([
      'TY  - ELEC',
      'ID  - hard-en',
      'AU  - Ana Ruiz',
      'AU  - Li Wei',
      'TI  - Which 50% of {genes} & R_1 ~ matter?',
      'T2  - Small library',
      'PB  - Example clinic',
      'PY  - 2025',
      'DA  - 2025/01/09',
      'LA  - en',
      'ET  - 2.0',
      'UR  - https://example.org/health/en/articles/hard/',
      'ER  - ',
      '',
    ]))
  it('are CSL-JSON without the day on which somebody reads it', () => {
    const [work] = JSON.parse(read('en/articles/hard/cite.json')) as readonly Record<string, unknown>[]
    expect(work).toMatchObject({
      type: 'webpage',
      issued: { 'date-parts': [[2025, 1, 9]] },
      'original-date': { 'date-parts': [[2024, 3]] },
    })
    expect(work).not.toHaveProperty('accessed')
  })
  it('are led to from the page, and are there', () => {
    for (const name of ['cite.bib', 'cite.ris', 'cite.json'])
      expect(read('en/articles/hard/index.html')).toMatch(new RegExp(`<a href="${name}" type="[^"]+" download>`))
  })
})
