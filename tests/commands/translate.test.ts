// A page goes out to translators and comes back, in every form.

import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type Files, filesIn, fillCsv, fillFile, pretend } from '../exchange/fill.ts'
import { copyForEach } from './folder.ts'
import { fourleaf } from './terminal.ts'

const manifest =
  'fourleaf: 1\ntitle: Ward leaflets\nlanguage: en\nlanguages: [en, es, ar]\npublisher: {name: Ward 7, email: ward@example.org}\n'
const page = `---
kind: article
title: Breathing well with PCD
version: "3"
summary: How to use the inhaler.
dates: {updated: 2026-02-01}
---

The gene DNAH5 is [explained](term:gene). Give **2.5 mL** of salt water two times a day.[^1]

| Age | Dose |
| --- | --- |
| 1 to 4 years | 2.5 mL |
| Older | 5 mL |

- Call 0800 111 222 when breathing is hard.
- +1 more pillow helps at night.
- Read [more](https://example.org/pcd), or *ask* us.

[^1]: Do not give more than 10 mL in one day.
`
const glossary = '- {id: gene, term: gene, definition: A part of the DNA that tells the body what to make.}\n'

let spanish: Files = {}
/** A library with its ids, and a bundle of its page, made once. */
const { at, put, read, model } = copyForEach('translate', async () => {
  put('source/fourleaf.yml', manifest)
  put('source/articles/pcd.md', page)
  put('source/glossary.yml', glossary)
  await fourleaf('translate', 'lock', ...source())
  spanish = await bundle()
})

const source = () => ['--source', at('source')]
const out = () => ['--out', at('bundles')]

async function bundle(lang = 'es', ...more: readonly string[]): Promise<Files> {
  const { code, err } = await fourleaf('translate', 'export', '--to', lang, '--pages', 'pcd', ...more, ...source(), ...out())
  expect([code, err]).toEqual([0, expect.stringContaining('Made 1 bundle')])
  return filesIn(readFileSync(at(`bundles/pcd_en-${lang}_r3.zip`)))
}

const take = (...args: readonly string[]) => fourleaf('translate', 'import', ...args, ...source(), ...out())
const po = (id = 'pcd', lang = 'es') => read(`source/translations/${lang}/${id}.po`)

const returned = ['translate.txt', 'translate.docx', 'translate.csv', 'translate.xlf', 'translate-1.2.xlf', 'messages.po']

