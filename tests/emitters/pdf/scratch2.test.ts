import { mkdirSync, writeFileSync } from 'node:fs'
import { it } from 'vitest'
import { press } from '../../press.ts'
it('library', async () => {
  const at = process.cpuUsage()
  const { artifacts, messages } = await press('tests/fixtures/arabic', { formats: ['pdf'] })
  const c = process.cpuUsage(at)
  console.log(artifacts.size, (c.user + c.system) / 1000, messages.slice(0, 20).map((m) => `${m.file}:${m.line} ${m.rule} ${m.reason}`).join('\n'))
  mkdirSync('/tmp/pdfar', { recursive: true })
  for (const [path, bytes] of artifacts) if (path.endsWith('.pdf')) writeFileSync('/tmp/pdfar/' + path.replaceAll('/', '_'), bytes)
}, 100000)
