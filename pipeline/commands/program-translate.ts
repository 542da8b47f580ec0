// The commands for translators and for those who send them pages.

import { type Command, Option } from 'commander'
import { readLanguage, readLanguages, readList, readName } from './cli-options.ts'
import type { ExportOptions, ImportOptions, KeepOptions, LockOptions, StatusOptions } from './options.ts'
import { asOf, type Done, example, sourced, type World } from './program-parts.ts'

/** Adds `translate` with all that is under it. */
export function addTranslate(program: Command, world: World, done: Done): void {
  const translate = program
    .command('translate')
    .summary('hand pages to translators and take them back')
    .description('Hands pages to translators, takes back what they return, and gives texts lasting ids.')
  addExport(translate, world, done)
  addImport(translate, world, done)
  addKeep(translate, world, done)
  addStatus(translate, world, done)
  sourced(translate.command('lock'))
    .summary('give each piece of text a lasting id')
    .description(
      'Writes the ids of all pieces of text to source/ids.lock/, so that translations find them again after the text was edited.',
    )
    .addOption(new Option('--pages <list>', 'only the pages with these ids, with commas').argParser(readList))
    .option('--json', 'say the result as JSON, for programs', false)
    .addHelpText('after', example('fourleaf translate lock'))
    .action(async (options: LockOptions) => {
      const { translateLock } = await import('./translate-lock.ts')
      done(await translateLock(options, world))
    })
}

function addExport(translate: Command, world: World, done: Done): void {
  sourced(translate.command('export'))
    .summary('make a bundle of each page for translators')
    .description(
      'Makes one archive of each page and language, with the texts in every form that translators use, the handout, a brief and word counts.',
    )
    .addOption(
      new Option('--to <list>', 'languages to translate into, with commas, such as es,ar').argParser(readLanguages).makeOptionMandatory(),
    )
    .addOption(new Option('--pages <list>', 'only the pages with these ids, with commas').argParser(readList))
    .option('--changed', 'only what is new or has changed since it was last sent', false)
    .addOption(new Option('--together <name>', 'one archive of this name for all pages of a language').argParser(readName))
    .option('--out <dir>', 'folder for the bundles', 'bundles')
    .addOption(asOf('day on which to judge whether a review has run out', world))
    .option('--json', 'say the result as JSON, for programs', false)
    .addHelpText('after', example('fourleaf translate export --to es,ar --pages mmpsi'))
    .action(async (options: ExportOptions) => {
      const { translateExport } = await import('./translate-export.ts')
      done(await translateExport(options, world))
    })
}

function addImport(translate: Command, world: World, done: Done): void {
  sourced(translate.command('import'))
    .argument('<file...>', 'what came back: one file of a bundle, the bundle, or a mail that was saved')
    .summary('take back what translators return')
    .description(
      'Reads what translators return, whatever its format and name, checks each text, and writes it to source/translations/. Never deletes a translation. Says what to look at, also in a report to send back.',
    )
    .addOption(new Option('--lang <tag>', 'language of the translation, when the file does not say').argParser(readLanguage))
    .option('--page <id>', 'page that was translated, when the file does not say')
    .option('--translator <name>', 'who made it, as they wish to be named')
    .option('--machine', 'a machine made it')
    .option('--dry-run', 'say what would happen, write nothing', false)
    .addOption(asOf('day on which to judge whether a waiver has run out, and after which nobody can have signed', world))
    .option('--out <dir>', 'folder for the reports', 'bundles')
    .option('--json', 'say the result as JSON, for programs', false)
    .addHelpText('after', example('fourleaf translate import translate.docx'))
    .action(async (files: readonly string[], options: Omit<ImportOptions, 'files'>) => {
      const { translateImport } = await import('./translate-import.ts')
      done(await translateImport({ ...options, files }, world))
    })
}

function addKeep(translate: Command, world: World, done: Done): void {
  standing(translate.command('keep'), world)
    .summary('keep a copy of each translation that is whole')
    .description(
      'Keeps a copy of each translation that says what its source says, with the source, in source/translations/<language>/kept/. An import does this too; after changes by hand, or in another program, it has to be asked for. When the source changes, the copy is what can still be published.',
    )
    .addHelpText('after', example('fourleaf translate keep --to es'))
    .action(async (options: KeepOptions) => {
      const { translateKeep } = await import('./translate-keep.ts')
      done(await translateKeep(options, world))
    })
}

function addStatus(translate: Command, world: World, done: Done): void {
  standing(translate.command('status'), world)
    .summary('tell how translations keep up with their source')
    .description(
      'A table of each page and language: whether the translation is current, dated, withdrawn or a draft, who stands for it, and what is to do next.',
    )
    .addHelpText('after', example('fourleaf translate status --to es,ar'))
    .action(async (options: StatusOptions) => {
      const { translateStatus } = await import('./translate-status.ts')
      done(await translateStatus(options, world))
    })
}

function standing(command: Command, world: World): Command {
  return sourced(command)
    .addOption(
      new Option('--to <list>', "only these languages, with commas, such as es,ar (default: the library's)").argParser(readLanguages),
    )
    .addOption(new Option('--pages <list>', 'only the pages with these ids, with commas').argParser(readList))
    .addOption(asOf('day after which nobody can have signed anything', world))
    .option('--json', 'say the result as JSON, for programs', false)
}
