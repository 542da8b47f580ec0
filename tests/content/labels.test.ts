import { describe, expect, it } from 'vitest'
import { labelNames } from '../../pipeline/tree/labels.ts'
import { readData } from './pages.ts'

type Labels = Readonly<Record<string, string>>
const english = readLabels('en')
// Codes and words that are the same in both languages.
const shared = { es: ['genesKind', 'doi', 'pubmed'], ar: ['doi', 'pubmed'] } as const
// What parts the things of a list.
const marks: readonly string[] = ['comma', 'semicolon']
const englishWords = /\b(?:the|of|and|this|that|with|is|are|for|page|here|not|by|about|from|your)\b/i

function readLabels(lang: string): Labels {
  return readData(`templates/labels/${lang}.yml`) as Labels
}

function holesOf(label: string | undefined): readonly string[] {
  return (label?.match(/\{\w+\}/g) ?? []).sort()
}

describe.each(['en', 'es', 'ar'])('labels in %s', (lang) => {
  const labels = readLabels(lang)

  it('are there, each once and no other', () => {
    expect(Object.keys(labels).sort()).toEqual([...labelNames].sort())
  })

  it('have words', () => {
    expect(Object.keys(labels).filter((name) => !/\p{L}/u.test(labels[name] ?? ''))).toEqual(marks)
  })

  it('have the holes that the English ones have', () => {
    expect(labelNames.filter((name) => holesOf(labels[name]).join() !== holesOf(english[name]).join())).toEqual([])
  })
})

describe.each(['es', 'ar'] as const)('labels in %s', (lang) => {
  const labels = readLabels(lang)
  const own = labelNames.filter((name) => !(shared[lang] as readonly string[]).includes(name) && !marks.includes(name))

  it('hold no English', () => {
    expect(own.filter((name) => labels[name] === english[name])).toEqual([])
    expect(own.filter((name) => englishWords.test((labels[name] ?? '').replace(/\{\w+\}/g, '')))).toEqual([])
  })
})

it('labels in Arabic are in Arabic script', () => {
  const labels = readLabels('ar')
  expect(
    labelNames.filter((name) => !shared.ar.includes(name as never) && !marks.includes(name) && !/\p{sc=Arab}/u.test(labels[name] ?? '')),
  ).toEqual([])
})
