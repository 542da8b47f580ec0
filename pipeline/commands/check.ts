import { build } from './build.ts'
import type { ExitCode, Ports, ReadingOptions } from './options.ts'

/** Makes everything that `build` makes, reports what is wrong and publishes nothing. */
export async function check(options: ReadingOptions, ports: Ports): Promise<ExitCode> {
  return await build({ ...options, out: 'dist', keepGoing: false, link: false, force: false, write: false }, ports)
}
