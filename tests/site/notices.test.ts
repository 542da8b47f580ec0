// Pages that were moved, and the small files at the root of a site.

import { describe, expect, it } from 'vitest'
import type { Pressed } from '../press.ts'
import { pressFiles } from './sample.ts'

const manifest = (more = ''): string =>
  `fourleaf: 1\ntitle: Clinic\nlanguage: en\nlanguages: [en, es]\nurl: https://clinic.example/health/\n${more}`
const page = (id: string, more = ''): string => `---\nid: ${id}\nkind: condition\ntitle: Page ${id}\n${more}---\n\nWords.\n`

const read = ({ artifacts }: Pressed, path: string): string => Buffer.from(artifacts.get(path) ?? []).toString('utf8')
const reasons = ({ messages }: Pressed, rule: string): readonly string[] =>
  messages.filter((one) => one.rule === rule).map(({ reason }) => reason)

describe('a page that was moved', () => {
  it('is found at its old places, with and without a server that knows rules', async () => {
    const made = await pressFiles({ 'fourleaf.yml': manifest(), 'conditions/a.md': page('a', 'formerSlugs: [old-a, articles/very-old]\n') })
    const moved = read(made, 'en/conditions/old-a/index.html')
    expect(moved).toContain('<meta http-equiv="refresh" content="0; url=../a/index.html">')
    expect(moved).toContain('<link rel="canonical" href="https://clinic.example/health/en/conditions/a/">')
    expect(moved).toContain('<meta name="robots" content="noindex">')
    expect(moved).toContain('This page has moved to <a href="../a/index.html">Page a</a>')
    expect(read(made, 'en/articles/very-old/index.html')).toContain('url=../../conditions/a/index.html')
    expect(read(made, '_redirects')).toBe(
      '/health/en/articles/very-old/ /health/en/conditions/a/ 301\n/health/en/conditions/old-a/ /health/en/conditions/a/ 301\n',
    )
    expect(read(made, 'sitemap.xml')).not.toContain('old')
    expect(made.messages).toEqual([])
  })

  it('may not lead from where another page stands, or another page was', async () => {
    const files = {
      'fourleaf.yml': manifest(),
      'conditions/a.md': page('a', 'formerSlugs: [b, c]\n'),
      'conditions/b.md': page('b', 'formerSlugs: [c]\n'),
    }
    const made = await pressFiles(files)
    expect(reasons(made, 'output-collision').join('\n')).toMatch(/en\/conditions\/b\/index\.html/)
    expect(reasons(made, 'output-collision').join('\n')).toMatch(/en\/conditions\/c\/index\.html/)
  })

  it('was at a place that could be one', async () => {
    const made = await pressFiles({ 'fourleaf.yml': manifest(), 'conditions/a.md': page('a', 'formerSlugs: [../etc, "a b", x/y]\n') })
    expect(reasons(made, 'front-matter')).toHaveLength(3)
  })
})

describe('security.txt', () => {
  it('says whom to tell, and until when (RFC 9116)', async () => {
    const security = 'security:\n  contact: [safe@clinic.example, https://clinic.example/report]\n  expires: 2027-06-01\n'
    const made = await pressFiles({ 'fourleaf.yml': manifest(security), 'conditions/a.md': page('a') })
    expect(read(made, '.well-known/security.txt').split('\n')).toEqual([
      'Contact: mailto:safe@clinic.example',
      'Contact: https://clinic.example/report',
      'Expires: 2027-06-01T00:00:00Z',
      'Preferred-Languages: en, es',
      'Canonical: https://clinic.example/health/.well-known/security.txt',
      '',
    ])
  })
  it('is not written without what only the library knows', async () => {
    const made = await pressFiles({ 'fourleaf.yml': manifest(), 'conditions/a.md': page('a') })
    expect(made.artifacts.has('.well-known/security.txt')).toBe(false)
    const wrong = await pressFiles({
      'fourleaf.yml': manifest('security: { contact: safe@clinic.example, expires: 2027-06 }\n'),
      'conditions/a.md': page('a'),
    })
    expect(reasons(wrong, 'manifest').join()).toMatch(/2027-06.*expected a day/)
    const none = await pressFiles({
      'fourleaf.yml': manifest('security: { contact: [], expires: 2027-06-01 }\n'),
      'conditions/a.md': page('a'),
    })
    expect(reasons(none, 'manifest')).toHaveLength(1)
  })
})

describe('robots.txt', () => {
  it('leads to the sitemap', async () => {
    const made = await pressFiles({ 'fourleaf.yml': manifest(), 'conditions/a.md': page('a') })
    expect(read(made, 'robots.txt')).toBe('User-agent: *\nAllow: /\n\nSitemap: https://clinic.example/health/sitemap.xml\n')
  })
})
