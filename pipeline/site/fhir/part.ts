// The library for systems that speak FHIR: a resource a page and language, and all of them in one bundle.

import { byCodePoint } from '../../tree/order.ts'
import { addressOf } from '../address.ts'
import { jsonBytes, utf8 } from '../bytes.ts'
import type { MadePage, SiteFile, SitePart, SiteWorld } from '../part.ts'
import { documentReference } from './document-reference.ts'

const mediaType = 'application/fhir+json'
const folder = 'fhir/DocumentReference/'

/** Where the resource of a page stands. */
const pathOf = (id: string): string => `${folder}${id}.json`

/** Resources of pages that have files, where the site has an address: a record must lead to what it tells of. */
export function fhir(world: SiteWorld): SitePart {
  const ids: string[] = []
  let newest: string | undefined
  return { page, end: () => (ids.length > 0 ? [bundleFile(ids.toSorted(byCodePoint), newest, world)] : []) }

  function page(made: MadePage): readonly SiteFile[] {
    const resource = isForPatients(made) ? documentReference(made, world) : undefined
    if (!resource) return []
    ids.push(resource.id)
    if (resource.date !== undefined && resource.date > (newest ?? '')) newest = resource.date
    world.aside.put(pathOf(resource.id), JSON.stringify(resource))
    return [{ path: pathOf(resource.id), mediaType, bytes: jsonBytes(resource) }]
  }
}

// Lists of pages and pages on the site itself teach nobody about health.
function isForPatients({ publication: { meta } }: MadePage): boolean {
  return meta.kind !== 'index' && meta.kind !== 'policy'
}

function bundleFile(ids: readonly string[], newest: string | undefined, world: SiteWorld): SiteFile {
  const timestamp = newest === undefined ? '' : `"timestamp":${JSON.stringify(newest)},`
  const bytes = utf8(`{"resourceType":"Bundle","id":"library","type":"collection",${timestamp}"entry":[\n`)
  return { path: 'fhir/bundle.json', mediaType, bytes, rest: entries(ids, world) }
}

function* entries(ids: readonly string[], { aside, catalogue: { manifest } }: SiteWorld): Iterable<Uint8Array> {
  for (const [index, id] of ids.entries()) {
    // What the resources say of each other is said below this base.
    const fullUrl = JSON.stringify(addressOf(`${folder}${id}`, manifest))
    yield utf8(`${index === 0 ? '' : ',\n'}{"fullUrl":${fullUrl},"resource":${aside.get(pathOf(id))}}`)
  }
  yield utf8('\n]}\n')
}
