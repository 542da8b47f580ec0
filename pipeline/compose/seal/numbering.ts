/** The ids of the places that point to something, in reading order. */
export type Marks = ReadonlyMap<string, readonly string[]>

/** Numbers and ids given in reading order while a tree is sealed. */
export interface Numbering {
  cite(keys: readonly string[]): {
    readonly id: string
    readonly items: readonly { readonly key: string; readonly number: number; readonly anchor: string }[]
  }
  note(label: string): { readonly id: string; readonly number: number; readonly anchor: string }
  /** The id of the next emergency box. */
  emergency(): string
  /** The id of a note by its number. */
  noteId(number: number): string
  useTerm(term: string): void
  /** The id of the next form. */
  form(): string
  /** Works cited so far, in order. */
  works(): Marks
  /** Notes marked so far, in order. */
  notes(): Marks
  terms(): ReadonlySet<string>
}

interface Counted {
  readonly number: number
  readonly marks: string[]
}

function count(map: Map<string, Counted>, key: string): Counted {
  const known = map.get(key) ?? { number: map.size + 1, marks: [] }
  map.set(key, known)
  return known
}

const marksOf = (map: Map<string, Counted>): Marks => new Map([...map].map(([key, { marks }]) => [key, [...marks]]))

const noteId = (number: number): string => `fn-${number}`

/**
 * What continues a numbering in a second language: works and notes keep their numbers, so that a mark means the same in
 * both; notes have ids of their own, and only the marks of this language lead to them.
 */
export function continueNumbering(first: Numbering, lang: string): Numbering {
  const before = new Set([...first.notes().values(), ...first.works().values()].flat())
  const own = (marks: Marks): Marks => new Map([...marks].map(([key, ids]) => [key, ids.filter((id) => !before.has(id))]))
  const noteId = (number: number): string => `${first.noteId(number)}-${lang.toLowerCase()}`
  return {
    ...first,
    note: (label) => {
      const { id, number } = first.note(label)
      return { id, number, anchor: noteId(number) }
    },
    noteId,
    notes: () => own(first.notes()),
    works: () => own(first.works()),
  }
}

/** A fresh numbering for one publication. */
export function createNumbering(): Numbering {
  const works = new Map<string, Counted>()
  const notes = new Map<string, Counted>()
  const terms = new Set<string>()
  let citations = 0
  let emergencies = 0
  let forms = 0
  return {
    cite(keys) {
      citations += 1
      const id = `cite-${citations}`
      const items = [...new Set(keys)].map((key) => {
        const { number, marks } = count(works, key)
        marks.push(id)
        return { key, number, anchor: `ref-${number}` }
      })
      return { id, items }
    },
    note(label) {
      const { number, marks } = count(notes, label)
      const id = marks.length ? `fnref-${number}-${marks.length + 1}` : `fnref-${number}`
      marks.push(id)
      return { id, number, anchor: noteId(number) }
    },
    noteId,
    // No id of a heading holds a full stop.
    emergency: () => {
      emergencies += 1
      return `emergency.${emergencies}`
    },
    form: () => `form-${++forms}`,
    useTerm: (term) => void terms.add(term),
    works: () => marksOf(works),
    notes: () => marksOf(notes),
    terms: () => terms,
  }
}
