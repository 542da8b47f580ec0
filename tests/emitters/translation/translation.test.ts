import { describe, expect, it } from 'vitest'
import { translation } from '../../../pipeline/emitters/translation/index.ts'
import { codeOf } from '../../../pipeline/exchange/handoff.ts'
import { identify } from '../../../pipeline/localize/identify.ts'
import { isSegmentId } from '../../../pipeline/localize/segment-id.ts'
import { brand } from '../../../pipeline/tree/publication.ts'
import { callout, citation, list, page, paragraph, section, strong } from '../../localize/tree.ts'
import { bookOf, context } from '../../render/context.ts'
import { english } from '../../render/sample.ts'

const draft = page([
  section('What [[x]] is', paragraph('Do not give ', strong('more than 2.5 mL'), ' in one dose.', citation('a')), list('Glue ear')),
  callout('warning', 'Important', paragraph('See step [3].')),
])
const { segments, meta } = identify(draft, undefined, () => {})
const source = brand({ ...english, meta: { ...meta, revision: '7' }, segments })

async function write(publication = source): Promise<string | undefined> {
  const { artifacts, facts } = await translation.emit(bookOf(publication), context('translation/en/conditions/pcd.txt'))
  expect(facts.size).toBe(artifacts[0]?.bytes.length)
  return artifacts[0] && new TextDecoder('utf-8', { ignoreBOM: true }).decode(artifacts[0].bytes)
}

describe('the file for translators', () => {
  it('looks like this', async () => {
    await expect((await write())?.replaceAll('\r\n', '\n').replace('\ufeff', '')).toMatchFileSnapshot('pcd.txt')
  })

  it('opens in any editor', async () => {
    const content = (await write()) ?? ''
    expect(content.startsWith('\ufeff#')).toBe(true)
    expect(content.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(content.endsWith(']]\r\n')).toBe(true)
  })

  it('has a code line for each segment and one at the end, and nothing else like one', async () => {
    const codes = [...((await write()) ?? '').matchAll(/\[\[(.*?)\]\]/g)].map((match) => match[1] ?? '')
    expect(codes.slice(0, -1)).toEqual(segments.map(codeOf))
    expect(codes.map((code) => code.split('-')[0] ?? '').every(isSegmentId)).toBe(true)
    expect(new Set(codes).size).toBe(codes.length)
  })

  it('is not made of a page without segments', async () => {
    expect(await write(english)).toBeUndefined()
  })
})
