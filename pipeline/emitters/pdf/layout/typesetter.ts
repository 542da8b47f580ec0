// Which face sets which character.

import type { Theme } from '../../../theme/theme.ts'
import { directionOf } from '../../../tree/direction.ts'
import type { Fonts } from '../../emitter.ts'
import { type Face, faceOf } from '../faces.ts'
import type { Look } from '../style.ts'
import { isSelector, isUndrawn } from './characters.ts'

export interface Typesetter {
  /** Faces in order of preference for words of this look in this language. */
  readonly faces: (look: Look, lang: string) => readonly Face[]
}

// One letter tells whether a face is made for the script: alef, and its Hebrew sister.
const alefs = [0x0627, 0x05d0]

/** The faces of a theme. In right-to-left languages the face of the script comes first, so that dots and figures match its letters. */
export function createTypesetter(fonts: Fonts, theme: Theme): Typesetter {
  const stacks = new WeakMap<Look, Map<string, readonly Face[]>>()
  const build = (look: Look, lang: string): readonly Face[] => {
    const stack = fonts.stack({ face: look.face, weight: look.weight, slant: look.slant }).map(faceOf)
    const turned = directionOf(lang) === 'rtl' && look.face === theme.styles.text.face
    return turned ? scriptFirst(stack, lang) : stack
  }
  return {
    faces: (look, lang) => {
      const known = stacks.get(look) ?? new Map<string, readonly Face[]>()
      const stack = known.get(lang) ?? build(look, lang)
      stacks.set(look, known.set(lang, stack))
      return stack
    },
  }
}

/** The first face that has the character; the characters after it that modify it (marks) should come from the same. */
export function pickFace(stack: readonly Face[], point: number, marks: readonly number[]): Face | undefined {
  const all = marks.length > 0 ? stack.find((face) => face.covers(point) && marks.every((mark) => face.covers(mark))) : undefined
  return all ?? stack.find((face) => face.covers(point)) ?? stack[0]
}

/** The characters of a text that no face has. */
export function missingFrom(stack: readonly Face[], text: string): readonly string[] {
  const missing = new Set<string>()
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    if (!isUndrawn(point) && !isSelector(point) && point !== 0x2028 && !stack.some((face) => face.covers(point))) missing.add(character)
  }
  return [...missing]
}

function scriptFirst(stack: readonly Face[], lang: string): readonly Face[] {
  const alef = lang.startsWith('he') || lang.startsWith('yi') ? alefs[1] : alefs[0]
  const own = stack.find((face) => face.covers(alef ?? 0))
  return own ? [own, ...stack.filter((face) => face !== own)] : stack
}
