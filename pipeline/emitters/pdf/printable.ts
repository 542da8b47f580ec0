import type { Report } from '../../diagnostics/report.ts'
import type { Span } from '../../tree/types.ts'
import type { AbsentFont } from '../emitter.ts'
import { type FaceStack, missingFrom, type Typesetter } from './layout/typesetter.ts'
import type { Chapter } from './plan/scope.ts'

const ascii = /^[\x20-\x7e]*$/

/** Puts `[U+1F600]` for a character that no font has, and reports it: nothing is lost and nothing is an empty box. */
export function createPrinter(typesetter: Typesetter, report: Report): Chapter['printable'] {
  const told = new Set<string>()
  const present = createPresence()
  return (text, look, { lang, span }) => {
    if (ascii.test(text)) return text
    const stack = typesetter.faces(look, lang)
    if (present(stack, text)) return text
    const missing = missingFrom(stack, text)
    if (missing.length === 0) return text
    const { wanted, unknown } = sortMissing(missing, stack)
    for (const [font, characters] of wanted) {
      // A page in a script without its font would say the same of every line.
      if (!told.has(`${span.file} ${font.name}`)) reportAbsent({ font, characters, span }, report)
      told.add(`${span.file} ${font.name}`)
    }
    for (const character of unknown) reportUnknown({ character, face: look.face, span }, report)
    const absent = new Set(missing)
    return [...text].map((character) => (absent.has(character) ? `[${codeOf(character)}]` : character)).join('')
  }
}

/** Says of most texts that no character is missing, and remembers the characters of each stack; of the others nothing is said. */
function createPresence(): (stack: FaceStack, text: string) => boolean {
  const stacks = new Map<FaceStack, Set<number>>()
  return (stack, text) => {
    const known = stacks.get(stack) ?? new Set<number>()
    stacks.set(stack, known)
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (known.has(unit)) continue
      if (unit >= 0xd800 && unit <= 0xdfff) return false
      if (missingFrom(stack, text.charAt(at)).length > 0) return false
      known.add(unit)
    }
    return true
  }
}

interface Missing {
  /** Characters that a font would have that is not installed. */
  readonly wanted: ReadonlyMap<AbsentFont, readonly string[]>
  readonly unknown: readonly string[]
}

function sortMissing(missing: readonly string[], stack: FaceStack): Missing {
  const wanted = new Map<AbsentFont, readonly string[]>()
  const unknown: string[] = []
  for (const character of missing) {
    const [font] = stack.absent(character.codePointAt(0) ?? 0)
    if (font) wanted.set(font, [...(wanted.get(font) ?? []), character])
    else unknown.push(character)
  }
  return { wanted, unknown }
}

// Enough to see which script it is.
const shown = 12

function reportAbsent({ font, characters, span }: { font: AbsentFont; characters: readonly string[]; span: Span }, report: Report): void {
  const some = characters.slice(0, shown)
  const more = characters.length > shown ? ` and ${characters.length - shown} more` : ''
  const codes = some.slice(0, 3).map(codeOf).join(', ')
  report({
    rule: 'missing-font',
    reason: `The font for \`${some.join('')}\`${more} (${codes}${characters.length > 3 ? ' …' : ''}) is not installed: \`${font.name}\``,
    span,
    hint: `Run \`${font.install}\` in the folder that you build from`,
  })
}

function reportUnknown({ character, face, span }: { character: string; face: string; span: Span }, report: Report): void {
  const found = /\p{Co}/u.test(character) ? codeOf(character) : `\`${character}\` (${codeOf(character)})`
  report({
    rule: 'missing-glyph',
    reason: `No font has the character ${found}`,
    span,
    hint: `Use another character, or add a font that has it to the face \`${face}\` or to \`scripts\` in tokens.yml`,
  })
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
