/** The words of a drawing in one text, as they are read aloud: each part a sentence of its own. */
export function spoken(parts: readonly (string | undefined)[]): string {
  const known = parts.filter((words) => words !== undefined)
  return known.map((words, index) => (index === known.length - 1 || /\p{P}$/u.test(words) ? words : `${words}.`)).join(' ')
}
