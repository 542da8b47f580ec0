// Makes docs/four-leaves.png, the picture of the README: one page in its four formats, side by side, from real outputs.
//
//   npm run build && node docs/four-leaves.mjs [CHROMIUM] [DIST] [OUT]
//
// CHROMIUM is the path or name of a Chromium or Chrome (default: chromium), DIST a publication of this repository's own
// library (default: dist), OUT the picture (default: docs/four-leaves.png). It also needs `pdftoppm` of poppler-utils,
// because a browser without a screen does not show a PDF. It is no part of the tests: fonts of the system decide how the
// site looks. `convert` of ImageMagick, where there is one, makes the picture smaller.

import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { unzipSync } from 'fflate'

const here = path.dirname(fileURLToPath(import.meta.url))
const [chromium = 'chromium', dist = 'dist', out = path.join(here, 'four-leaves.png')] = process.argv.slice(2)
const page = 'en/conditions/mmpsi'
const size = { width: 1600, height: 900 }
// The words are set for a small screen and drawn a little smaller, so that enough of them is seen.
const scale = 0.82

const work = mkdtempSync(path.join(tmpdir(), 'fourleaf-picture-'))
try {
  const stage = path.join(work, 'stage.html')
  writeFileSync(stage, stageOf([site(), handout(), book(), text()]))
  shoot(stage)
} finally {
  rmSync(work, { recursive: true })
}

function site() {
  return { name: 'Web site', format: 'HTML', inside: frame(path.resolve(dist, page, 'index.html')) }
}

function handout() {
  const image = path.join(work, 'handout')
  execFileSync('pdftoppm', ['-png', '-r', '120', '-l', '2', path.resolve(dist, `handouts/${page}.pdf`), image])
  // The names have as many digits as the number of pages has.
  const sheets = readdirSync(work)
    .filter((name) => name.startsWith('handout-'))
    .sort()
  const inside = sheets.map((name) => `<p><img src="${pathToFileURL(path.join(work, name)).href}" alt=""></p>`).join('')
  return { name: 'Handout', format: 'tagged PDF', inside, kind: 'sheets' }
}

function book() {
  const files = unzipSync(readFileSync(path.resolve(dist, `ebooks/${page}.epub`)))
  for (const [name, bytes] of Object.entries(files)) {
    const file = path.join(work, 'book', name)
    mkdirSync(path.dirname(file), { recursive: true })
    if (!name.endsWith('/')) writeFileSync(file, bytes)
  }
  const chapter = Object.keys(files).find((name) => /chapter-.*\.xhtml$/.test(name)) ?? ''
  return { name: 'E-book', format: 'EPUB 3', inside: frame(path.join(work, 'book', chapter), 'padded') }
}

function text() {
  return { name: 'Plain text', format: 'and texts to translate', inside: frame(path.resolve(dist, `text/${page}.txt`), 'padded') }
}

function frame(file, kind = '') {
  return `<iframe class="${kind}" src="${pathToFileURL(file).href}" scrolling="no"></iframe>`
}

function stageOf(leaves) {
  const figures = leaves.map(
    ({ name, format, inside, kind = '' }) =>
      `<figure><figcaption><b>${name}</b> ${format}</figcaption><div class="${kind}">${inside}</div></figure>`,
  )
  return `<!doctype html><html lang="en"><meta charset="utf-8"><style>
body { margin: 0; padding: 34px 40px 0; box-sizing: border-box; display: flex; gap: 30px; height: ${size.height}px; overflow: hidden;
  background: linear-gradient(#e4eff0, #cfe1e3); font: 19px system-ui, sans-serif; color: #1b2833 }
figure { flex: 1; min-width: 0; margin: 0 }
figcaption { margin-bottom: 14px; color: #475663; white-space: nowrap } b { color: #07545e; font-size: 23px; margin-inline-end: 6px }
div { height: ${size.height}px; background: #fff; border-radius: 8px 8px 0 0; box-shadow: 0 3px 16px #1b283330; overflow: hidden }
iframe { border: 0; width: ${100 / scale}%; height: ${Math.round(size.height / scale)}px; transform: scale(${scale}); transform-origin: 0 0 }
iframe.padded { margin: 16px 14px; width: calc(${100 / scale}% - ${Math.round(30 / scale)}px) }
.sheets { background: none; box-shadow: none }
.sheets p { margin: 0 0 14px; height: 592px; background: #fff; border-radius: 8px; box-shadow: 0 3px 16px #1b283330; overflow: hidden }
.sheets img { width: 122%; margin: -24px 0 0 -11% }
</style><body>${figures.join('')}</body></html>`
}

function shoot(stage) {
  const options = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--hide-scrollbars',
    `--user-data-dir=${path.join(work, 'profile')}`,
    `--window-size=${size.width},${size.height}`,
    `--screenshot=${path.resolve(out)}`,
  ]
  execFileSync(chromium, [...options, pathToFileURL(stage).href], { stdio: 'ignore' })
  try {
    execFileSync('convert', [out, '-dither', 'None', '-colors', '160', '-strip', `PNG8:${out}`], { stdio: 'ignore' })
  } catch {
    // Larger, but the same picture.
  }
}
