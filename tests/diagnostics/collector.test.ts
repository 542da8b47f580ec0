import { describe, expect, it } from 'vitest'
import { createCollector } from '../../pipeline/diagnostics/collector.ts'
import { printJson, printText } from '../../pipeline/diagnostics/print.ts'
import type { Problem } from '../../pipeline/diagnostics/report.ts'

function problem(file: string, line: number, changes: Partial<Problem> = {}): Problem {
  const at = { line, column: 3 }
  return { rule: 'missing-alt', reason: 'Missing alt text', span: { file, start: at, end: { line, column: 9 } }, ...changes }
}

describe('a collector', () => {
  it('takes the severity from the rule and the kind of library', () => {
    const [strict, lenient] = [createCollector('strict'), createCollector('lenient')]
    for (const { report } of [strict, lenient]) report(problem('a.md', 1))
    expect(strict.counts()).toEqual({ errors: 1, warnings: 0, infos: 0 })
    expect(lenient.counts()).toEqual({ errors: 0, warnings: 1, infos: 0 })
    expect([strict.hasErrors(), lenient.hasErrors()]).toEqual([true, false])
  })

  it('asks for the kind of library when messages are read', () => {
    let strictness: 'strict' | 'lenient' = 'lenient'
    const { report, hasErrors } = createCollector(() => strictness)
    report(problem('a.md', 1))
    strictness = 'strict'
    expect(hasErrors()).toBe(true)
  })

  it('tells each problem once, ordered by file, place and rule', () => {
    const { report, messages, errorsOf } = createCollector('strict')
    report(problem('b.md', 1))
    report(problem('a.md', 10))
    report(problem('a.md', 2, { rule: 'raw-html', reason: 'Unexpected HTML' }))
    report(problem('a.md', 2))
    report(problem('b.md', 1))
    expect(messages().map(({ file, line, rule }) => [file, line, rule])).toEqual([
      ['a.md', 2, 'missing-alt'],
      ['a.md', 2, 'raw-html'],
      ['a.md', 10, 'missing-alt'],
      ['b.md', 1, 'missing-alt'],
    ])
    expect(errorsOf('b.md')).toHaveLength(1)
  })

  it('leaves out what is switched off', () => {
    const { report, messages } = createCollector('lenient')
    report(problem('a.md', 1, { rule: 'unlocked-segment' }))
    expect(messages()).toEqual([])
  })
})

describe('printing', () => {
  const { report, messages } = createCollector('strict')
  report(problem('a.md', 2, { hint: 'Say what the image shows' }))
  report(problem('b.md', 1, { rule: 'unused-note', reason: 'Unexpected note' }))

  it('gives text with file, place, rule and way out', () => {
    expect(printText(messages(), { colour: false })).toBe(
      [
        'a.md',
        '2:3-2:9 error   Missing alt text missing-alt',
        '  [note]:',
        '    Say what the image shows',
        '',
        'b.md',
        '1:3-1:9 warning Unexpected note  unused-note',
        '',
        '2 messages (✖ 1 error, ⚠ 1 warning)',
        '',
      ].join('\n'),
    )
  })

  it('colours only when it is asked to', () => {
    expect(printText(messages(), { colour: true })).toContain('\u001b[')
    expect(printText([], { colour: true })).toBe('')
  })

  it('gives one JSON object', () => {
    expect(JSON.parse(printJson(messages()))).toEqual({ errors: 1, warnings: 1, messages: messages() })
  })
})
