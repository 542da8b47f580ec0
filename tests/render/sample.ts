// One publication that holds every kind of node, in English and in Arabic.

import type { Metadata, Publication } from '../../pipeline/tree/publication.ts'
import type { Block, Callout, CalloutKind, Cell, Inline, Section } from '../../pipeline/tree/types.ts'
import { isolate, link, metadata, p, publication, reference, section, span, strong, t, w } from './build.ts'
import { labelsOf } from './context.ts'

const figureAsset = { path: 'media/trace.svg', mediaType: 'image/svg+xml', width: 640, height: 220 } as const
const photoAsset = { path: 'media/photo.png', mediaType: 'image/png', width: 24, height: 24 } as const

const callout = (kind: CalloutKind, title: string, ...children: readonly Block[]): Callout => ({
  type: 'callout',
  kind,
  title: w(title),
  children,
  span,
})
const cell = (words: string, scope?: 'column' | 'row'): Cell => ({ words: w(...(words ? [words] : [])), span, ...(scope ? { scope } : {}) })

const kcnt1: Inline = { type: 'reference', span, target: { page: 'kcnt1', lang: 'en' }, children: [t('KCNT1')] }
const microcephaly: Inline = { type: 'term', span, term: 'microcephaly', anchor: 'term-microcephaly', children: [t('microcephaly')] }
const cited: Inline = {
  type: 'citation',
  span,
  id: 'cite-1',
  items: [
    { key: 'a', number: 1, anchor: 'ref-a' },
    { key: 'b', number: 2, anchor: 'ref-b' },
  ],
}
const noted: Inline = { type: 'noteRef', span, label: 'n', number: 1, id: 'note-mark-1', anchor: 'note-n' }
const icon: Inline = { type: 'image', span, asset: photoAsset, alt: w('A grey square') }

const inlineWords = p(
  'Words can be ',
  strong('strong'),
  ', ',
  { type: 'emphasis', span, children: [t('stressed')] },
  ', ',
  { type: 'deleted', span, children: [t('struck out')] },
  ', raised like 10',
  { type: 'superscript', span, children: [t('9')] },
  ' or lowered like H',
  { type: 'subscript', span, children: [t('2')] },
  'O; they can be ',
  { type: 'phrase', span, lang: 'fr', children: [t('petit mal')] },
  ', kept apart ',
  isolate('+44 20 7946 0000', 'ltr'),
  ', written as ',
  { type: 'inlineCode', span, value: 'c.2800G>A' },
  ', linked to ',
  link('https://www.example.org/a?b=1&c=2', 'another site'),
  ', to ',
  kcnt1,
  ', to ',
  reference({ page: 'sample', lang: 'en', anchor: 'steps' }, 'the steps'),
  ' or to ',
  reference({ page: 'nowhere', lang: 'en' }, 'a page without an address'),
  '. A word may be explained: ',
  microcephaly,
  '. Facts have sources',
  cited,
  ' and notes',
  noted,
  '. ',
  icon,
  { type: 'break', span },
  'This stands on a new line.',
)

const boxes: readonly Block[] = [
  callout('warning', 'Warning', p('Do not stop a medicine suddenly. Seizures can get worse.')),
  callout('note', 'Note', p('Each child is different. ', link('https://example.org/', 'Read more'), '.')),
  callout('tip', 'Tip', p('A video on your phone helps the doctor.')),
  callout('key-message', 'Key message', p('The seizures move from one side of the brain to the other.')),
  callout('action', 'What you can do', {
    type: 'list',
    ordered: true,
    start: 1,
    tight: true,
    span,
    items: [
      { span, children: [p('Write down each seizure.')] },
      { span, children: [p('Take the list with you.')] },
    ],
  }),
  callout('checklist', 'Checklist', {
    type: 'list',
    ordered: false,
    start: 1,
    tight: true,
    span,
    items: [
      { span, checked: false, children: [p('List of medicines')] },
      { span, checked: true, children: [p('Seizure diary, with a line of words so long that it has to be broken on a small telephone')] },
    ],
  }),
  callout(
    'questions',
    'Questions to ask',
    {
      type: 'list',
      ordered: false,
      start: 1,
      tight: true,
      span,
      items: [
        { span, children: [p('Which gene is it?')] },
        { span, children: [p('What happens next?')] },
      ],
    },
    { type: 'writing', span, lines: 3 },
  ),
]

