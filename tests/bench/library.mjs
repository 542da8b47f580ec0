// A library of condition pages of the usual size, any number of them: the same bytes for the same number, page by page.

import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const subjects = [
  'The condition',
  'A seizure',
  'The gene',
  'The care team',
  'A child with it',
  'Each family',
  'The first sign',
  'A blood test',
]
const verbs = [
  'may change',
  'often affects',
  'can follow',
  'does not explain',
  'is seen with',
  'usually starts before',
  'helps to plan',
  'is part of',
]
const objects = [
  'the way nerve cells talk',
  'sleep and feeding',
  'the first year of life',
  'how muscles move',
  'the level of salt in cells',
  'school and play',
]
const endings = [
  'in most families',
  'more often at night',
  'even when tests look normal',
  'for some weeks',
  'and this is not anybody’s fault',
  'as far as we know today',
]
const headings = [
  'What it is',
  'Signs to look for',
  'How common it is',
  'Causes',
  'How it is passed on',
  'How it is found',
  'What helps',
  'Living with it',
]
const families = ['Adeyemi', 'Barcia', 'Castro', 'Dubois', 'Eriksen', 'Fujita', 'Gruber', 'Haddad', 'Ivanov', 'Jansen', 'Kowalski']
const journals = ['Journal of Rare Findings', 'Annals of Small Studies', 'Archives of Early Seizures', 'Clinical Notes']
const terms = ['seizure', 'microcephaly', 'channel', 'inheritance', 'variant', 'reflux']

/** Numbers that look mixed and are always the same for one page. @param {number} page */
function counter(page) {
  let state = (page + 1) * 2654435761
  /** @param {number} below */
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** @typedef {ReturnType<typeof counter>} Next */
/** @template T @param {Next} next @param {readonly T[]} list @returns {T} */
const pick = (next, list) => /** @type {T} */ (list[next(list.length)])

/** @param {number} page */
export const idOf = (page) => `condition-${String(page).padStart(5, '0')}`

/** @param {Next} next */
function sentence(next) {
  return `${pick(next, subjects)} ${pick(next, verbs)} ${pick(next, objects)} ${pick(next, endings)}.`
}

/** @param {Next} next @param {number} count */
function sentences(next, count) {
  return Array.from({ length: count }, () => sentence(next)).join(' ')
}

/** @param {number} page @param {number} count @param {Next} next */
function inlineLinks(page, count, next) {
  const other = idOf((page + 1 + next(Math.max(1, count - 1))) % count)
  const term = pick(next, terms)
  return `Doctors speak of [${term}](term:${term}); see [another page](page:${other}) and [a guide](https://guide.example/${page}/${next(90)}).`
}

/** @param {number} page @param {number} index */
const key = (page, index) => `work${page}n${index}`

/** @param {number} page @param {number} index @param {Next} next */
function reference(page, index, next) {
  const authors = Array.from(
    { length: 2 + next(6) },
    (_, at) => `{family: ${families[(index + at) % families.length]}, given: ${'ABCDEFGH'[next(8)]}}`,
  )
  return [
    `  - id: ${key(page, index)}`,
    '    type: article-journal',
    `    title: ${sentence(next).slice(0, -1)}`,
    `    author: [${authors.join(', ')}]`,
    `    container-title: ${pick(next, journals)}`,
    `    volume: "${1 + next(80)}"`,
    `    issue: "${1 + next(12)}"`,
    `    page: ${100 + next(800)}-${910 + next(80)}`,
    `    issued: 20${String(10 + next(15))}-0${1 + next(9)}`,
    `    DOI: 10.1000/bench.${page}.${index}`,
    `    PMID: "${10000000 + page * 10 + index}"`,
  ].join('\n')
}

/** @param {number} page @param {number} count @param {Next} next */
function frontMatter(page, count, next) {
  const works = Array.from({ length: 4 + next(3) }, (_, index) => reference(page, index, next))
  return [
    '---',
    `id: ${idOf(page)}`,
    'kind: condition',
    `title: Early seizures of type ${page}`,
    `shortName: EST${page}`,
    `summary: ${sentence(next)}`,
    'version: "1.2"',
    'review: none',
    'dates: {published: 2020-01-02, updated: 2024-03-04}',
    `synonyms: [{name: Old name ${page}, type: former}, {name: E${page}, type: abbr}]`,
    `ids: {orpha: ["${page + 1}"], omim: ["${600000 + page}"]}`,
    'inheritance: [{code: ad, statement: One changed copy of the gene is enough.}]',
    'frequency: {kind: unknown}',
    `resources: [{type: support, label: A group for families, url: "https://group.example/${page}"}]`,
    `related: [${idOf((page + 1) % count)}]`,
    'references:',
    ...works,
    '---',
  ].join('\n')
}

/** @param {Next} next */
function table(next) {
  const rows = ['Sleep', 'Feeding', 'Movement', 'Learning'].map((sign) => `| ${sign} | ${1 + next(9)} of 10 | ${sentence(next)} |`)
  return ['| Sign | How often | What helps |', '| --- | --- | --- |', ...rows].join('\n')
}

/** @param {string} heading @param {number} index @param {{page: number, count: number, next: Next}} at */
function section(heading, index, { page, count, next }) {
  const parts = [
    `## ${heading}`,
    `${sentences(next, 5)} [@${key(page, index % 4)}]`,
    `${sentences(next, 3)} ${inlineLinks(page, count, next)}`,
  ]
  if (index === 1) parts.push(['- ', '- ', '- ', '- '].map((mark) => `${mark}**${pick(next, objects)}**: ${sentence(next)}`).join('\n'))
  if (index === 2) parts.push(table(next))
  if (index === 5) parts.push(`:::questions\n\n1. ${sentence(next)}\n2. ${sentence(next)}\n\n:::`)
  if (index === 6) parts.push(`:::emergency\n\nCall for help when a seizure lasts more than 5 minutes.\n\n:::`)
  return parts.join('\n\n')
}

/** One page of the library. @param {number} page @param {number} count */
export function pageText(page, count) {
  const next = counter(page)
  const front = frontMatter(page, count, next)
  const body = headings.slice(0, 7 + (page % 2)).map((heading, index) => section(heading, index, { page, count, next }))
  return `${front}\n\n${body.join('\n\n')}\n`
}

/** Writes a library of so many pages. @param {string} folder @param {number} count */
export function writeLibrary(folder, count) {
  mkdirSync(path.join(folder, 'conditions'), { recursive: true })
  writeFileSync(
    path.join(folder, 'fourleaf.yml'),
    'fourleaf: 1\ntitle: A library to measure\nlanguage: en\nurl: https://library.example/\n',
  )
  const glossary = terms.map((term) => `- id: ${term}\n  term: ${term}\n  definition: What ${term} means, in one plain sentence.\n`)
  writeFileSync(path.join(folder, 'glossary.yml'), glossary.join(''))
  for (let page = 0; page < count; page += 1) writeFileSync(path.join(folder, 'conditions', `${idOf(page)}.md`), pageText(page, count))
}
