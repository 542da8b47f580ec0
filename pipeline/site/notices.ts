// Small files that programs look for at the root of a site.

import type { Manifest } from '../config/manifest.ts'
import { addressOf } from './address.ts'
import { utf8 } from './bytes.ts'
import type { SiteFile, SitePart, SiteWorld } from './part.ts'

/** What crawlers may read, and whom to tell of a weakness; says once when the site has no address. */
export function notices({ catalogue: { manifest }, report }: SiteWorld): SitePart {
  return { page: () => [], end }

  function end(): readonly SiteFile[] {
    if (manifest.url === undefined) {
      const place = { line: 1, column: 1 }
      report({
        rule: 'no-site-address',
        reason:
          'Found no `url`, expected the address of the site for its sitemap, canonical links, pictures of shared links, RSS and JSON feeds and FHIR resources',
        span: { file: 'fourleaf.yml', start: place, end: place },
        hint: 'Write `url: https://…` when you know where the site will stand; all else works without it',
      })
    }
    return [robots(manifest), ...(manifest.security ? [security(manifest, manifest.security)] : [])]
  }
}

/** RFC 9309: everything may be read. */
function robots(manifest: Manifest): SiteFile {
  const sitemap = addressOf('sitemap.xml', manifest)
  return textFile('robots.txt', ['User-agent: *', 'Allow: /', ...(sitemap === undefined ? [] : ['', `Sitemap: ${sitemap}`])])
}

/** RFC 9116: whom to tell, and until when that holds (2.5.5), which only the manifest can know. */
function security(manifest: Manifest, { contact, expires, policy }: NonNullable<Manifest['security']>): SiteFile {
  const canonical = addressOf('.well-known/security.txt', manifest)
  return textFile('.well-known/security.txt', [
    ...contact.map((one) => `Contact: ${/^(?:https|tel):/.test(one) ? one : `mailto:${one}`}`),
    `Expires: ${expires}T00:00:00Z`,
    `Preferred-Languages: ${manifest.languages.join(', ')}`,
    ...(canonical === undefined ? [] : [`Canonical: ${canonical}`]),
    ...(policy === undefined ? [] : [`Policy: ${policy}`]),
  ])
}

function textFile(path: string, lines: readonly string[]): SiteFile {
  return { path, mediaType: 'text/plain', bytes: utf8(`${lines.join('\n')}\n`) }
}
