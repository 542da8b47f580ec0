// Which codes are answered, and in which languages: `connect/index.json`, which the server reads before anything else.

import { z } from 'zod'

export const connectVersion = '1.0'

const system = z.strictObject({
  key: z.string().regex(/^[A-Za-z0-9]+$/),
  name: z.string(),
  oid: z.string().exactOptional(),
  uri: z.string().exactOptional(),
})
const answer = z.strictObject({
  system: z.string().regex(/^[A-Za-z0-9]+$/),
  code: z.string(),
  language: z.string().regex(/^[A-Za-z0-9-]+$/),
  /** Below the root of the site, without the ending. */
  path: z.string().regex(/^connect(?:\/(?!\.+(?:\/|$))[A-Za-z0-9.-]+)+$/),
})
/** The door for the file that says what can be asked. */
export const connectIndex = z.strictObject({
  format: z.literal('fourleaf-connect'),
  version: z.literal(connectVersion),
  title: z.string(),
  language: z.string(),
  publisher: z.string().exactOptional(),
  /** Where the site stands; without it the answers lead nowhere outside it. */
  url: z.string().exactOptional(),
  systems: z.array(system),
  answers: z.array(answer),
})
export type ConnectIndex = z.infer<typeof connectIndex>

/** Where an answer stands, without the ending. Codes are letters, digits and points, but for the colon of some. */
export function answerPath(key: string, code: string, language: string): string {
  return `connect/${key}/${code.replace(/[^A-Za-z0-9.-]/g, '-')}/${language}`
}
