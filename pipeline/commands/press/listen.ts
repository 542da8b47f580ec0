import { type Collector, createCollector } from '../../diagnostics/collector.ts'
import { type Library, openLibrary, type Sources } from './open.ts'

/** What is reported of a library, from its opening on, as strictly as its manifest asks. */
export interface Listening {
  readonly collector: Collector
  /** Opens the library as it is now, without the source files of `without`; `undefined` when nothing can be made of it. */
  open(options: Sources, without?: ReadonlySet<string>): Library | undefined
}

export function createListening(): Listening {
  let strict = false
  const collector = createCollector(() => (strict ? 'strict' : 'lenient'))
  const sawManifest = (manifest: boolean): void => {
    strict = manifest
  }
  return { collector, open: (options, without) => openLibrary(options, collector.report, sawManifest, without) }
}
