import type { Finding } from './finding.ts'
import type { Pair } from './pair.ts'

const hole = /\{\w+\}/g

/** The holes of a text that the program fills, such as `{page}`. */
export function holesIn(text: string): readonly string[] {
  return text.match(hole) ?? []
}

/** Holes that are lost, changed or added. */
export function checkHoles({ source, target }: Pair): readonly Finding[] {
  const [said, found] = [[...holesIn(source)].sort(), [...holesIn(target)].sort()]
  if (said.join() === found.join()) return []
  const lost = said.filter((one) => !found.includes(one))
  const reason =
    lost.length > 0
      ? `\`${lost.join('`, `')}\` is missing or was changed. The program puts words in its place: keep it letter by letter`
      : `Your text has \`${found.join('`, `')}\`; the English has ${said.length > 0 ? `\`${said.join('`, `')}\`` : 'no such place'}`
  return [{ kind: 'holes', reason }]
}
