import { describe, expect, it } from 'vitest'
import { identify, renew } from '../../pipeline/localize/identify.ts'
import { localize } from '../../pipeline/localize/localize.ts'
import type { Translation } from '../../pipeline/localize/translation.ts'
import type { Page } from '../../pipeline/tree/publication.ts'
import type { Block } from '../../pipeline/tree/types.ts'
import { safetyWords } from './safety-words.ts'
import { callout, citation, list, page, paragraph, section, strong, table } from './tree.ts'

type Draft = Block<'draft'>

const intro = paragraph('PCD is a rare condition that affects the lungs, the nose and the ears.', citation('smith'))
const cause = paragraph('It is caused by changes in one of many genes, such as DNAH5.')
const doses = table(['Age', 'Dose', 'How often'], ['1 to 4 years', '2.5 mL', 'twice a day'], ['5 years and over', '5 mL', 'twice a day'])
const warning = callout('warning', 'Important', paragraph('Do not give ', strong('more than 2.5 mL'), ' in one dose.'))
const signs = list('A wet cough that does not go away', 'A blocked nose from birth', 'Glue ear')
const help = paragraph('Call your clinic on 0800 111 222 when the cough gets worse.')
const clinic = paragraph('The clinic is open from Monday to Friday.')

const symptoms = section('Symptoms', signs)
const treatment = section('Treatment', doses, warning)
const care = section('When to call', help, clinic)
const original: readonly Draft[] = [intro, cause, symptoms, treatment, care]

function translate(source: Page): Translation {
  return new Map(source.segments.map(({ id, text }) => [id, { source: text, target: text, fuzzy: false }]))
}

/** What a page loses of a complete translation when its source becomes `body`. */
function lossAfter(body: readonly Draft[]) {
  const before = identify(page(original), undefined, () => {})
  const lock = renew(undefined, before)
  const after = identify(page(body), lock, () => {})
  const ids = new Set(before.segments.map((segment) => segment.id))
  const words = (id: string) => after.segments.find((segment) => segment.id === id)?.text
  const { state } = localize(after, translate(before), { lang: 'es', dir: 'ltr', safety: safetyWords('en') })
  const lost = [...ids].filter((id) => words(id) === undefined).length
  return { missing: state.missing.map(words), stale: state.stale.map(words), unsafe: state.unsafe.map(words), lost }
}

const none = { missing: [], stale: [], unsafe: [], lost: 0 }
const added = 'Tests are free of charge.'
const table2 = table(
  ['Age', 'Dose', 'How often'],
  ['Under 1 year', '1 mL', 'once a day'],
  ['1 to 4 years', '2.5 mL', 'twice a day'],
  ['5 years and over', '5 mL', 'twice a day'],
)

describe('an edit of the source', () => {
  it.each<[string, readonly Draft[], ReturnType<typeof lossAfter>]>([
    ['nothing', original, none],
    ['a section moved', [intro, cause, care, symptoms, treatment], none],
    ['paragraphs swapped', [cause, intro, symptoms, treatment, care], none],
    ['a paragraph moved to another section', [intro, symptoms, treatment, section('When to call', cause, help, clinic)], none],
    [
      'list items reordered',
      [
        intro,
        cause,
        section('Symptoms', list('Glue ear', 'A wet cough that does not go away', 'A blocked nose from birth')),
        treatment,
        care,
      ],
      none,
    ],
    ['a heading renamed', [intro, cause, section('Signs', signs), treatment, care], { ...none, stale: ['Signs'] }],
    [
      'lines wrapped anew',
      [
        paragraph('PCD is a rare condition that affects\nthe lungs, the nose  and the ears.', citation('smith')),
        cause,
        symptoms,
        treatment,
        care,
      ],
      none,
    ],
    ['a paragraph put in', [intro, paragraph(added), cause, symptoms, treatment, care], { ...none, missing: [added] }],
    [
      'a row put into a table',
      [intro, cause, symptoms, section('Treatment', table2, warning), care],
      { ...none, missing: ['Under 1 year', '1 mL', 'once a day'] },
    ],
    [
      'a dose changed',
      [
        intro,
        cause,
        symptoms,
        section('Treatment', doses, callout('warning', 'Important', paragraph('Do not give ', strong('more than 5 mL'), ' in one dose.'))),
        care,
      ],
      { ...none, unsafe: ['Do not give [1]more than 5 mL[/1] in one dose.'] },
    ],
    [
      'a negation taken out',
      [
        intro,
        cause,
        symptoms,
        section('Treatment', doses, callout('warning', 'Important', paragraph('Give ', strong('more than 2.5 mL'), ' in one dose.'))),
        care,
      ],
      { ...none, unsafe: ['Give [1]more than 2.5 mL[/1] in one dose.'] },
    ],
    [
      'words made bold',
      [
        intro,
        cause,
        symptoms,
        treatment,
        section('When to call', help, paragraph('The clinic is open from ', strong('Monday to Friday'), '.')),
      ],
      { ...none, stale: ['The clinic is open from [1]Monday to Friday[/1].'] },
    ],
    [
      'a paragraph rewritten',
      [intro, cause, symptoms, treatment, section('When to call', paragraph('Any doubt? We are there for you day and night.'), clinic)],
      { ...none, unsafe: ['Any doubt? We are there for you day and night.'] },
    ],
    [
      'a paragraph split',
      [
        intro,
        cause,
        symptoms,
        treatment,
        section('When to call', paragraph('Call your clinic on 0800 111 222'), paragraph('when the cough gets worse.'), clinic),
      ],
      { ...none, missing: ['when the cough gets worse.'], unsafe: ['Call your clinic on 0800 111 222'] },
    ],
    [
      'two paragraphs joined',
      [
        intro,
        cause,
        symptoms,
        treatment,
        section(
          'When to call',
          paragraph('Call your clinic on 0800 111 222 when the cough gets worse. The clinic is open from Monday to Friday.'),
        ),
      ],
      {
        ...none,
        stale: ['Call your clinic on 0800 111 222 when the cough gets worse. The clinic is open from Monday to Friday.'],
        lost: 1,
      },
    ],
    ['a section taken out', [intro, cause, treatment, care], { ...none, lost: 4 }],
  ])('%s', (_, body, loss) => {
    expect(lossAfter(body)).toEqual(loss)
  })

  it('takes a paragraph that only gained short company for itself, not for a split', () => {
    const longer = paragraph('Call your clinic on 0800 111 222 when the cough gets much worse.')
    const loss = lossAfter([intro, cause, symptoms, treatment, section('When to call', paragraph('Note:'), longer, clinic)])
    expect(loss).toEqual({ ...none, missing: ['Note:'], stale: ['Call your clinic on 0800 111 222 when the cough gets much worse.'] })
  })
})
