// `fourleaf connect`: answers systems of health records from a published folder, until it is told to stop.

import { Fault } from '../io/fault.ts'
import { listen } from './connect/listen.ts'
import { connectService } from './connect/service.ts'
import { openStore } from './connect/store.ts'
import type { ExitCode, Ports } from './options.ts'

export interface ConnectOptions {
  readonly site: string
  readonly host: string
  readonly port: number
}

/** Listens until the machine or its user says stop. */
export async function connect({ site, host, port }: ConnectOptions, { out, err }: Ports): Promise<ExitCode> {
  const store = openStore(site)
  const { index } = store.open()
  if (index.url === undefined) {
    throw new Fault(`${site} says nowhere where its site stands, so an answer could lead to no page`, {
      hint: 'Write `url: https://…` in fourleaf.yml and build again',
    })
  }
  const listening = await listen(connectService(store, err), { host, port })
  out(`Answering for ${index.title} at ${listening.url}/service (${index.answers.length} answers); stop with Ctrl-C`)
  await stopSignal()
  await listening.close()
  return 0
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      process.off('SIGINT', stop)
      process.off('SIGTERM', stop)
      resolve()
    }
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  })
}
