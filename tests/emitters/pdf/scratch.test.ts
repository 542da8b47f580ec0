import { mkdirSync, writeFileSync } from 'node:fs'
import { it } from 'vitest'
import { pdf } from '../../../pipeline/emitters/pdf/index.ts'
import { createFonts } from '../../../pipeline/io/fonts.ts'
import type { Publication } from '../../../pipeline/tree/publication.ts'
import { context, theme } from '../../render/context.ts'
import { arabic, english } from '../../render/sample.ts'

const out = '/tmp/pdfout'
mkdirSync(out, { recursive: true })
const fonts = createFonts(theme)
const emit = async (publication: Publication) => {
  const { meta, labels } = publication
  return pdf.emit({ meta, labels, pages: [meta.id], chapters: [publication] }, context('x.pdf', { fonts, theme }))
}
it('writes', async () => {
  for (const [name, publication] of Object.entries({ english, arabic })) {
    const { artifacts, facts } = await emit(publication)
    writeFileSync(`${out}/${name}.pdf`, artifacts[0]!.bytes)
    console.log(name, facts.pages, facts.size, JSON.stringify(facts.pageOf))
  }
}, 60000)
