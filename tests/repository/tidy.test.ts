// Things that must not be in the repository, whoever looks at it.

import os from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { linesMatching, readRepositoryFile, repositoryFiles, root, textFiles } from './files.ts'

const pipeline = () => repositoryFiles().filter((name) => /^pipeline\/.*\.ts$/.test(name))
const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

describe('the repository', () => {
  it('switches off no type', () => {
    expect(linesMatching(pipeline(), /:\s*any\b|<any>|\bas any\b|@ts-(ignore|nocheck|expect-error)/)).toEqual([])
  })

  it('switches off no lint rule without a reason', () => {
    const bare = linesMatching(
      textFiles().filter((name) => /\.(ts|mjs)$/.test(name)),
      /biome-ignore(?!.*: \S)/,
    )
    expect(bare.filter((line) => !line.startsWith('tests/repository/'))).toEqual([])
  })

  it('has nothing that differs between two runs', () => {
    const chance = /\bMath\.random\(|\brandomUUID\b|\brandomBytes\b|\bDate\.now\(|\bnew Date\(\)|\.toLocale\w*\(|\.localeCompare\(/
    const files = pipeline().filter((name) => name !== 'pipeline/cli.ts')
    expect(linesMatching(files, chance).filter((line) => !/^pipeline\/(io|commands)\//.test(line))).toEqual([])
  })

  it('skips no test and runs none alone', () => {
    const tests = repositoryFiles().filter((name) => /^tests\/.*\.test\.ts$/.test(name))
    expect(linesMatching(tests, /\b(it|test|describe)\.(skip|todo|only)\b/)).toEqual([])
  })

  it('names no place of one machine', () => {
    const places = [root, os.homedir(), path.dirname(root)].filter((place) => !['/', '/tmp'].includes(place))
    const pattern = new RegExp(`(${[...places.map((place) => literally(`${place}/`)), '/home/[a-z]+/', '/Users/[a-z]+/'].join('|')})`)
    expect(linesMatching(textFiles(), pattern)).toEqual([])
  })

  it('names no package registry and no download address', () => {
    const hosts = /\b(registry|deb|archive|security)\.[a-z]+\.(org|com|net)\b/
    expect(linesMatching(textFiles(), hosts)).toEqual([])
    expect(
      linesMatching(
        textFiles().filter((name) => name.endsWith('package-lock.json')),
        /"resolved"/,
      ),
    ).toEqual([])
  })

  it('pins every dependency', () => {
    const manifests = repositoryFiles().filter((name) => path.posix.basename(name) === 'package.json')
    const loose = manifests.flatMap((name) => {
      const { dependencies = {}, devDependencies = {} } = JSON.parse(readRepositoryFile(name)) as Record<string, Record<string, string>>
      return Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+[\w.-]*$/.test(version))
    })
    expect(loose).toEqual([])
  })

  it('writes no colour outside the templates', () => {
    expect(linesMatching(pipeline(), /['"]#[0-9a-f]{6}['"]/i)).toEqual([])
  })
})
