// The library of this repository as if it stood somewhere on the web.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Pressed, press, type Wish } from '../press.ts'

export const address = 'https://clinic.example/'

export async function pressOnline(wish: Wish): Promise<Pressed> {
  const folder = mkdtempSync(join(tmpdir(), 'fourleaf-online-'))
  try {
    cpSync('source', folder, { recursive: true })
    const manifest = join(folder, 'fourleaf.yml')
    writeFileSync(manifest, `url: ${address}\n${readFileSync(manifest, 'utf8')}`)
    return await press(folder, wish)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The site of a library that is written here. */
export async function pressFiles(files: Readonly<Record<string, string>>): Promise<Pressed> {
  const folder = mkdtempSync(join(tmpdir(), 'fourleaf-site-'))
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    return await press(folder, { formats: ['html'] })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
