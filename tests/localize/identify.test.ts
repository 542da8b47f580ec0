import { describe, expect, it } from 'vitest'
import type { Problem } from '../../pipeline/diagnostics/report.ts'
import { identify, renew } from '../../pipeline/localize/identify.ts'
import { formatLock, parseLock } from '../../pipeline/localize/lock.ts'
import { endId, isSegmentId, mintId } from '../../pipeline/localize/segment-id.ts'
import { visitBlocks } from '../../pipeline/tree/visit.ts'
import { callout, citation, image, list, page, paragraph, section, span, table, words } from './tree.ts'

const silent = () => {}
const body = [paragraph('One ', image('A lung')), section('Doses', list('Yes', 'Yes'), table(['Age', '–']), paragraph(citation('a')))]
const draft = page(body, { fields: { summary: words('Short.') }, notes: { n: [paragraph('A note.')] } })

describe('mintId', () => {
  it('gives the same id for the same words on any machine', () => {
    expect(mintId({ page: 'pcd', text: 'Glue ear', occurrence: 1 }, new Set())).toBe('m5b3d')
  })

  it('gives ids that are no words, and none twice', () => {
    const taken = new Set<string>()
    for (let occurrence = 1; occurrence <= 5000; occurrence += 1) {
      const id = mintId({ page: 'pcd', text: 'Yes', occurrence }, taken)
      expect(isSegmentId(id)).toBe(true)
      expect(id).toMatch(/\d/)
      expect(id).not.toBe(endId)
      taken.add(id)
    }
    expect(taken.size).toBe(5000)
  })

  it('finds a sign that was mistyped', () => {
    const id = mintId({ page: 'pcd', text: 'Glue ear', occurrence: 1 }, new Set())
    const signs = [...'23456789bcdfghjkmnpqrstvwxz']
    const wrong = [...id].flatMap((sign, at) =>
      signs.filter((other) => other !== sign).map((other) => id.slice(0, at) + other + id.slice(at + 1)),
    )
    expect(wrong.filter(isSegmentId)).toEqual([])
  })
})

describe('identify', () => {
  it('lists all words in reading order, with what they are', () => {
    const { segments } = identify(draft, undefined, silent)
    expect(segments.map(({ kind, path, text }) => [kind, path.join(' > '), text])).toEqual([
      ['title', '', 'Primary ciliary dyskinesia (PCD)'],
      ['field summary', '', 'Short.'],
      ['paragraph', '', 'One [1]'],
      ['alt text', '', 'A lung'],
      ['heading 2', '', 'Doses'],
      ['list item', 'Doses', 'Yes'],
      ['list item', 'Doses', 'Yes'],
      ['table heading', 'Doses', 'Age'],
      ['note', '', 'A note.'],
    ])
  })

  it('sets the id where the words are, and none where there is nothing to translate', () => {
    const identified = identify(draft, undefined, silent)
    const ids: (string | undefined)[] = []
    visitBlocks(identified.body, { words: (found) => ids.push(found.segment) })
    const [, , first, , heading, yes, again, age] = identified.segments.map((segment) => segment.id)
    expect(ids).toEqual([first, heading, yes, again, age, undefined, undefined])
    expect(new Set(identified.segments.map((segment) => segment.id)).size).toBe(identified.segments.length)
  })

  it('gives the same ids a second time', () => {
    const once = identify(draft, undefined, silent)
    expect(identify(once, undefined, silent)).toEqual(once)
  })

  it('says once a page how much is not locked', () => {
    const problems: Problem[] = []
    identify(draft, undefined, (problem) => problems.push(problem))
    expect(problems.map(({ rule, reason }) => [rule, reason])).toEqual([
      ['unlocked-segment', 'Unexpected 9 pieces of text that are not in the lock file'],
    ])
    const lock = renew(undefined, draft)
    identify(draft, lock, () => expect.unreachable())
  })

  it('gives the ids that the renewed lock will have', () => {
    const lock = renew(undefined, draft)
    const edited = page([callout('note', 'New', paragraph('Two.')), ...body])
    const ids = identify(edited, lock, silent).segments.map((segment) => segment.id)
    expect(renew(lock, edited).segments.map((segment) => segment.id)).toEqual(ids)
  })
})

