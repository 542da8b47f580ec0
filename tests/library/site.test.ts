// The pages that nobody writes, as a reader of the site meets them.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { press } from '../press.ts'

const folders: string[] = []
afterAll(() => folders.forEach((folder) => void rmSync(folder, { recursive: true })))

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fourleaf-site-'))
  folders.push(folder)
  return folder
}

const { artifacts } = await press('tests/fixtures/arabic')
const page = (path: string): string => Buffer.from(artifacts.get(path) ?? []).toString('utf8')

describe('the home page', () => {
  const home = page('ar/index.html')
  it('says each page in a sentence', () => {
    expect(home).toMatch(/conditions\/kcnt1-epilepsy\/index\.html">صرع.*<br>صرع نادر ينشأ/s)
  })
  it('leads to the files of a collection, which are there', () => {
    const files = [...home.matchAll(/href="\.\.\/([^"]+\.(?:pdf|epub|txt))"/g)].map((match) => match[1] ?? '')
    expect(files).toHaveLength(3)
    for (const file of files) expect([...artifacts.keys()]).toContain(file)
  })
  it('lists its parts where they are many, but not the small print', async () => {
    const large = await press('source', { formats: ['html'] })
    const html = Buffer.from(large.artifacts.get('index.html') ?? []).toString('utf8')
    expect(html).toContain('<a href="#kind-condition">')
    expect(html).not.toContain('<a href="#disclaimer">')
  })
  it('has no way to itself above it', () => expect(home).not.toContain('class="breadcrumb"'))
})

describe('the list from A to Z', () => {
  it('files a name under the letter after the article', () => {
    expect(page('ar/a-z/index.html')).toMatch(/<h2>ج<\/h2>\n<ul class="tight">\n<li><a href="\.\.\/genes\/kcnt1\/index\.html">الجين/)
  })
  it('says in words which page another name leads to', () => {
    expect(page('ar/a-z/index.html')).toMatch(/EIMFS.{0,20}<\/a> \(انظر صرع/s)
  })
})

describe('every other page', () => {
  const condition = page('ar/conditions/kcnt1-epilepsy/index.html')
  it('parts things in a list with the comma of its language', () => {
    expect(condition.replace(/<[^>]+>/g, '')).toMatch(/\(اسم مستخدم في جهات أخرى، .?ILAE/)
  })
  it('has an address of its own in each language', () => {
    expect(condition).toContain('<link rel="canonical" href="https://library.example/ar/conditions/kcnt1-epilepsy/">')
    expect(page('en/conditions/kcnt1-epilepsy/index.html')).toContain('href="https://library.example/en/conditions/kcnt1-epilepsy/">')
  })
  it('tells the way to it from the home page', () => {
    const trail = /<nav class="breadcrumb"[^>]*>(.*?)<\/nav>/s.exec(condition)?.[1] ?? ''
    expect([...trail.matchAll(/href="([^"]+)"/g)].map((match) => match[1])).toEqual(['../../index.html', '../index.html', 'index.html'])
    expect(trail).toContain('aria-current="page"')
  })
  it('offers its other formats beside its words, and a way to them before, a collection too', () => {
    for (const html of [condition, page('ar/kcnt1-family/index.html')])
      expect(html).toMatch(
        /<nav class="to-keep"[^>]*>.{0,2}<a href="#page\.keep">.*<main.*<\/main>.*<nav class="formats".*handouts.*ebooks.*text/s,
      )
  })
})

describe('lists of the site', () => {
  it('are there in each language for each kind of page, for words, changes and the site itself', () => {
    const lists = ['conditions', 'genes', 'glossary', 'changes', 'site-map', 'a-z'].map((name) => `ar/${name}/index.html`)
    expect([...artifacts.keys()]).toEqual(expect.arrayContaining(lists))
  })
  it('are not there when they would be empty', () => {
    expect([...artifacts.keys()]).not.toContain('ar/organisations/index.html')
    expect(page('ar/index.html')).not.toContain('organisations/')
  })
  it('tell what is new from the dates of the pages alone', () => {
    const news = page('ar/changes/index.html')
    const dates = [...news.matchAll(/<section id="on-([\d-]+)"/g)].map((match) => match[1] ?? '')
    expect(dates).toEqual(dates.toSorted().reverse())
    const written = ['conditions/kcnt1-epilepsy.md', 'genes/kcnt1.md'].map((file) => readFileSync(`tests/fixtures/arabic/${file}`, 'utf8'))
    expect(dates.every((date) => written.some((text) => text.includes(date)))).toBe(true)
  })
  it('explain each word of the glossary, and lead to its page where there is one', () => {
    const words = page('ar/glossary/index.html')
    expect([...words.matchAll(/<div id="term-/g)]).toHaveLength(2)
  })
})

describe('the page for addresses that lead nowhere', () => {
  const lost = page('404.html')
  it('begins its ways at the top of the site, for it is shown at any depth', () => {
    const ways = [...lost.matchAll(/ (?:href|src)="([^"]+)"/g)]
      .map((match) => match[1] ?? '')
      .filter((way) => !/^(?:#|https:|mailto:)/.test(way))
    expect(ways.length).toBeGreaterThan(4)
    expect(ways.filter((way) => !way.startsWith('/'))).toEqual([])
    expect(ways).toContain('/assets/site.css')
  })
  it('speaks every language of the site', () =>
    expect(lost).toMatch(/<h1>Page not found.*<section[^>]* lang="ar" dir="rtl">.*<h2>الصفحة غير موجودة/s))
  it('leads the readers of each language to pages in theirs', () =>
    expect(lost).toMatch(/<section[^>]* lang="ar".*<a href="\/ar\/index\.html".*<a href="\/ar\/a-z\/index\.html"/s))
  it('says of borrowed words whose they are', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'fourleaf.yml'), 'fourleaf: 1\ntitle: Two\nlanguage: en\nlanguages: [en, th]\n')
    writeFileSync(join(folder, 'a.md'), '---\nkind: article\ntitle: A\n---\n\nWords.\n')
    writeFileSync(join(folder, 'b.th.md'), '---\nkind: article\ntitle: ข\n---\n\nคำ\n')
    const made = (await press(folder, { formats: ['html'] })).artifacts.get('404.html')
    const html = Buffer.from(made ?? []).toString('utf8')
    expect(html).toMatch(/<section[^>]* lang="th"[^>]*>\s*<h2><span lang="en" dir="ltr">Page not found<\/span>/)
    expect(html).not.toMatch(/[\ufdd0-\ufdef]/)
  })
  it('has no address of its own', () => expect(lost).not.toMatch(/rel="(?:canonical|alternate)"/))
})

describe('a large library', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'fourleaf.yml'), 'fourleaf: 1\ntitle: Large\nlanguage: en\nurl: https://example.org/health/\n')
  for (let n = 0; n < 450; n++) {
    const letter = String.fromCharCode(65 + (n % 9))
    const front = `kind: condition\ntitle: ${letter}${n} syndrome\ntags: [rare]\nsummary: One of many.`
    writeFileSync(join(folder, `c${n}.md`), `---\n${front}\n---\n\nWords.\n`)
  }
  for (let n = 0; n < 350; n++)
    writeFileSync(join(folder, `g${n}.md`), `---\nkind: gene\ntitle: Z${String(n).padStart(3, '0')} gene\n---\n\nWords.\n`)
  const words = Array.from(
    { length: 200 },
    (_, n) => `- {id: word-${n}, term: ${n % 2 ? 'a' : 'b'}word${n}, definition: What word ${n} means.}\n`,
  )
  writeFileSync(join(folder, 'glossary.yml'), words.join(''))
  const large = (await press(folder, { formats: ['html'] })).artifacts
  const read = (path: string): string => Buffer.from(large.get(path) ?? []).toString('utf8')

  it('has a short home page that leads to letters', () => {
    expect(read('index.html').length).toBeLessThan(20_000)
    expect(read('index.html')).toContain('<h2>Conditions (450)</h2>')
    expect(read('index.html')).toContain('href="en/a-z/conditions/letter-b/index.html"')
    expect(read('index.html')).toContain('>See all: Conditions (450)</a>')
  })
  it('has a page for each letter, that leads to the others and up to the list', () => {
    const letter = read('en/a-z/conditions/letter-b/index.html')
    expect([...letter.matchAll(/>B\d+ syndrome</g)]).toHaveLength(50)
    expect(letter).toContain('<a href="../letter-c/index.html">C</a>')
    expect(letter).toMatch(/class="breadcrumb".*href="..\/..\/..\/conditions\/index.html">Conditions/s)
    expect(read('en/a-z/letter-c/index.html')).toContain('<h1>A to Z: C</h1>')
  })
  it('has a page for each letter of a topic', () => {
    const topic = read('en/topics/rare/index.html')
    expect(topic).toContain('<a href="letter-b/index.html">B</a>')
    const letter = read('en/topics/rare/letter-b/index.html')
    expect(letter).toContain('<h1>Pages on the topic: rare: B</h1>')
    expect([...letter.matchAll(/>B\d+ syndrome</g)]).toHaveLength(50)
  })
  it('has several pages for a letter with too many names for one, that lead to each other by their names', () => {
    const [first, second] = [read('en/a-z/genes/letter-z/index.html'), read('en/a-z/genes/letter-z-2/index.html')]
    expect(first).toContain('<h1>Genes: Z (1/2)</h1>')
    expect(second).toContain('<h1>Genes: Z (2/2)</h1>')
    for (const page of [first, second])
      expect([...page.matchAll(/<li[^>]*><a href="[^"]*genes\/z\d+-gene|<li[^>]*><a href="[^"]*genes\/g\d+\//g)]).toHaveLength(175)
    expect(first).toContain('<a href="../letter-z-2/index.html">Z175 gene – Z349 gene</a>')
    expect(second).toContain('<a href="../letter-z/index.html">Z000 gene – Z174 gene</a>')
    // Two landmarks of one name would be one too many.
    expect(first.match(/<nav class="contents"/g)).toHaveLength(1)
    expect(read('sitemap.xml')).toContain('<loc>https://example.org/health/en/a-z/genes/letter-z-2/</loc>')
  })
  it('has a page of words for each letter, that leads up to all words', () => {
    const words = read('en/glossary/index.html')
    expect(words).toContain('<a href="letter-a/index.html">A</a>')
    expect(words).not.toContain('What word 7 means.')
    const letter = read('en/glossary/letter-a/index.html')
    expect([...letter.matchAll(/What word \d+ means\./g)]).toHaveLength(100)
    expect(letter).toMatch(/class="breadcrumb".*href="..\/index.html">What the words mean/s)
  })
  it('has no list that is long to load', () => {
    const lists = [...large].filter(([path]) => /^en\/(?:a-z|topics|glossary|conditions|genes)\/.*index\.html$/.test(path))
    expect(lists.length).toBeGreaterThan(30)
    expect(lists.filter(([, bytes]) => bytes.length > 60_000).map(([path]) => path)).toEqual([])
  })
  it('has ways that lead to a page, on every list', () => {
    const paths = [...large.keys()].filter((path) => /^en\/(?:a-z|topics|glossary)\/.*index\.html$/.test(path))
    const lost = paths.flatMap((path) =>
      [...read(path).matchAll(/<a href="([^"#]+\.html)["#]/g)]
        .map(([, href = '']) => join(dirname(path), href))
        .filter((to) => !large.has(to)),
    )
    expect(lost).toEqual([])
  })
  it('has every page in one list or another', () => {
    const lists = [...large].filter(([path]) => path.startsWith('en/a-z/letter-')).map(([path]) => read(path))
    const names = new Set(lists.flatMap((html) => [...html.matchAll(/>(\w\d+ syndrome)</g)].map((match) => match[1])))
    expect(names.size).toBe(450)
  })
  it('begins the ways of the page for lost readers at the path of its address', () => {
    expect(read('404.html')).toContain('href="/health/assets/site.css"')
    expect(read('404.html')).toContain('href="/health/index.html"')
  })
})

describe('pages on the site itself', async () => {
  const folder = temporaryFolder()
  cpSync('tests/fixtures/arabic', folder, { recursive: true })
  mkdirSync(join(folder, 'policies'))
  const changes = 'changes:\n  - {date: 2026-01-02, text: First words.}\n  - {date: 2026-02-03, text: Says more.}'
  writeFileSync(join(folder, 'policies/privacy.md'), `---\nkind: policy\ntitle: Privacy\n${changes}\n---\n\nNothing is kept.\n`)
  const review = 'review: {by: Dr A, on: 2025-01, due: 2027-06}'
  writeFileSync(join(folder, 'reviewed.md'), `---\nkind: article\ntitle: Reviewed\n${review}\n---\n\nWords.\n`)
  const { artifacts: made, messages } = await press(folder, {})
  const privacy = Buffer.from(made.get('en/policies/privacy/index.html') ?? []).toString('utf8')

  it('are read on the site alone, and speak of no review', () => {
    expect(messages.filter(({ severity }) => severity === 'error')).toEqual([])
    expect([...made.keys()].filter((path) => /privacy/.test(path)).sort()).toEqual([
      'data/pages/en/policies/privacy.json',
      'en/policies/privacy/index.html',
      'translation/en/policies/privacy.txt',
    ])
    expect(privacy).not.toContain('Not medically reviewed')
  })
  it('are found at the foot of every page, in their language where there is no other', () => {
    const home = Buffer.from(made.get('ar/index.html') ?? []).toString('utf8')
    expect(home).toMatch(
      /<footer.*<a href="\.\.\/en\/policies\/privacy\/index\.html" hreflang="en"[^>]*><span lang="en" dir="ltr">Privacy<\/span><\/a> \(.*الإنجليزية/s,
    )
  })
  it('leave it to other pages to say who reviewed them, when, and when the next review is due', () => {
    const reviewed = Buffer.from(made.get('en/articles/reviewed/index.html') ?? []).toString('utf8')
    expect(reviewed).toMatch(/Reviewed by Dr A, January 2025.*Next review due June 2027/s)
  })
  it('tell what changed, the newest first, as does the list of changes', () => {
    expect(privacy).toMatch(/<h2>What changed on this page<\/h2>.*February 3, 2026.*Says more\..*January 2, 2026.*First words\./s)
    const news = Buffer.from(made.get('en/changes/index.html') ?? []).toString('utf8')
    expect(news).toMatch(/February 3, 2026.*>Privacy<\/a>: Says more\..*January 2, 2026/s)
  })
})
