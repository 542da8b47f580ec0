import { describe, expect, it } from 'vitest'
import { cutFrontMatter } from '../../pipeline/config/cut-front-matter.ts'
import { rememberFronts } from '../../pipeline/config/remember-fronts.ts'

function reading() {
  const read = rememberFronts()
  const reasons: string[] = []
  return {
    reasons,
    of: (text: string, file = 'a.md') => {
      const { front } = cutFrontMatter(text, file, () => {})
      return front && read(front, file, ({ reason }) => reasons.push(reason), 'strict')
    },
  }
}

describe('front matter that was read before', () => {
  it('is not read again while it stands as it was', () => {
    const { of } = reading()
    const first = of('---\ntitle: One\n---\nWords')
    expect(of('---\ntitle: One\n---\nOther words')).toBe(first)
    expect(of('---\ntitle: One\n---\n', 'b.md')).not.toBe(first)
  })

  it('is read again when a letter of it changed, and changed back', () => {
    const { of } = reading()
    expect(
      [of('---\ntitle: One\n---\n'), of('---\ntitle: Two\n---\n'), of('---\ntitle: One\n---\n')].map((read) => read?.front.title),
    ).toEqual(['One', 'Two', 'One'])
  })

  it('is complained of each time', () => {
    const { of, reasons } = reading()
    const wrong = '---\ntitle: One\ntitel: Two\n---\n'
    of(wrong)
    of(wrong)
    expect(reasons).toHaveLength(2)
    expect(reasons[1]).toBe(reasons[0])
    expect(reasons[0]).toContain('titel')
  })
})