describe('renew', () => {
  it('never gives a retired id again', () => {
    const first = renew(undefined, page([paragraph('One.')]))
    const second = renew(first, page([]))
    const third = renew(second, page([paragraph('One.')]))
    const [, gone] = first.segments
    expect(second.retired).toEqual([{ id: gone?.id, text: 'One.' }])
    expect(third.retired).toEqual(second.retired)
    expect(third.segments[1]?.id).not.toBe(gone?.id)
  })

  it('keeps the ids of equal texts, however many', () => {
    for (const count of [2, 300]) {
      const cells = Array.from({ length: count }, () => paragraph('Yes'))
      const lock = renew(undefined, page(cells))
      const ids = renew(lock, page([...cells, paragraph('Yes')])).segments.map((segment) => segment.id)
      expect(new Set(ids).size).toBe(count + 2)
      expect(lock.segments.filter((segment) => !ids.includes(segment.id))).toEqual([])
      expect(renew(lock, page(cells.slice(1))).retired).toHaveLength(1)
    }
  })

  it('changes nothing when nothing changed', () => {
    const lock = renew(undefined, draft)
    expect(renew(lock, draft)).toEqual(lock)
  })
})

describe('a lock file', () => {
  const where = { page: 'pcd', file: 'ids.lock/pcd.tsv' }
  const lock = renew(renew(undefined, draft), page([...body, section('A > b', paragraph('Under it'))]))
  const read = (content: string) => {
    const problems: Problem[] = []
    return { lock: parseLock(content, where, (problem) => problems.push(problem)), problems }
  }

  it('is read as it was written', () => {
    const again = read(formatLock(lock))
    expect(again.problems).toEqual([])
    expect(formatLock(again.lock ?? lock)).toBe(formatLock(lock))
    expect(read(`\ufeff${formatLock(lock).replaceAll('\n', '\r\n')}`).lock).toEqual(again.lock)
  })

  it('keeps ids under headings with its own separator in them', () => {
    const edited = page([...body, section('A > b', paragraph('Under it'))])
    expect(renew(read(formatLock(lock)).lock, edited).segments).toEqual(lock.segments)
  })

  it.each([
    ['', 'Unexpected first line, expected the columns `id`, `kind`, `headings` and `text`', 1],
    ['id\tkind\theadings\ttext\nm5b3d\ttitle\t\n', 'Unexpected `3` columns, expected `4` with tabs between them', 2],
    ['id\tkind\theadings\ttext\nm5b3f\ttitle\t\tA\n', 'Unexpected id `m5b3f`, expected five signs of which the last checks the others', 2],
    [
      'id\tkind\theadings\ttext\n__proto__\ttitle\t\tA\n',
      'Unexpected id `__proto__`, expected five signs of which the last checks the others',
      2,
    ],
    ['id\tkind\theadings\ttext\nm5b3d\ttitle\t\tA\n\nm5b3d\tnote\t\tB\n', 'Unexpected second `m5b3d`, first seen on line `2`', 4],
    ['id\tkind\theadings\ttext\nm5b3d\t\t\tA\n', 'Unexpected empty kind of segment `m5b3d`', 2],
    ['id\tkind\theadings\ttext\n<<<<<<< HEAD\nm5b3d\ttitle\t\tA\n', 'Unexpected mark of an unfinished merge', 2],
  ])('with a fault is reported with its line', (content, reason, line) => {
    const [problem, ...others] = read(content).problems
    expect(others).toEqual([])
    expect(problem).toMatchObject({
      rule: 'lock-file',
      reason,
      span: { ...span, file: where.file, start: { line, column: 1 }, end: { line, column: 1 } },
    })
  })
})
