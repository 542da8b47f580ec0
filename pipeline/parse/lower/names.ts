// Prefixes of ids that sealing makes; a heading may not take one of them.
const taken = /^(?:fn|fnref|ref|cite|term|page|chapter|form)-/
// Ids that are also properties of every page or object: a script that reads one would get an element instead.
const clobbering = new Set([
  'body',
  'cookie',
  'constructor',
  'forms',
  'head',
  'images',
  'links',
  'location',
  'name',
  'prototype',
  'scripts',
  'title',
  'top',
  'main',
])

/**
 * Words to an id: lower-case ASCII letters, digits, hyphens and underscores, beginning with a letter; `section` when nothing is left.
 * Punctuation goes and each space is a hyphen, as on GitHub, because that is how other people's links to a heading are written.
 */
export function slug(words: string): string {
  const plain = words
    .normalize('NFKD')
    .trim()
    .toLowerCase()
    .replace(/\s/g, '-')
    .replace(/[^a-z0-9_-]+/g, '')
    .slice(0, 60)
    .replace(/^[-_]+|[-_]+$/g, '')
  if (!plain) return 'section'
  return !/^[a-z]/.test(plain) || taken.test(plain) || clobbering.has(plain) ? `section-${plain}` : plain
}

/** The id that is meant by an anchor of another page, as somebody wrote it. */
export function anchorMeant(written: string): string {
  return taken.test(written) ? written : slug(written)
}

/** Gives each wanted name once, and later ones with a number from 1, as on GitHub. */
export function createNames(): (wanted: string) => string {
  const used = new Map<string, number>()
  return (wanted) => {
    const base = slug(wanted)
    let count = used.get(base) ?? 0
    let name = base
    do {
      count += 1
      name = count === 1 ? base : `${base}-${count - 1}`
    } while (count > 1 && used.has(name))
    used.set(base, count)
    if (name !== base) used.set(name, 1)
    return name
  }
}
