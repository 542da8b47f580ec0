import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { reporter } from 'vfile-reporter'
import type { Message } from './collector.ts'

/** The messages as text, by file, each with its place, rule and way out. */
export function printText(messages: readonly Message[], { colour }: { readonly colour: boolean }): string {
  if (messages.length === 0) return ''
  const files = [...new Set(messages.map((message) => message.file))]
  const filled = files.map((path) =>
    fileWith(
      path,
      messages.filter((message) => message.file === path),
    ),
  )
  return `${reporter(filled, { color: colour, quiet: true, verbose: true })}\n`
}

/** The messages as one JSON object, for programs, with what else there is to say. */
export function printJson(messages: readonly Message[], more: Readonly<Record<string, unknown>> = {}): string {
  const count = (severity: string) => messages.filter((message) => message.severity === severity).length
  return `${JSON.stringify({ errors: count('error'), warnings: count('warning'), messages, ...more }, undefined, 2)}\n`
}

function fileWith(path: string, messages: readonly Message[]): VFile {
  const file = new VFile({ path })
  for (const message of messages) addTo(file, message)
  return file
}

function addTo(file: VFile, message: Message): void {
  const start = { line: message.line, column: message.column }
  const end = { line: message.endLine, column: message.endColumn }
  const added: VFileMessage = file.message(message.reason, { place: { start, end }, ruleId: message.rule })
  added.fatal = message.severity === 'error' ? true : message.severity === 'warning' ? false : undefined
  if (message.hint !== undefined) added.note = message.hint
}
