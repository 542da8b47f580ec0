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
import { readText } from '../../readback/pdf.ts'
it('writes', async () => {
  for (const [name, publication] of Object.entries({ english, arabic })) {
    const { artifacts, facts } = await emit(publication)
    writeFileSync(`${out}/${name}.pdf`, artifacts[0]!.bytes)
    console.log(name, facts.pages, facts.size, JSON.stringify(facts.pageOf))
    writeFileSync(`${out}/${name}.txt`, await readText(artifacts[0]!.bytes))
  }
}, 60000)
import { emit as emitOne, publication } from './build.ts'
import { hard } from './hard.ts'
it('hard', async () => {
  for (const [name, blocks] of Object.entries(hard)) {
    const at = Date.now()
    const { bytes, facts } = await emitOne(publication(blocks, { title: name }))
    console.log(name, facts.pages, bytes.length, Date.now() - at)
    writeFileSync(`${out}/hard-${name.replace(/\W+/g, '-')}.pdf`, bytes)
  }
}, 120000)
import { Session } from 'node:inspector/promises'
import { readTheme } from '../../../pipeline/config/theme.ts'
it('profile', async () => {
  void readTheme
  for (const [what, chapter] of [['english', english], ['arabic', arabic], ['300 rows', publication(hard['a table of 300 rows']!)]] as const) {
    for (let i = 0; i < 6; i++) await emitOne(chapter)
    const session = new Session(); session.connect()
    await session.post('Profiler.enable'); await session.post('Profiler.start')
    const at = process.cpuUsage(); const n = what === '300 rows' ? 2 : 30; let pages = 0
    for (let i = 0; i < n; i++) pages = (await emitOne(chapter)).facts.pages!
    const cpu = process.cpuUsage(at)
    const { profile } = await session.post('Profiler.stop')
    console.log(what, 'ms/doc', (cpu.user + cpu.system) / 1000 / n, 'pages', pages)
    const self = new Map<string, number>(); const dt = profile.timeDeltas!; 
    const byId = new Map(profile.nodes.map((x) => [x.id, x]))
    profile.samples!.forEach((id, i) => { const f = byId.get(id)!.callFrame; const k = f.functionName + ' ' + f.url.split('/').slice(-2).join('/') + ':' + f.lineNumber; self.set(k, (self.get(k) ?? 0) + dt[i]!) })
    console.log([...self].sort((a, b) => b[1] - a[1]).slice(0, 14).map(([k, v]) => (v / 1000 / n).toFixed(2) + ' ' + k).join('\n'))
    session.disconnect()
  }
}, 120000)
