import { describe, expect, it } from 'vitest'
import { readDay, readFormats, readLanguages, readList, readPaper, readWidth } from '../../pipeline/commands/cli-options.ts'
import { fourleaf } from './terminal.ts'

describe('help', () => {
  it.each([
    '',
    'build',
    'check',
    'preview',
    'verify',
    'new',
    'connect',
    'translate',
    'translate export',
    'translate import',
    'translate lock',
  ])('of `fourleaf %s`', async (command) => {
    const { code, out, err } = await fourleaf(...command.split(' ').filter(Boolean), '--help')
    expect(code).toBe(0)
    expect(err).toBe('')
    expect(out).toMatchSnapshot()
  })

  it('fits in 80 columns', async () => {
    const { out } = await fourleaf('build', '--help')
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([])
  })

  it('is what one gets for no command, as wrong usage', async () => {
    const { code, out, err } = await fourleaf()
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('Usage: fourleaf')
  })

  it('tells the version of package.json', async () => {
    expect((await fourleaf('--version')).out).toMatch(/^\d+\.\d+\.\d+$/)
  })
})

describe('wrong usage', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['biuld', 'Did you mean build?'],
    ['build --foramts html', 'Did you mean --formats?'],
    ['build --formats htm', 'Did you mean `html`?'],
    ['build --formats html,,pdf', 'with a comma between them'],
    ['build --languages english', 'Expected a language tag'],
    ['translate export --to xx', 'Expected a language tag'],
    ['build --as-of 2026-02-30', 'Expected a day such as'],
    ['connect --port 70000', 'Expected a port from 0 to 65535'],
    ['build --text-width 7', 'Expected 0, or a number of columns from 20 up'],
    ['build --paper a5', 'Expected one of a4, letter. Did you mean `a4`?'],
    ['build --out', "option '--out <dir>' argument missing"],
    ['build extra', 'too many arguments'],
    ['verify', "missing required argument 'dir'"],
    ['translate lokc', 'Did you mean lock?'],
  ]
  it.each(cases)('`fourleaf %s` ends with 2 and says %s', async (command, message) => {
    const { code, out, err } = await fourleaf(...command.split(' '))
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
  })
})

describe('options', () => {
  it('are read into plain data', () => {
    expect(readFormats('pdf, html,pdf')).toEqual(['pdf', 'html'])
    expect(readLanguages('en,pt-BR,zh-Hant')).toEqual(['en', 'pt-BR', 'zh-Hant'])
    expect(readList('one')).toEqual(['one'])
    expect(readDay('2028-02-29')).toBe('2028-02-29')
    expect([readWidth('0'), readWidth('72')]).toEqual([0, 72])
    expect(readPaper('A4')).toBe('a4')
  })
})