const table: Block = {
  type: 'table',
  span,
  caption: w('Genes and how often they are found'),
  columns: ['start', 'end', 'center', 'start'],
  heads: 1,
  rows: [
    { span, cells: [cell('Gene', 'column'), cell('Share', 'column'), cell('Test', 'column'), cell('What it makes', 'column')] },
    { span, cells: [cell('KCNT1', 'row'), cell('40 %'), cell('blood'), cell('A channel through which potassium leaves the nerve cell')] },
    { span, cells: [cell('SCN1A', 'row'), cell('5 %'), cell('blood'), cell('A channel through which sodium enters the nerve cell')] },
  ],
}
const smallTable: Block = {
  type: 'table',
  span,
  columns: ['start', 'start'],
  heads: 1,
  rows: [
    { span, cells: [cell('', 'column'), cell('Dose', 'column')] },
    { span, cells: [cell('Morning', 'row'), cell('as written by your doctor')] },
  ],
}

const partsSection: Section = section('parts', 2, 'Parts of a page', [
  inlineWords,
  section('steps', 3, 'Steps that go on', [
    {
      type: 'list',
      ordered: true,
      start: 3,
      tight: false,
      span,
      items: [
        { span, children: [p('Take your water tablet.')] },
        {
          span,
          children: [
            p('Check your ankles.'),
            {
              type: 'list',
              ordered: false,
              start: 1,
              tight: true,
              span,
              items: [
                { span, children: [p('left')] },
                { span, children: [p('right')] },
              ],
            },
          ],
        },
      ],
    },
  ]),
  section('boxes', 3, 'Boxes', boxes),
  section('tables', 3, 'Tables', [table, smallTable]),
  section('others', 3, 'Figures, quotes and code', [
    {
      type: 'figure',
      span,
      asset: figureAsset,
      alt: w('A trace of a seizure on paper'),
      caption: w('A seizure as the machine writes it.'),
      credit: w('Credit: Fourleaf, CC0-1.0'),
    },
    { type: 'figure', span, asset: photoAsset, alt: 'decorative' },
    { type: 'quote', span, children: [p('We did not know the word. Now we know many families.')] },
    {
      type: 'code',
      span,
      language: 'text',
      value: 'NM_020822.3:c.2800G>A <p.(Ala934Thr)> & a long line that has to scroll on a telephone or to be broken in a book',
    },
    { type: 'rule', span },
    { type: 'definitions', span, items: [{ span, terms: [w('EEG')], definitions: [[p('A test that writes down what the brain does.')]] }] },
    section('deep4', 4, 'Level four', [
      p('Four.'),
      section('deep5', 5, 'Level five', [p('Five.'), section('deep6', 6, 'Level six', [p('Six.')])]),
    ]),
  ]),
])

const backMatter: readonly Block[] = [
  section(
    'glossary',
    2,
    'What the words mean',
    [
      {
        type: 'definitions',
        span,
        items: [
          {
            id: 'term-microcephaly',
            span,
            terms: [w('microcephaly')],
            definitions: [[p('A head that is smaller than in other children of the same age.')]],
          },
        ],
      },
    ],
    'glossary',
  ),
  section(
    'notes',
    2,
    'Notes',
    [
      {
        type: 'notes',
        span,
        items: [{ span, id: 'note-n', label: 'n', number: 1, marks: ['note-mark-1'], children: [p('Counted in 2019.')] }],
      },
    ],
    'notes',
  ),
  section(
    'references',
    2,
    'References',
    [
      {
        type: 'bibliography',
        span,
        items: [
          {
            span,
            key: 'a',
            id: 'ref-a',
            number: 1,
            marks: ['cite-1'],
            words: w(
              'Coppola G. Migrating partial seizures. Epilepsia. 1995. ',
              link('https://doi.org/10.1111/j.1528-1157.1995.tb01017.x', 'DOI'),
            ),
          },
          { span, key: 'b', id: 'ref-b', number: 2, marks: ['cite-1'], words: w('Barcia G. De novo mutations. Nat Genet. 2012.') },
        ],
      },
    ],
    'references',
  ),
]

