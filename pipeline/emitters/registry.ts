import type { Emitter } from './emitter.ts'
import { epub } from './epub/index.ts'
import { html } from './html/index.ts'
import { pdf } from './pdf/index.ts'
import { text } from './text/index.ts'
import { translation } from './translation/index.ts'

/** Every way out of the tree: the command line, the site and the tests take their formats from here. */
export const emitters: readonly Emitter[] = [text, translation, pdf, epub, html]