describe('a bundle', () => {
  it('holds every form, and is the same each time', async () => {
    expect(Object.keys(spanish).sort()).toMatchSnapshot()
    const bytes = readFileSync(model('bundles/pcd_en-es_r3.zip'))
    await bundle()
    expect(readFileSync(at('bundles/pcd_en-es_r3.zip')).equals(bytes)).toBe(true)
  })

  it('reads like this', async () => {
    const files = spanish
    for (const name of [
      'translate.txt',
      'translate.csv',
      'translate.xlf',
      'translate-1.2.xlf',
      'messages.po',
      'glossary.tbx',
      'READ-ME-FIRST.txt',
      'brief.txt',
      'sign-off.txt',
      'keep.txt',
      'preview.html',
    ])
      await expect(new TextDecoder().decode(files[name]).replaceAll('\r\n', '\n')).toMatchFileSnapshot(`bundle/${name}`)
  })

  it('counts words before the work', async () => {
    expect((await fourleaf('translate', 'export', '--to', 'es,ar', ...source(), ...out())).out).toMatchSnapshot()
  })

  it('has no word that a spreadsheet would run', async () => {
    const { 'translate.csv': csv } = spanish
    expect(new TextDecoder().decode(csv)).toContain("'+1 more pillow")
    expect(new TextDecoder().decode(csv)).not.toMatch(/(^|,)"?[=+\-@]/m)
  })

  it('is not made of a page that is written in the language', async () => {
    put('source/articles/pcd.es.md', '---\nkind: article\ntitle: Respirar bien\n---\n\nHola.\n')
    const { err } = await fourleaf('translate', 'export', '--to', 'es', '--pages', 'pcd', ...source(), ...out())
    expect(err).toContain('the page is written in this language, in articles/pcd.es.md')
  })

  it('is wrong usage without a language, or of a page that is not there', async () => {
    expect((await fourleaf('translate', 'export', ...source())).code).toBe(2)
    await expect(fourleaf('translate', 'export', '--to', 'es', '--pages', 'x', ...source(), ...out())).rejects.toThrow(
      'There is no page `x`',
    )
  })
})

describe('what comes back', () => {
  it.each(returned)('as %s, under another name, is kept', async (name) => {
    const files = spanish
    const file = put('returned', fillFile(name, files[name] ?? new Uint8Array(), pretend))
    const { code, out: said, err } = await take(file)
    expect([code, said]).toEqual([0, expect.stringContaining('texts taken')])
    expect(err).toContain('Report to send back')
    expect(po()).toContain(
      'msgstr "Theño geneño DNAH5 is [1]explainedño[/1]. Giveño [2]2.5 mL[/2] of saltño waterño twoño timesño a día.[3]"',
    )
    expect(po('glossary')).toContain('msgstr "geneño"')
    expect(po()).not.toContain('fuzzy')
  })

  it('is the same from every form', async () => {
    const files = spanish
    const kept: string[] = []
    for (const name of returned) {
      rmSync(at('source/translations'), { recursive: true, force: true })
      await take(put(`back/${name}`, fillFile(name, files[name] ?? new Uint8Array(), pretend)))
      kept.push(po())
    }
    expect(new Set(kept).size).toBe(1)
  })

  it('is published', async () => {
    const files = spanish
    await take(put('back.txt', fillFile('translate.txt', files['translate.txt'] ?? new Uint8Array(), pretend)))
    const { err } = await fourleaf('translate', 'export', '--to', 'es', '--pages', 'pcd', '--changed', ...source(), ...out())
    expect(err).toContain('Nothing to translate')
    const { code } = await fourleaf(
      'build',
      '--formats',
      'html,text',
      '--languages',
      'es',
      '--pages',
      'pcd',
      ...source(),
      '--out',
      at('dist'),
    )
    expect(code).toBe(0)
    expect(read('dist/text/es/articles/pcd.txt')).toContain('Theño geneño DNAH5')
  })

  it('can be taken in again without any change', async () => {
    const files = spanish
    const file = put('back.po', fillFile('messages.po', files['messages.po'] ?? new Uint8Array(), pretend))
    await take(file)
    const before = po()
    const { code, out: said } = await take(file)
    expect([code, said.split('\n')[1]]).toEqual([0, expect.stringMatching(/^0 texts taken, \d+ texts as before/)])
    expect(po()).toBe(before)
  })

  it('can be part of the work, and loses nothing that was there', async () => {
    const files = spanish
    const text = new TextDecoder().decode(fillFile('translate.txt', files['translate.txt'] ?? new Uint8Array(), pretend))
    await take(put('back.txt', text))
    const before = po()
    const half = text.slice(0, text.length / 2)
    const emptied = text.replace(/\]\]\r\n.+\r\n/g, ']]\r\n\r\n')
    const untouched = files['translate.txt'] ?? new Uint8Array()
    for (const content of [half, emptied, untouched, '']) await take(put('again.txt', content)).catch(() => undefined)
    expect(po()).toBe(before)
  })

  it('keeps an older translation beside a newer one, and says so', async () => {
    const files = spanish
    const text = new TextDecoder().decode(fillFile('translate.txt', files['translate.txt'] ?? new Uint8Array(), pretend))
    await take(put('one.txt', text))
    const { out: said } = await take(put('two.txt', text.replace('Olderño', 'Mayores')))
    expect(said).toContain('The translation before was: Olderño')
    expect(po()).toContain('# Earlier translation: Olderño')
    expect(po()).toContain('msgstr "Mayores"')
  })

  it('waits for a person when it is dangerous, and a good older text stays', async () => {
    const files = spanish
    const text = new TextDecoder().decode(fillFile('translate.txt', files['translate.txt'] ?? new Uint8Array(), pretend))
    const wrong = text.replace('Giveño [2]2.5 mL', 'Giveño [2]25 mL').replace('DNAH5', 'DNAH11')
    const first = await take(put('wrong.txt', wrong))
    expect(first.code).toBe(1)
    expect(first.out).toContain('The English says 2.5, your text says 25')
    expect(po()).toMatch(/#, fuzzy\nmsgctxt "\w{5}"\nmsgid "The gene DNAH5/)
    await take(put('right.txt', text))
    expect(po()).not.toContain('fuzzy')
    const again = await take(put('wrong.txt', wrong))
    expect(again.out).toContain('The older translation stays until this is mended')
    expect(po()).not.toMatch(/fuzzy|DNAH11/)
  })

  it('says in a report what a volunteer has to know', async () => {
    const files = spanish
    const text = new TextDecoder().decode(fillFile('translate.txt', files['translate.txt'] ?? new Uint8Array(), pretend))
    const wrong = text
      .replace('[2]2.5 mL[/2]', '2.5 mL')
      .replace(/(?<=Callño )0800 111 222/, '0800 111 223')
      .replace('5 mL\r\n', '5 mg\r\n')
    await take(put('wrong.txt', wrong))
    await expect(read('bundles/pcd_es_report.txt').replaceAll('\r\n', '\n').replaceAll(at(), '')).toMatchFileSnapshot('bundle/report.txt')
  })

  it('of an older English is kept, and waits', async () => {
    const files = spanish
    put('source/articles/pcd.md', page.replace('**2.5 mL**', '**5 mL**'))
    await fourleaf('translate', 'lock', ...source())
    for (const name of returned) {
      rmSync(at('source/translations'), { recursive: true, force: true })
      const { code, out: said } = await take(put(name, fillFile(name, files[name] ?? new Uint8Array(), pretend)))
      expect([name, code, said]).toEqual([
        name,
        1,
        expect.stringContaining('The English of this text was changed after your file was made'),
      ])
    }
  })

  it('is tried without writing anything', async () => {
    const files = spanish
    const { out: said, err } = await take(
      put('back.txt', fillFile('translate.txt', files['translate.txt'] ?? new Uint8Array(), pretend)),
      '--dry-run',
    )
    expect([said, err]).toEqual([expect.stringContaining('would be taken'), expect.stringContaining('nothing was written')])
    expect(readdirSync(at('source/translations/es'))).toEqual(['sent.tsv'])
  })

  it('in an archive, with the sign-off, says who made it', async () => {
    const files = spanish
    const signOff = new TextDecoder()
      .decode(files['sign-off.txt'])
      .replace('Translator:', 'Translator: Ana Ruiz')
      .replace('used (yes or no):', 'used (yes or no): yes')
    const filled = fillFile('translate.docx', files['translate.docx'] ?? new Uint8Array(), pretend)
    const archive = zipSync({ ...files, 'translate.docx': filled, 'sign-off.txt': new TextEncoder().encode(signOff) })
    const { out: said } = await take(put('all of it.zip', archive))
    expect(said).toContain('texts taken')
    expect(po()).toMatch(/Last-Translator: Ana Ruiz\\n[\s\S]*X-Fourleaf-Review: machine/)
  })

  it('from a spreadsheet of another country', async () => {
    const files = spanish
    for (const delimiter of [';', '\t']) {
      rmSync(at('source/translations'), { recursive: true, force: true })
      const { code } = await take(put('back', fillCsv(new TextDecoder().decode(files['translate.csv']), pretend, delimiter)))
      expect(code).toBe(0)
      expect(po()).toContain('msgstr "+1 moreño pillowño helpsño at nightño."')
    }
  })

  it('without a word of its language is asked for it', async () => {
    const files = spanish
    const text = new TextDecoder().decode(fillFile('translate.txt', files['translate.txt'] ?? new Uint8Array(), pretend))
    const bare = put('bare.txt', text.slice(text.indexOf('##')))
    expect((await take(bare)).out).toContain('Name it with `--lang`')
    expect((await take(bare, '--lang', 'es')).code).toBe(0)
  })

  it('in another language than was asked for is refused', async () => {
    const files = spanish
    const { code, out: said } = await take(put('back.txt', files['translate.txt'] ?? new Uint8Array()), '--lang', 'ar')
    expect([code, said]).toEqual([1, expect.stringContaining('The file is in `es`, and `ar` was asked for')])
  })

  it('tells it all to programs', async () => {
    const files = spanish
    const { out: said } = await take(
      put('back.txt', fillFile('translate.txt', files['translate.txt'] ?? new Uint8Array(), pretend)),
      '--json',
    )
    expect(JSON.parse(said)).toEqual([expect.objectContaining({ page: 'pcd', lang: 'es', held: 0, format: 'text' })])
  })
})

