// Publishes in a process of its own, to be killed. Arguments: compiled library, output folder, mode, what to do.
//   call N   publishes `new` and kills itself before its N-th call of the disk; prints "done" when there was none
//   loop N   publishes `new` and `old` in turn, N times

import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [lib, out, mode, what, count] = process.argv.slice(2)
const from = (name) => import(pathToFileURL(join(lib, 'io/publish', name)).href)
const { stage } = await from('staging.js')
const { realDisk } = await from('disk.js')

let calls = 0
let armed = false
const disk = new Proxy(realDisk, {
  get:
    (target, name) =>
    (...parameters) => {
      if (armed) calls += 1
      if (armed && what === 'call' && calls === Number(count)) process.kill(process.pid, 'SIGKILL')
      return target[name](...parameters)
    },
})

function publish(edition) {
  const staging = stage(out, { apart: [], link: mode === 'link' }, disk)
  const files = { 'both.txt': edition, [`en/${edition}/index.html`]: `<p>${edition}</p>` }
  for (const [path, text] of Object.entries(files)) staging.write({ path, mediaType: 'text/plain', bytes: Buffer.from(text) })
  armed = true
  staging.publish({ fourleaf: '0.0.0', asOf: '2026-03-31', pages: 1, sources: { 'a.md': 'aa' } })
  armed = false
}

if (what === 'call') publish('new')
for (let n = 0; what === 'loop' && n < Number(count); n += 1) publish(n % 2 === 0 ? 'new' : 'old')
process.stdout.write('done\n')
