import type { z } from 'zod'
import { readYaml } from '../../pipeline/config/yaml.ts'
import { createCollector } from '../../pipeline/diagnostics/collector.ts'

/** What a YAML text says to a schema, and `line:column reason (hint)` of every problem. */
export function read<S extends z.ZodType>(schema: S, text: string, startLine = 1) {
  const { report, messages } = createCollector('strict')
  const value = readYaml(schema, text, 'x.yml', report, { rule: 'data-file', startLine })
  return { value, told: messages().map(({ line, column, reason }) => `${line}:${column} ${reason}`), messages: messages() }
}
