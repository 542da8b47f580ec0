// Fonts come from npm packages of static files: `<package>/<weight>/<Family>_<weight>.ttf`.

import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { FaceRequest, FontFile, Fonts } from '../emitters/emitter.ts'
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
  const stacks = new Map<string, readonly FontFile[]>()
  return {
    stack: (request) => {
      const key = `${request.face} ${request.weight} ${request.slant}`
      const stack = stacks.get(key) ?? readStack(theme, request)
      stacks.set(key, stack)
      return stack
    },
    rasterizer: () => readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')),
  }
}

function readStack(theme: Theme, request: FaceRequest): readonly FontFile[] {
  const face = theme.faces[request.face]
  if (!face) throw new Error(`Unknown face \`${request.face}\`: tokens.yml has ${Object.keys(theme.faces).join(', ')}`)
  return face.files.map((name) => readFont(name, request))
}

function readFont(name: string, request: FaceRequest): FontFile {
  const root = packageFolder(name)
  const entries = new Set(readdirSync(root))
  const folder = folders[`${request.weight} ${request.slant}`].find((candidate) => entries.has(candidate))
  if (!folder) throw new Error(`The font package \`${name}\` has no regular weight: expected a folder \`400Regular\``)
  const id = `${name.slice(name.lastIndexOf('/') + 1)}/${folder}`
  const known = files.get(id)
  if (known) return known
  const file = read(id, join(root, folder))
  files.set(id, file)
  return file
}

function packageFolder(name: string): string {
  try {
    return dirname(require.resolve(`${name}/package.json`))
  } catch (cause) {
    throw new Error(`The font package \`${name}\` is not installed: npm install ${name}`, { cause })
  }
}

function read(id: string, folder: string): FontFile {
  const name = readdirSync(folder).find((entry) => /\.(ttf|otf)$/i.test(entry))
  if (!name) throw new Error(`No font file in \`${id}\`: expected a .ttf or .otf`)
  return { id, family: name.replace(/_.*$/, ''), bytes: new Uint8Array(readFileSync(join(folder, name))) }
}
