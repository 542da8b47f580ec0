// Tells what changed below some folders, several changes at once when they come together, as when an editor saves or git switches.

import { relative, sep } from 'node:path'
import { watch as watchFiles } from 'chokidar'

export interface Watched {
  readonly close: () => Promise<void>
}

const quiet = 40

/** Calls back with paths below the folder, with `/`. Ready when every folder has been read once. */
export async function watch(folder: string, changed: (paths: readonly string[]) => void): Promise<Watched> {
  const paths = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  const watcher = watchFiles(folder, { ignoreInitial: true, followSymlinks: false })
  watcher.on('all', (_, path) => {
    paths.add(relative(folder, path).split(sep).join('/').normalize('NFC'))
    clearTimeout(timer)
    timer = setTimeout(() => {
      const all = [...paths].sort()
      paths.clear()
      changed(all)
    }, quiet)
  })
  await new Promise<void>((resolve, reject) => {
    watcher.once('ready', resolve)
    watcher.once('error', reject)
  })
  return {
    close: async () => {
      clearTimeout(timer)
      await watcher.close()
    },
  }
}
