// The commands and their options. Each command's own code is imported when it is called, so that help is quick.

import { Command, CommanderError, Help, Option } from 'commander'
import { formats } from '../emitters/emitter.ts'
import { readVersion } from '../io/version.ts'
import { readFormats, readForms, readLanguage, readLanguages, readList, readPaper, readPort, readWidth } from './cli-options.ts'
import type { ConnectOptions } from './connect.ts'
import type { BuildOptions, ExitCode, ReadingOptions } from './options.ts'
import { addPreview } from './preview/command.ts'
import { asOf, type Done, example, sourced, type World } from './program-parts.ts'
import { addTranslate } from './program-translate.ts'

export type { World } from './program-parts.ts'

/** Runs the command named by the arguments. Wrong usage is said and gives 2; faults and bugs are thrown. */
export async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  let code: ExitCode = 0
  const program = makeProgram(world, (result) => {
    code = result
  })
  try {
    await program.parseAsync(argv, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? 0 : 2
  }
  return code
}

function makeProgram(world: World, done: Done): Command {
  const program = new Command('fourleaf')
    .description('Publishes patient information, written once in Markdown, as a web site, PDF handouts, EPUB books and plain text.')
    .version(readVersion(), '-v, --version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .exitOverride()
    .configureHelp({ helpWidth: 80, optionDescription: describeOption })
    .configureOutput({ writeOut: (text) => world.out(trim(text)), writeErr: (text) => world.err(trim(text)) })
    .addHelpText('after', closing)
  addBuild(program, world, done)
  addCheck(program, world, done)
  addPreview(program, world, done)
  addVerify(program, world, done)
  addNew(program, world, done)
  addConnect(program, world, done)
  addTranslate(program, world, done)
  return program
}

const closing = `
Exit codes: 0 done, 1 problems in the content, 2 wrong usage or a fault of the machine.

Start from nothing:
  $ fourleaf new library my-library
  $ cd my-library && fourleaf build`

function addBuild(program: Command, world: World, done: Done): void {
  reading(program.command('build'), world)
    .summary('make every format and publish them')
    .description(
      'Reads the source, makes every format and publishes all of it at once. When anything is wrong, what was published before stays.',
    )
    .option('--out <dir>', 'folder to publish to', 'dist')
    .option('--keep-going', 'publish the pages without errors, leave the others out', false)
    .option('--link', 'keep the output folder as a symbolic link and flip it, for servers that read it at every moment', false)
    .option('--force', 'replace an output folder even when no earlier build made it; what is in it is lost', false)
    .addHelpText('after', example('fourleaf build --formats html,pdf --out public'))
    .action(async (options: Omit<BuildOptions, 'write'>) => {
      const { build } = await import('./build.ts')
      done(await build({ ...options, write: true }, world))
    })
}

function addCheck(program: Command, world: World, done: Done): void {
  reading(program.command('check'), world)
    .summary('find what is wrong, publish nothing')
    .description('Makes everything that `build` makes and says what is wrong, with file, line and column. Publishes nothing.')
    .option('--complete', 'tell instead which parts that standards ask for each page lacks, such as who paid or what is not known', false)
    .addHelpText('after', example('fourleaf check --pages dravet-syndrome'))
    .action(async ({ complete: isAsked, ...options }: ReadingOptions & { readonly complete: boolean }) => {
      if (isAsked) {
        const { complete } = await import('./complete.ts')
        return done(await complete(options, world))
      }
      const { check } = await import('./check.ts')
      done(await check(options, world))
    })
}

function reading(command: Command, world: World): Command {
  return sourced(command)
    .addOption(new Option('--formats <list>', `only these formats, with commas: ${formats.join(', ')}`).argParser(readFormats))
    .addOption(
      new Option('--editions <list>', "only these editions, with commas, such as standard,large-print (default: the manifest's)").argParser(
        readList,
      ),
    )
    .addOption(new Option('--languages <list>', 'only these languages, with commas, such as en,es').argParser(readLanguages))
    .addOption(new Option('--pages <list>', 'only the pages and collections with these ids, with commas').argParser(readList))
    .addOption(asOf('day on which to judge whether a review has run out', world))
    .addOption(new Option('--text-width <columns>', 'width of the plain text; 0 leaves lines whole').argParser(readWidth))
    .addOption(new Option('--paper <size>', 'paper of the handouts: a4 or letter').argParser(readPaper))
    .addOption(new Option('--forms <way>', 'forms of the handouts: print or fillable').argParser(readForms))
    .option('--json', 'say the result as JSON, for programs', false)
}

function addVerify(program: Command, world: World, done: Done): void {
  program
    .command('verify <dir>')
    .summary('check that a published folder is as it was published')
    .description('Compares each file of a published folder with its manifest.json and names those that are missing, changed or extra.')
    .option('--json', 'say the result as JSON, for programs', false)
    .addHelpText('after', example('fourleaf verify dist'))
    .action(async (folder: string, { json }: { readonly json: boolean }) => {
      const { verify } = await import('./verify.ts')
      done(await verify({ folder, json }, world))
    })
}

function addConnect(program: Command, world: World, done: Done): void {
  program
    .command('connect')
    .summary('answer systems of health records (HL7 Infobutton)')
    .description(
      'Serves a published folder to systems of health records: answers HL7 Infobutton requests at /service, as MedlinePlus Connect does. Only this machine is answered unless another --host is given.',
    )
    .option('--site <dir>', 'published folder to answer from', 'dist')
    .addOption(new Option('--port <number>', 'port to listen at; 0 takes one that is free').argParser(readPort).default(8085))
    .option('--host <address>', 'address to listen at', '127.0.0.1')
    .addHelpText('after', example('fourleaf connect --site dist --port 8085'))
    .action(async (options: ConnectOptions) => {
      const { connect } = await import('./connect.ts')
      done(await connect(options, world))
    })
}

interface NewFlags {
  readonly source: string
  readonly templates?: string
  readonly title?: string
  readonly lang?: string
}

function addNew(program: Command, world: World, done: Done): void {
  sourced(program.command('new'))
    .argument('<kind>', 'condition, gene, article, explainer, term, policy; or library')
    .argument('<slug>', 'id of the page, such as dravet-syndrome; for a library, its folder')
    .summary('start a page or a library')
    .description('Writes a page to fill in, in the right folder, with its front matter explained. Never writes over a file.')
    .option('--title <title>', 'title of the page or the library (default: made from the slug)')
    .addOption(new Option('--lang <tag>', "language of the page (default: the library's)").argParser(readLanguage))
    .addHelpText('after', example('fourleaf new condition dravet-syndrome --title "Dravet syndrome"'))
    .action(async (kind: string, slug: string, flags: NewFlags) => {
      const { start } = await import('./new.ts')
      done(await start({ kind, slug, ...flags }, world))
    })
}

const usualHelp = new Help()

// That a switch is off until it is given need not be said.
function describeOption(option: Option): string {
  return option.defaultValue === false ? option.description : usualHelp.optionDescription(option)
}

// Ports take lines, and commander ends its texts with a line end of its own.
function trim(text: string): string {
  return text.replace(/\n$/, '')
}
