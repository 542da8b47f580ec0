// Notes and the list of references: numbered, with a way back to each mark.

import { flatMap } from '../../../tree/flat-map.ts'
import type { Bibliography, BibliographyItem, Block, Note, Notes, Span } from '../../../tree/types.ts'
import type { Box, GroupBox, Run, WordsBox } from './box.ts'
import { group, planIn, wordsBox } from './parts.ts'
import { numbered, type Scope, styled, tagged } from './scope.ts'
import { planWay, planWayTo, textRun } from './words.ts'

type PlanBlocks = (blocks: readonly Block[], scope: Scope) => readonly Box[]

/** Notes in the order of their marks. */
export function planNotes(node: Notes, scope: Scope, planBlocks: PlanBlocks): readonly Box[] {
  const around = styled(scope, 'notes')
  const items = node.items.map((note) => noteBox(note, scope, planBlocks))
  return items.length > 0 ? [group('notes', around, items, { trim: true })] : []
}

function noteBox(note: Note, scope: Scope, planBlocks: PlanBlocks): GroupBox {
  const inner = styled(tagged(scope, 'Note', { id: note.id }), 'noteItem')
  const children = planBlocks(note.children, inner)
  const box = group('noteItem', inner, withBack(children, note, inner), { anchors: [note.id], trim: true })
  return { ...box, look: { ...box.look, indent: 0 }, marker: numberBox(note.number, inner, note.span) }
}

/** Works in the order they are cited. */
export function planBibliography(node: Bibliography, scope: Scope): GroupBox {
  const list = tagged({ ...scope, tellsWays: false }, 'L', { numbering: 'Decimal' })
  const items = node.items.map((item) => {
    const li = styled(tagged(list, 'LI'), 'bibliographyItem')
    const body = tagged(li, 'LBody')
    const planned = planIn(item.words, tagged(body, 'P'))
    // The way back to the first mark is enough; a row of arrows is noise on paper and to the ear.
    const words = wordsBox('bibliographyItem', {
      ...planned,
      runs: [...planned.runs, ...backRuns(item.marks.slice(0, 1), planned.scope, item.span), ...wayToFirst(item, planned.scope)],
    })
    const box = group('bibliographyItem', body, [words], { anchors: [item.id], trim: true })
    return { ...box, marker: numberBox(item.number, li, item.span) }
  })
  return group('notes', { ...list, style: styled(scope, 'notes').style }, items, { trim: true })
}

function numberBox(number: number, scope: Scope, span: Span): WordsBox {
  const label = tagged(numbered(scope), 'Lbl')
  return wordsBox('noteItem', { runs: [textRun(`${number}.\u00A0`, span, label)], scope: label })
}

function backRuns(marks: readonly string[], scope: Scope, span: Span): readonly Run[] {
  const { backToText } = scope.chapter.labels
  return flatMap(marks, (mark, index) => {
    const label = marks.length > 1 ? `${backToText} (${index + 1})` : backToText
    return [textRun('\u00A0', span, scope), ...planWay('\u2191', mark, label, scope, span)]
  })
}

function wayToFirst({ cited, span }: BibliographyItem, scope: Scope): readonly Run[] {
  if (!cited) return []
  return [textRun('\u00A0', span, scope), ...planWayTo('\u2191', cited, scope.chapter.labels.backToText, scope, span)]
}

/** The ways back end the last paragraph, or stand alone below what is not a paragraph. */
function withBack(children: readonly Box[], { marks, span }: Note, scope: Scope): readonly Box[] {
  const last = children.at(-1)
  if (marks.length === 0) return children
  if (last?.type === 'words') {
    return [...children.slice(0, -1), { ...last, runs: [...last.runs, ...backRuns(marks, { ...scope, tag: last.tag }, span)] }]
  }
  const own = tagged(scope, 'P')
  return [...children, wordsBox('noteItem', { runs: backRuns(marks, own, span), scope: own })]
}