describe('what changed since the last bundle', () => {
  const changedBundle = async () => {
    await fourleaf('translate', 'lock', ...source())
    const said = await fourleaf('translate', 'export', '--to', 'es', '--pages', 'pcd', '--changed', ...source(), ...out())
    const name = said.err.includes('Made') ? 'bundles/pcd_en-es_r3_changed.zip' : undefined
    return { ...said, files: name === undefined ? {} : filesIn(readFileSync(at(name))) }
  }
  const textOf = (files: Files) => new TextDecoder().decode(files['translate.txt'])
  const codeLines = (text: string) => text.match(/^\[\[\w{5}-\w{3}\]\]$/gm)?.length ?? 0

  it('is nothing when nothing did', async () => {
    await bundle()
    expect((await changedBundle()).err).toContain('no text is new or has changed since it was last sent')
  })

  it('is one text, with the words that changed, while the others are still with the translator', async () => {
    await bundle()
    put('source/articles/pcd.md', page.replace('**2.5 mL**', '**5 mL**'))
    const { out: said, files } = await changedBundle()
    const text = textOf(files)
    expect(codeLines(text)).toBe(1)
    expect(text).toContain('## The English changed. Before: The gene DNAH5 is [1]explained')
    expect(text).toContain('## What changed: 2.5 -> 5.')
    expect(new TextDecoder().decode(files['preview.html'])).toMatch(/<del>.*2\.5.*<\/del><ins>.*5.*<\/ins>/)
    expect(said).toMatch(/pcd\s+es\s+1\s+16\s+0\s+16\s+0\s+16\s+pcd_en-es_r3_changed\.zip/)
    expect((await changedBundle()).err).toContain('no text is new or has changed')
  })

  it('comes back as the rest does, in any order', async () => {
    const whole = fillFile('translate.docx', spanish['translate.docx'] ?? new Uint8Array(), pretend)
    await bundle()
    put('source/articles/pcd.md', page.replace('at night', 'by day'))
    const { files } = await changedBundle()
    await take(put('part.csv', fillFile('translate.csv', files['translate.csv'] ?? new Uint8Array(), pretend)))
    const { out: said } = await take(put('whole.docx', whole))
    expect(said).toContain('The English of this text was changed after your file was made')
    expect(po()).not.toMatch(/#, fuzzy/)
    expect(po()).toContain('msgstr "+1 moreño pillowño helpsño by día."')
  })

  it('that was sent back untouched waits for a person', async () => {
    const filled = fillFile('messages.po', spanish['messages.po'] ?? new Uint8Array(), pretend)
    await take(put('back.po', filled))
    put('source/articles/pcd.md', page.replace('when breathing is hard', 'when breathing is heavy'))
    const { files } = await changedBundle()
    const again = new TextDecoder().decode(files['messages.po']).replace('#, fuzzy\n', '')
    const { code, out: said } = await take(put('again.po', again))
    expect([code, said]).toEqual([1, expect.stringContaining('your text is the one from before')])
    expect(said).toMatch(/- \{page: pcd, segment: v7h24, rule: untouched, text: \w{3}, by: , why: , until: \}/)
    const [line = ''] = /- \{page: pcd.*\}/.exec(said) ?? []
    put('source/translations/es/waivers.yml', line.replace('by: , why: , until: ', 'by: Ana Ruiz, why: It fits both, until: 2027-01-01'))
    const signed = await take(put('again.po', again))
    expect([signed.code, signed.out]).toEqual([0, expect.stringContaining('Ana Ruiz signed for it until 2027-01-01: It fits both')])
    expect(po()).not.toContain('#, fuzzy')
  })
})

describe('a set of pages', () => {
  const sister = page.replace('title: Breathing well with PCD', 'title: Breathing at school').replace('at night', 'at school')
  it('is one archive with one read-me, and a text that stands on both pages counts once', async () => {
    put('source/articles/school.md', sister)
    await fourleaf('translate', 'lock', ...source())
    const options = ['--to', 'es', '--pages', 'pcd,school', '--together', 'spring']
    const { code, out: said, err } = await fourleaf('translate', 'export', ...options, ...source(), ...out())
    expect([code, err]).toEqual([0, expect.stringContaining('Made 1 bundle')])
    const files = filesIn(readFileSync(at('bundles/spring_en-es.zip')))
    expect(Object.keys(files).filter((name) => name.includes('READ-ME-FIRST.txt'))).toEqual(['READ-ME-FIRST.txt'])
    expect(Object.keys(files).filter((name) => name.endsWith('translate.docx'))).toEqual([
      'pcd_en-es_r3/translate.docx',
      'school_en-es_r3/translate.docx',
    ])
    expect(said.replaceAll(/ +/g, ' ')).toMatchSnapshot()
    await expect(new TextDecoder().decode(files['READ-ME-FIRST.txt']).replaceAll('\r\n', '\n')).toMatchFileSnapshot(
      'bundle/read-me-set.txt',
    )
    const filled = Object.fromEntries(
      Object.entries(files).map(([name, bytes]) => [name, name.endsWith('translate.txt') ? fillFile(name, bytes, pretend) : bytes]),
    )
    await take(put('all.zip', zipSync(filled)))
    expect(po('school')).toContain('msgstr "+1 moreño pillowño helpsño at schoolño."')
    expect(po('pcd')).toContain('msgstr "+1 moreño pillowño helpsño at nightño."')
    expect(po('glossary')).toContain('msgstr "geneño"')
  })
})
