import { it } from 'vitest'
import { press } from '../../press.ts'
import { layOut } from './build.ts'
it('tree', async () => {
  const { publications } = await press('tests/fixtures/arabic', { formats: ['text'] })
  const ar = publications.find((p) => p.meta.lang === 'ar' && p.meta.id.includes('epilepsy'))!
  for (const page of layOut(ar)) for (const { slice } of page.slices) for (const pl of slice.placements) if (pl.type === 'line' && pl.line.frags.some((f) => /DEE14|ILAE|doi/.test(f.text))) console.log(JSON.stringify([(pl.paragraph as any).dir, (pl.paragraph as any).runs.map((r: any) => [...r.text].map((c) => c.charCodeAt(0) > 0x2000 && c.charCodeAt(0) < 0x2070 ? '\\u' + c.charCodeAt(0).toString(16) : c).join('')), pl.line.dir, pl.line.frags.map((f) => f.text + f.level), pl.line.order, pl.line.end]))
})
