// All conditions and genes of a language in one file, in the shape of the MedlinePlus Genetics data files, for programs
// that read those.

import { x } from 'xastscript'
import { byCodePoint } from '../../tree/order.ts'
import type { Locale } from '../../tree/types.ts'
import { utf8 } from '../bytes.ts'
import type { MadePage, SiteFile, SitePart, SiteWorld } from '../part.ts'
import { xmlText } from '../xml.ts'
import { recordOf } from './record.ts'

// Their namespace, with its date: programs look for elements by it.
const namespaces = { xmlns: 'https://medlineplus.gov/download/ghr-summaries-20250602.xsd', 'xmlns:html': 'http://www.w3.org/1999/xhtml' }
const mark = '@records@'

/** Records of conditions and genes. */
export function summaries(world: SiteWorld): SitePart {
  const keys = new Map<Locale, string[]>()
  return { page, end: () => [...keys].map(([lang, known]) => fileOf(lang, known.toSorted(byCodePoint), world)) }

  function page(made: MadePage): readonly SiteFile[] {
    const record = recordOf(made, world)
    if (!record) return []
    const { id, lang } = made.publication.meta
    const key = `summary ${lang} ${id}`
    world.aside.put(key, xmlText(record))
    const known = keys.get(lang) ?? []
    known.push(key)
    keys.set(lang, known)
    return []
  }
}

function fileOf(lang: Locale, keys: readonly string[], { aside }: SiteWorld): SiteFile {
  const [start = '', end = ''] = xmlText(x('summaries', { ...namespaces, 'xml:lang': lang }, mark)).split(mark)
  const parts = function* (): Iterable<Uint8Array> {
    for (const key of keys) yield utf8(`${aside.get(key)}\n`)
    yield utf8(`${end}\n`)
  }
  const bytes = utf8(`<?xml version="1.0" encoding="UTF-8"?>\n${start}\n`)
  return { path: `data/summaries.${lang}.xml`, mediaType: 'application/xml', bytes, rest: parts() }
}
