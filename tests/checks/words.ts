import { createCheckWords } from '../../pipeline/config/check-words.ts'
import { openTemplates } from '../../pipeline/io/templates.ts'

const fail = (problem: { readonly reason: string }): never => {
  throw new Error(problem.reason)
}

/** The lists of the project itself. */
export const checkWords = createCheckWords(openTemplates(undefined, fail), fail)
