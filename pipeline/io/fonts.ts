// Fonts come from npm packages of static files: `<package>/<weight>/<Family>_<weight>.ttf`.

import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { AbsentFont, FaceRequest, FontFile, Fonts } from '../emitters/emitter.ts'
import type { Theme } from '../theme/theme.ts'

const require = createRequire(import.meta.url)

// In order of preference: a package without italics gives its upright, one without bold its regular.
const folders: Readonly<Record<`${FaceRequest['weight']} ${FaceRequest['slant']}`, readonly string[]>> = {
  'regular upright': ['400Regular'],
  'bold upright': ['700Bold', '400Regular'],
  'regular italic': ['400Regular_Italic', '400Regular'],
  'bold italic': ['700Bold_Italic', '700Bold', '400Regular'],
}

const files = new Map<string, FontFile>()

/** The fonts of a theme. Each file is read once a process, and only when a page first needs its face. */
export function createFonts(theme: Theme): Fonts {
  const kept = new Map<string, readonly (FontFile | AbsentFont)[]>()
  const keep = <T extends FontFile | AbsentFont>(key: string, find: () => readonly T[]): readonly T[] => {
    const found = (kept.get(key) as readonly T[] | undefined) ?? find()
    kept.set(key, found)
    return found
  }
  return {
    stack: (request) => keep(`${request.face} ${request.weight} ${request.slant}`, () => readStack(theme, request)),
    script: (key, request) =>
      keep(`${key}: ${request.weight} ${request.slant}`, () => (theme.scripts[key]?.files ?? []).map((name) => findFont(name, request))),
    rasterizer: () => readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')),
  }
}

function readStack(theme: Theme, request: FaceRequest): readonly FontFile[] {
  const face = theme.faces[request.face]
  if (!face) throw new Error(`Unknown face \`${request.face}\`: tokens.yml has ${Object.keys(theme.faces).join(', ')}`)
  return face.files.map((name) => {
    const found = findFont(name, request)
    if ('install' in found) throw new Error(`The font package \`${found.name}\` is not installed: ${found.install}`)
    return found
  })
}

/** A file of a package, which tokens.yml may name with its version. */
function findFont(specifier: string, request: Pick<FaceRequest, 'weight' | 'slant'>): FontFile | AbsentFont {
  const name = specifier.replace(/(?<=.)@.*$/, '')
  const root = packageFolder(name)
  if (root === undefined) return { name, install: `npm install ${specifier}` }
  const entries = new Set(readdirSync(root))
  const folder = folders[`${request.weight} ${request.slant}`].find((candidate) => entries.has(candidate))
  if (!folder) throw new Error(`The font package \`${name}\` has no regular weight: expected a folder \`400Regular\``)
  const id = `${name.slice(name.lastIndexOf('/') + 1)}/${folder}`
  const file = files.get(id) ?? fontFile(id, join(root, folder))
  files.set(id, file)
  return file
}

/** Beside the program; large packages may also be installed where the library stands. */
function packageFolder(name: string): string | undefined {
  for (const from of [require, createRequire(join(process.cwd(), 'package.json'))]) {
    try {
      return dirname(from.resolve(`${name}/package.json`))
    } catch {
      // Then the next place is asked, and after the last the package is absent.
    }
  }
  return undefined
}

function fontFile(id: string, folder: string): FontFile {
  const name = readdirSync(folder).find((entry) => /\.(ttf|otf)$/i.test(entry))
  if (!name) throw new Error(`No font file in \`${id}\`: expected a .ttf or .otf`)
  let bytes: Uint8Array | undefined
  return {
    id,
    family: name.replace(/_.*$/, ''),
    get bytes() {
      bytes ??= new Uint8Array(readFileSync(join(folder, name)))
      return bytes
    },
  }
}
