// Where things stand on the web, when the manifest says where the site does.

import type { Manifest } from '../config/manifest.ts'

/** The address of a file below `dist/`; a page is at its folder. `undefined` when nobody said where the site is. */
export function addressOf(path: string, { url }: Pick<Manifest, 'url'>): string | undefined {
  return url === undefined ? undefined : new URL(encodePath(path.replace(/(^|\/)index\.html$/, '$1')), url).href
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}
