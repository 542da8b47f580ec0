// Makes a PDF of each Typst file of a folder, in one process, and prints the processor seconds that took without the start.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const [folder = '', fonts = ''] = process.argv.slice(2)
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: fonts.split(path.delimiter) }] })
const before = process.cpuUsage()
for (const name of readdirSync(folder).filter((file) => file.endsWith('.typ'))) {
  const pdf = compiler.pdf({ mainFileContent: readFileSync(path.join(folder, name), 'utf8') }, { pdfStandard: 'ua-1' })
  writeFileSync(path.join(folder, name.replace('.typ', '.typst.pdf')), pdf)
  // What is kept of a page is of no use to the next, and it is much.
  compiler.evictCache(0)
}
const { user, system } = process.cpuUsage(before)
console.log((user + system) / 1e6)
