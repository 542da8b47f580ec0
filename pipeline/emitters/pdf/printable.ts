import type { Report } from '../../diagnostics/report.ts'
import { missingFrom, type Typesetter } from './layout/typesetter.ts'
import type { Chapter } from './plan/scope.ts'

const ascii = /^[\x20-\x7e]*$/

/** Puts `[U+1F600]` for a character that no font has, and reports it: nothing is lost and nothing is an empty box. */
export function createPrinter(typesetter: Typesetter, report: Report): Chapter['printable'] {
  return (text, look, { lang, span }) => {
    if (ascii.test(text)) return text
    const missing = missingFrom(typesetter.faces(look, lang), text)
    if (missing.length === 0) return text
    for (const character of missing) {
      report({
        rule: 'missing-glyph',
        reason: `No font has the character \`${character}\` (${codeOf(character)})`,
        span,
        hint: `Use another character, or add a font that has it to the face \`${look.face}\` in tokens.yml`,
      })
    }
    const absent = new Set(missing)
    return [...text].map((character) => (absent.has(character) ? `[${codeOf(character)}]` : character)).join('')
  }
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
