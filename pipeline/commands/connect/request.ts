// The parameters of a request, after HL7's URL-based guide for Infobuttons, as MedlinePlus Connect takes them.

import type { ConnectIndex } from '../../site/infobutton/catalogue.ts'

const responseTypes = ['text/xml', 'application/json', 'application/javascript'] as const
export type ResponseType = (typeof responseTypes)[number]

export interface Asked {
  /** The key of the system of codes. */
  readonly system: string
  readonly code: string
  /** BCP 47. */
  readonly language: string
  readonly type: ResponseType
  /** Of `application/javascript`. */
  readonly callback?: string
}
/** Why a request cannot be answered, in words for the person who wrote the program that sent it. */
export interface Refusal {
  readonly refusal: string
}

/** The parameters by what they say. */
export const parameters = {
  system: 'mainSearchCriteria.v.cs',
  code: 'mainSearchCriteria.v.c',
  language: 'informationRecipient.languageCode.c',
  type: 'knowledgeResponseType',
} as const

// A name of a function, or of one in objects: nothing else may stand before the answer in what a browser will run.
const callbackName = /^[A-Za-z_$][\w$]{0,63}(?:\.[A-Za-z_$][\w$]{0,63}){0,3}$/
const languageTag = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}$/
// What is echoed must stand in XML; no system writes its codes with anything else.
const codeForm = /^[A-Za-z0-9][A-Za-z0-9.:_/-]{0,63}$/

/** What is asked, or why it is no question. */
export function readRequest(query: URLSearchParams, index: ConnectIndex): Asked | Refusal {
  const twice = Object.values(parameters).find((name) => query.getAll(name).length > 1)
  if (twice !== undefined) return { refusal: `\`${twice}\` is given more than once` }
  const [wanted, code] = [query.get(parameters.system)?.trim(), query.get(parameters.code)?.trim()]
  if (!wanted) return { refusal: `\`${parameters.system}\` is missing: the system of the code, such as ${examples(index)}` }
  if (!code || !codeForm.test(code)) return { refusal: `\`${parameters.code}\` is missing or no code: expected one such as G40.0` }
  const system = systemOf(wanted, index)
  if (system === undefined)
    return { refusal: `\`${parameters.system}\` names a system that no page here has codes of; known are ${examples(index)}` }
  const language = query.get(parameters.language)?.trim() || index.language
  if (!languageTag.test(language)) return { refusal: `\`${parameters.language}\` is no language tag such as \`en\` or \`es\`` }
  return withForm({ system, code, language }, query)
}

function systemOf(wanted: string, { systems }: ConnectIndex): string | undefined {
  const bare = wanted.replace(/^urn:oid:/, '')
  return systems.find(({ key, oid, uri }) => bare === oid || wanted === uri || wanted === key)?.key
}

function examples({ systems }: ConnectIndex): string {
  return systems.map(({ key, name, oid }) => `${oid ?? key} (${name})`).join(', ')
}

function withForm(asked: Pick<Asked, 'system' | 'code' | 'language'>, query: URLSearchParams): Asked | Refusal {
  const wanted = query.get(parameters.type)?.trim() || 'text/xml'
  const type = responseTypes.find((one) => one === wanted)
  if (!type) return { refusal: `\`${parameters.type}\` is none of ${responseTypes.join(', ')}` }
  if (type !== 'application/javascript') return { ...asked, type }
  const callback = query.getAll('callback')
  const [name = ''] = callback
  if (callback.length !== 1 || !callbackName.test(name)) return { refusal: '`callback` is no name of a function, which JSONP needs' }
  return { ...asked, type, callback: name }
}
