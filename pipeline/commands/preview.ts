// `fourleaf preview`: the library in a browser, as it would be published, while it is being written.

import { existsSync, realpathSync } from 'node:fs'
import { openTemplates } from '../io/templates.ts'
import type { ExitCode, Ports, PreviewOptions } from './options.ts'
import { type Running, serve } from './preview/server.ts'
import { type Watched, watch } from './preview/watch.ts'
import { createWorkshop, type Workshop } from './preview/workshop.ts'

export interface Preview {
  readonly url: string
  readonly close: () => Promise<void>
}

/** Serves until somebody ends it with Ctrl+C or asks the process to end. */
export async function preview(options: PreviewOptions, ports: Ports): Promise<ExitCode> {
  const { close } = await startPreview(options, ports)
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  await close()
  ports.err('Stopped.')
  return 0
}

/** Starts to serve and to watch, and says where. */
export async function startPreview(options: PreviewOptions, ports: Ports): Promise<Preview> {
  ports.err(`Reading ${options.source}`)
  const workshop = createWorkshop(options)
  const templates = openTemplates(options.templates, () => {})
  const running = await serve({
    host: options.host,
    port: options.port,
    workshop,
    files: { 'preview.js': templates.text('scripts/preview.js') ?? '', 'preview.css': templates.text('scripts/preview.css') ?? '' },
    tellFault: (error) => ports.err(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  })
  const watched = await watchAll(options, workshop, running, ports)
  ports.out(`Preview of ${options.source} at ${running.url}`)
  ports.err('Watching for changes; end with Ctrl+C.')
  return {
    url: running.url,
    close: async () => {
      for (const one of watched) await one.close()
      await running.close()
    },
  }
}

async function watchAll(options: PreviewOptions, workshop: Workshop, { announce }: Running, ports: Ports): Promise<readonly Watched[]> {
  const renew = (folder: string, names: readonly string[], changed: readonly string[] | 'all'): void => {
    const before = ports.seconds?.()
    attempt(() => workshop.renew(changed), ports)
    announce()
      .then(() => tell(folder, names, before, ports))
      .catch((error: unknown) => ports.err(String(error)))
  }
  const folders = [options.source, options.templates ?? 'templates'].filter((folder) => existsSync(folder))
  return Promise.all(
    folders.map((folder) => watch(realpathSync.native(folder), (paths) => renew(folder, paths, folder === options.source ? paths : 'all'))),
  )
}

// A folder may be half there while it is changed; the next change finds it whole.
function attempt(renew: () => void, ports: Ports): void {
  try {
    renew()
  } catch (error) {
    ports.err(error instanceof Error ? error.message : String(error))
  }
}

function tell(folder: string, names: readonly string[], before: number | undefined, { err, seconds }: Ports): void {
  const which = names.length === 1 ? `${folder}/${names[0]}` : `${names.length} files of ${folder}`
  err(`Changed: ${which}${before === undefined || !seconds ? '' : ` (${Math.round((seconds() - before) * 1000)} ms)`}`)
}