const title = 'Malignant migrating partial seizures of infancy'
const body: readonly Block[] = [
  section('page', 1, title, [
    callout(
      'emergency',
      'Emergency',
      p('Call ', strong('999'), ' if a seizure lasts ', strong('more than 5 minutes'), ', or if your child turns blue.'),
    ),
    {
      type: 'paragraph',
      role: 'lead',
      span,
      words: w('A rare epilepsy that starts in the first months of life. The seizures are hard to stop.'),
    },
    callout('review', 'Not medically reviewed', p('No doctor or other health expert has checked this page yet.')),
    { type: 'paragraph', role: 'status', span, words: w('Revision 3.1 · Updated 14 March 2025') },
    {
      type: 'contents',
      span,
      entries: [
        {
          target: { page: 'sample', lang: 'en', anchor: 'parts' },
          title: w('Parts of a page'),
          children: [{ target: { page: 'sample', lang: 'en', anchor: 'steps' }, title: w('Steps that go on'), children: [] }],
        },
        { target: { page: 'sample', lang: 'en', anchor: 'references' }, title: w('References'), children: [] },
      ],
    },
    partsSection,
    ...backMatter,
    { type: 'paragraph', role: 'fine', span, words: w('This page gives general information.') },
  ]),
]

const home = (words: string) => p(reference({ page: 'home', lang: 'en' }, words))
const way = (page: string, words: string) => ({ span, children: [p(reference({ page, lang: 'en' }, words))] })
const regions = {
  siteBanner: [],
  siteAside: [],
  siteHeader: [
    home('Fourleaf Health'),
    {
      type: 'list',
      ordered: false,
      start: 1,
      tight: true,
      span,
      items: [way('conditions', 'Conditions'), way('genes', 'Genes'), way('a-to-z', 'A to Z')],
    },
  ],
  siteFooter: [
    p('Fourleaf Trust, 1 Clover Road'),
    { type: 'list', ordered: false, start: 1, tight: true, span, items: [way('about', 'About'), way('accessibility', 'Accessibility')] },
  ],
  runningFoot: [
    {
      type: 'paragraph',
      span,
      words: w('Page ', { type: 'counter', span, counts: 'page' }, ' of ', { type: 'counter', span, counts: 'pages' }),
    },
  ],
} as const satisfies Publication['regions']

const meta: Metadata = metadata({
  id: 'sample',
  title,
  shortName: 'MMPSI',
  description: 'A rare epilepsy that starts in the first months of life.',
  alternateNames: ['EIMFS', 'Coppola syndrome'],
  identifiers: [{ system: 'OMIM', code: '614959' }],
  authors: ['A. Writer'],
  revision: '3.1',
  updated: '2025-03-14',
  published: '2014-03',
  review: { state: 'reviewed', by: 'Dr B. Reader', on: '2025-02', due: '2028-02' },
  publisher: { name: 'Fourleaf Trust' },
  licence: { id: 'CC0-1.0', name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  url: 'https://example.org/en/sample/',
})

export const english: Publication = publication(meta, labelsOf('en'), body, regions)

const arabicTitle = 'نوبات الرضّع الجزئية المهاجرة'
const arabicBody: readonly Block[] = [
  section('page', 1, arabicTitle, [
    callout(
      'emergency',
      'حالة طارئة',
      p('اتصل بالرقم ', isolate('999', 'ltr'), ' إذا استمرت النوبة أكثر من ', isolate('5', 'ltr'), ' دقائق.'),
    ),
    p(
      'الجرعة ',
      isolate('20–40 mg', 'ltr'),
      ' والهاتف ',
      isolate('+44 20 7946 0000', 'ltr'),
      ' والمتغير ',
      { type: 'inlineCode', span, value: 'c.2800G>A' },
      '. ',
      { type: 'phrase', span, lang: 'en', dir: 'ltr', children: [t('Epilepsy in infants')] },
      noted,
    ),
    section('steps', 2, 'الخطوات', [
      {
        type: 'list',
        ordered: true,
        start: 3,
        tight: true,
        span,
        items: [
          { span, children: [p('خذ الدواء.')] },
          { span, checked: true, children: [p('افحص الكاحلين.')] },
        ],
      },
      { ...(table as Extract<Block, { type: 'table' }>), caption: w('جدول الجينات') },
      callout('questions', 'أسئلة', { type: 'writing', span, lines: 2 }),
    ]),
    section(
      'notes',
      2,
      'ملاحظات',
      [
        {
          type: 'notes',
          span,
          items: [{ span, id: 'note-n', label: 'n', number: 1, marks: ['note-mark-1'], children: [p('عُدّت سنة 2019.')] }],
        },
      ],
      'notes',
    ),
  ]),
]

export const arabic: Publication = publication(
  metadata({ id: 'sample', title: arabicTitle, lang: 'ar', dir: 'rtl', updated: '2025-03-14' }),
  labelsOf('ar'),
  arabicBody,
  regions,
)
