// `preview` on the command line.

import { type Command, Option } from 'commander'
import { readDay, readList, readPort } from '../cli-options.ts'
import type { PreviewOptions } from '../options.ts'
import { type Done, example, sourced, type World } from '../program-parts.ts'

export function addPreview(program: Command, world: World, done: Done): void {
  sourced(program.command('preview'))
    .summary('show the library in a browser while you write')
    .description(
      'Serves the library to a browser on this machine, makes each page when it is asked for, and loads it again when you save. What is wrong is shown on the page, with its place; until it is mended, the page stays as it was.',
    )
    .addOption(new Option('--port <number>', 'port to listen at; 0 takes any that is free').argParser(readPort).default(4040))
    .option('--host <name>', 'address to listen at; 0.0.0.0 lets everybody on the network see the library', '127.0.0.1')
    .addOption(
      new Option('--editions <list>', "only these editions, with commas, such as standard,large-print (default: the manifest's)").argParser(
        readList,
      ),
    )
    .addOption(
      new Option('--as-of <date>', 'day on which to judge whether a review has run out').argParser(readDay).default(world.today, 'today'),
    )
    .addHelpText('after', example('fourleaf preview --port 8080'))
    .action(async (options: PreviewOptions) => {
      const { preview } = await import('../preview.ts')
      done(await preview(options, world))
    })
}
