// Loaded into each Node process that is measured: says its peak memory in KiB when it ends.

import { appendFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

const log = process.env.FOURLEAF_PEAKS
if (log !== undefined && isMainThread) process.on('exit', () => appendFileSync(log, `${process.resourceUsage().maxRSS}\n`))
