import { createListening } from '../pipeline/commands/press/listen.ts'
import { runPress } from '../pipeline/commands/press/run.ts'
import type { Message } from '../pipeline/diagnostics/collector.ts'
import type { Format } from '../pipeline/emitters/emitter.ts'
import type { Publication } from '../pipeline/tree/publication.ts'

export interface Pressed {
  readonly artifacts: ReadonlyMap<string, Uint8Array>
  readonly publications: readonly Publication[]
  /** Editions besides the standard one, by language, page and the end of their paths, such as `en kcnt1 large-print`. */
  readonly editions: ReadonlyMap<string, Publication>
  readonly messages: readonly Message[]
}
export interface Wish {
  readonly formats?: readonly Format[]
  readonly editions?: readonly string[]
  readonly templates?: string
  readonly paper?: 'a4' | 'letter'
  readonly pages?: readonly string[]
  /** Takes the pages in the opposite order. */
  readonly backwards?: boolean
}

/** Everything that a build of a source folder would publish, in memory. */
export async function press(source: string, wish: Wish = {}): Promise<Pressed> {
  const { collector, open } = createListening()
  const opened = open({ source, asOf: '2026-01-01', ...wish })
  const library =
    opened && wish.backwards ? { ...opened, catalogue: { ...opened.catalogue, entries: opened.catalogue.entries.toReversed() } } : opened
  const artifacts = new Map<string, Uint8Array>()
  const publications: Publication[] = []
  const editions = new Map<string, Publication>()
  const kept = new Map<string, string>()
  if (library) {
    await runPress({
      library,
      wanted: { pages: wish.pages },
      aside: { put: (key, text) => void kept.set(key, text), get: (key) => kept.get(key) ?? '' },
      write: ({ path, bytes, rest }) => void artifacts.set(path, rest ? Buffer.concat([bytes, ...rest]) : bytes),
      progress: () => {},
      observe: (publication, edition) => {
        if (edition === undefined) publications.push(publication)
        else editions.set(`${publication.meta.lang} ${publication.meta.id} ${edition}`, publication)
      },
    })
  }
  return { artifacts, publications, editions, messages: collector.messages() }
}
