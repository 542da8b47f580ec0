// Runs Ace over the books named as JSON on standard input; writes `file TAB verdict TAB message` lines to verdicts.tsv in the folder given.

const { appendFileSync, readFileSync } = require('node:fs')
const path = require('node:path')
const ace = require('@daisy/ace-core')
const runner = require('@daisy/ace-axe-runner-puppeteer')

const [folder] = process.argv.slice(2)
const say = (file, verdict, words) =>
  appendFileSync(path.join(folder, 'verdicts.tsv'), `${file}\t${verdict}\t${words.replace(/\s+/g, ' ')}\n`)

/** Violations of a report, each with the document it is in. */
function violations(report) {
  return (report.assertions ?? []).flatMap(({ assertions = [], 'earl:testSubject': subject }) =>
    assertions.map(({ 'earl:test': test, 'earl:result': result }) =>
      [subject?.url, test?.['earl:impact'], test?.['dct:title'], result?.['dct:description']?.split('\n')[0]].join(' '),
    ),
  )
}

async function check(file, index) {
  const outdir = path.join(folder, String(index))
  // Ace opens and closes a browser for each book; one for all is enough.
  const shared = { ...runner, concurrency: 2, launch: async () => undefined, close: async () => undefined }
  try {
    const [, report] = await ace(
      file,
      { cwd: folder, outdir, tmpdir: path.join(folder, `t${index}`), silent: true, initLogger: index === 0 },
      shared,
    )
    for (const words of violations(report)) say(file, 'finding', words)
  } catch (fault) {
    say(file, 'finding', `cannot be read: ${fault?.message ?? fault}`)
  }
  say(file, 'done', '')
}

async function main() {
  const files = JSON.parse(readFileSync(0, 'utf8'))
  await runner.launch()
  for (const [index, file] of files.entries()) await check(file, index)
  await runner.close()
}

main().then(
  () => process.exit(0),
  (fault) => {
    console.error(fault)
    process.exit(1)
  },
)
