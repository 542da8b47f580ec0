import { printText } from '../diagnostics/print.ts'
import type { ExitCode, KeepOptions, Ports } from './options.ts'
import { checkTranslatable } from './press/asked.ts'
import { createListening } from './press/listen.ts'
import { keepCopies } from './translation/keep-copies.ts'

/** Keeps a copy of each translation that is whole, as an import does; for translations that were changed by hand. */
export async function translateKeep(options: KeepOptions, ports: Ports): Promise<ExitCode> {
  const { collector, open } = createListening()
  const library = open(options)
  if (library && !collector.hasErrors()) checkTranslatable(library, options.pages)
  const failed = () => collector.hasErrors() || !library
  const kept = library && !failed() ? keepCopies(library, { source: options.source, languages: options.to, pages: options.pages }) : []
  const messages = collector.messages().filter(({ rule }) => rule !== 'unlocked-segment')
  if (options.json) ports.out(JSON.stringify(kept, undefined, 2))
  if (messages.length > 0) ports.err(printText(messages, { colour: false }))
  if (failed()) ports.err('No copies kept.')
  else if (!options.json)
    ports.err(`Copies of ${kept.length} translations are kept, ${kept.filter(({ isNew }) => isNew).length} of them new.`)
  return failed() ? 1 : 0
}
