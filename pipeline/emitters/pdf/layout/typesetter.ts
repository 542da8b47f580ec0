// Which face sets which character. Faces are opened when a character first wants them: most pages need two or three of them.

import type { Theme } from '../../../theme/theme.ts'
import { flatMap } from '../../../tree/flat-map.ts'
import { lettersOf, scriptOf } from '../../../tree/script.ts'
import type { AbsentFont, FaceRequest, FontFile, Fonts } from '../../emitter.ts'
import { type Face, faceOf } from '../faces.ts'
import { type Hyphens, withoutHyphens } from '../hyphens.ts'
import type { Look } from '../style.ts'
import { isPrivate, isSelector, isUndrawn } from './characters.ts'

/** The faces for words of one look in one language. */
export interface FaceStack {
  /** The face of most of its words. */
  readonly first: Face
  /** What lines multiply their height by. */
  readonly leading: number
  /** The face of a character and of those after it that should come from the same (marks, letters of its word); `undefined` when no face has it. */
  readonly pick: (point: number, others: readonly number[]) => Face | undefined
  /** The fonts that would have the character and are not installed. */
  readonly absent: (point: number) => readonly AbsentFont[]
}
/** How a theme has lines end. */
export interface Habits {
  /** Words that stay with the name after them. */
  readonly titles: ReadonlySet<string>
  readonly hyphens: Hyphens
}
export interface Typesetter {
  readonly habits: Habits
  readonly faces: (look: Look, lang: string) => FaceStack
}

interface Stacks {
  readonly byLook: WeakMap<Look, Map<string, FaceStack>>
  /** By all that a stack depends on, for looks that differ in the space around them. */
  readonly byType: Map<string, FaceStack>
}

// What is found out about the fonts of a theme holds for every book set in them.
const stacksOf = new WeakMap<Fonts, WeakMap<Theme, Stacks>>()

function remembered(fonts: Fonts, theme: Theme): Stacks {
  const byTheme = stacksOf.get(fonts) ?? new WeakMap<Theme, Stacks>()
  stacksOf.set(fonts, byTheme)
  const stacks = byTheme.get(theme) ?? { byLook: new WeakMap(), byType: new Map() }
  byTheme.set(theme, stacks)
  return stacks
}

/** The faces of a theme. Each language's own script comes first, so that dots and figures match its letters. */
export function createTypesetter(fonts: Fonts, theme: Theme, hyphens: Hyphens = withoutHyphens): Typesetter {
  const { byLook, byType } = remembered(fonts, theme)
  return {
    habits: { titles: new Set(theme.titles), hyphens },
    faces: (look, lang) => {
      const known = byLook.get(look)?.get(lang)
      if (known) return known
      const key = [look.face, look.weight, look.slant, look.size, look.figures, lang].join(' ')
      const stack = byType.get(key) ?? buildStack(fonts, theme, { look, lang })
      byType.set(key, stack)
      byLook.set(look, (byLook.get(look) ?? new Map<string, FaceStack>()).set(lang, stack))
      return stack
    },
  }
}

/** The characters of a text that no face has. */
export function missingFrom(stack: FaceStack, text: string): readonly string[] {
  let missing: Set<string> | undefined
  for (let at = 0; at < text.length; at++) {
    const point = text.codePointAt(at) ?? 0
    if (point > 0xffff) at++
    if (isDrawable(stack, point)) continue
    missing ??= new Set()
    missing.add(String.fromCodePoint(point))
  }
  return missing ? [...missing] : []
}

const nothing: readonly number[] = []

function isDrawable(stack: FaceStack, point: number): boolean {
  if (point === 0x2028 || isUndrawn(point) || isSelector(point)) return true
  // A font may have a picture of its own there, which means nothing to anybody else.
  return !isPrivate(point) && stack.pick(point, nothing) !== undefined
}

type Candidate = FontFile | AbsentFont

/** What a stack is built from: keys are those of the theme's scripts. */
interface Source {
  readonly own: string | undefined
  readonly keys: readonly string[]
  readonly base: readonly FontFile[]
  readonly isText: boolean
  readonly files: (key: string) => readonly Candidate[]
}

function buildStack(fonts: Fonts, theme: Theme, { look, lang }: { look: Look; lang: string }): FaceStack {
  const { face, weight, slant } = look
  const request: FaceRequest = { face, weight, slant }
  const own = keyOf(theme, lang)
  const source: Source = {
    own,
    keys: Object.keys(theme.scripts),
    base: fonts.stack(request),
    isText: face === theme.styles.text.face,
    files: (key) => fonts.script(key, request),
  }
  const picks = new Map<number, Face | undefined>()
  const pick: FaceStack['pick'] = (point, others) => {
    if (!picks.has(point)) picks.set(point, findFace(source, point, nothing))
    const face = picks.get(point)
    if (!face || others.length === 0 || others.every((other) => face.covers(other))) return face
    return findFace(source, point, others) ?? face
  }
  const first = firstOf(source)
  if (!first) throw new Error(`No font for the face \`${face}\``)
  return { first, leading: (own && theme.scripts[own]?.leading) || 1, pick, absent: (point) => absentFor(source, point) }
}

/** The key of a language's own fonts: its tag, the script that its tag names, its language, the script it is mostly written in. */
export function keyOf({ scripts }: Theme, lang: string): string | undefined {
  const [language = lang, ...subtags] = lang.split('-')
  return [lang, ...subtags, language, scriptOf(lang)].find((key) => scripts[key] !== undefined)
}

function firstOf({ own, base, isText, files }: Source): Face | undefined {
  const file = [...(own && isText ? files(own) : []), ...base].find(isInstalled)
  return file && faceOf(file)
}

export function isInstalled(candidate: Candidate): candidate is FontFile {
  return !('install' in candidate)
}

/** In order of preference, none opened yet. Without the font of its own language a letter is set in no other's: Han differs by language. */
function* ordered(source: Source, point: number): Generator<Candidate> {
  const { own, base, isText, files } = source
  const keys = keysOf(source, point, false)
  const isOwn = own !== undefined && keys.includes(own)
  if (own !== undefined && (isText || isOwn)) yield* files(own)
  if (!(isOwn && files(own).every((file) => !isInstalled(file)))) for (const key of keys) yield* files(key)
  yield* base
  for (const key of keysOf(source, point, true)) if (!keys.includes(key)) yield* files(key)
}

function findFace(source: Source, point: number, others: readonly number[]): Face | undefined {
  for (const candidate of ordered(source, point)) {
    if (!isInstalled(candidate)) continue
    const face = faceOf(candidate)
    if (face.covers(point) && others.every((other) => face.covers(other))) return face
  }
  return undefined
}

/** The scripts with fonts of their own that a character belongs to, the language's own first. */
function keysOf({ own, keys }: Source, point: number, shared: boolean): readonly string[] {
  if (point < 0x250) return []
  const character = String.fromCodePoint(point)
  const found = keys.filter((key) => lettersOf(key, shared)?.test(character))
  return own !== undefined && found.includes(own) ? [own, ...found.filter((key) => key !== own)] : found
}

function absentFor(source: Source, point: number): readonly AbsentFont[] {
  const keys = keysOf(source, point, true)
  const own = source.own !== undefined && (keys.length === 0 || keys.includes(source.own)) ? [source.own] : keys
  return flatMap(own, (key) => source.files(key)).filter((candidate): candidate is AbsentFont => !isInstalled(candidate))
}
