import { flatMap } from '../tree/flat-map.ts'
import type { Emitter, Format } from './emitter.ts'

// Some bring megabytes of libraries, so each is read when it is first asked for.
const doors: Readonly<Record<Format, () => Promise<Emitter>>> = {
  text: async () => (await import('./text/index.ts')).text,
  translation: async () => (await import('./translation/index.ts')).translation,
  pdf: async () => (await import('./pdf/index.ts')).pdf,
  epub: async () => (await import('./epub/index.ts')).epub,
  html: async () => (await import('./html/index.ts')).html,
}
const read = new Map<Format, Emitter>()

/** The ways out of the tree that these formats take, always in the order of the registry. */
export async function emittersOf(formats: readonly Format[]): Promise<readonly Emitter[]> {
  for (const format of formats) if (!read.has(format)) read.set(format, await doors[format]())
  return flatMap(Object.keys(doors) as readonly Format[], (format) => (formats.includes(format) ? (read.get(format) ?? []) : []))
}
