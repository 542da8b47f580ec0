// Several pages for one translator: one archive, one read-me, a folder for each page.

import { fillHoles } from '../config/translator-words.ts'
import { type Bundle, type BundleParts, bundleFiles, bundleName, digest, encode, writeManifest, writeProse } from './bundle.ts'
import { countTexts, type HandedText, type Handoff, type WordCounts } from './handoff.ts'
import { packZip, type ZipEntry } from './zip.ts'

const readMe = ['READ-ME-FIRST.txt', 'READ-ME-FIRST.html']
const schema = 'fourleaf-set/1'

/** Handoffs of a set: a text that several of them have, as the glossary's, stays in the first; what is repeated is counted over all. */
export function withoutRepeats(handoffs: readonly Handoff[]): readonly Handoff[] {
  const [given, seen] = [new Set<string>(), new Set<string>()]
  return handoffs.map((handoff) => {
    const isFirst = ({ page, segment }: HandedText): boolean => !given.has(`${page} ${segment.id}`)
    const texts = handoff.texts.filter(isFirst)
    for (const { page, segment } of texts) given.add(`${page} ${segment.id}`)
    return { ...handoff, texts, counts: countTexts(texts, handoff.source, seen) }
  })
}

/** The counts of several handoffs together. */
export function sumCounts(handoffs: readonly Handoff[]): WordCounts {
  const sum = (name: keyof WordCounts): number => handoffs.reduce((all, { counts }) => all + counts[name], 0)
  return { segments: sum('segments'), words: sum('words'), new: sum('new'), changed: sum('changed'), repeated: sum('repeated') }
}

function writeReadMe(name: string, first: BundleParts, handoffs: readonly Handoff[]): string {
  const { words, texts, facts, handoff } = first
  const counted = (counts: WordCounts) =>
    fillHoles(words.counts, Object.fromEntries(Object.entries(counts).map(([key, n]) => [key, String(n)])))
  const folders = handoffs.map((one) => `${bundleName(one)}\r\n   ${one.title}. ${counted(one.counts)}`).join('\r\n')
  const holes = {
    contact: words.notGiven,
    deadline: words.notGiven,
    ...facts,
    title: name,
    from: handoff.names.source,
    to: handoff.names.target,
  }
  return fillHoles(texts.readMeSet.replace(/\r?\n/g, '\r\n'), { ...holes, counts: counted(sumCounts(handoffs)), folders })
}

/** The archive for several pages in one language; the same bytes for the same pages. */
export function makeSet(name: string, parts: readonly [BundleParts, ...BundleParts[]]): Bundle {
  const handoffs = parts.map(({ handoff }) => handoff)
  const [first] = parts
  const { source, target } = first.handoff
  const text = writeReadMe(name, first, handoffs)
  const pages = parts.flatMap((one): readonly ZipEntry[] => {
    const files = bundleFiles(one).filter((file) => !readMe.includes(file.name))
    const manifest = { name: 'manifest.json', bytes: encode(writeManifest(one.handoff, files)) }
    return [...files, manifest].map((file) => ({ ...file, name: `${bundleName(one.handoff)}/${file.name}` }))
  })
  const about = { schema, name, source, target, counts: sumCounts(handoffs), pages: handoffs.map(bundleName) }
  const files = [
    { name: 'READ-ME-FIRST.txt', bytes: encode(`\ufeff${text}`) },
    { name: 'READ-ME-FIRST.html', bytes: encode(writeProse(text, { ...first.handoff, title: name })) },
    ...pages,
  ]
  const hashes = Object.fromEntries(files.map((file) => [file.name, digest(file.bytes)]))
  const manifest = { name: 'manifest.json', bytes: encode(`${JSON.stringify({ ...about, files: hashes }, undefined, 1)}\n`) }
  return { name: `${name}_${source}-${target}.zip`, bytes: packZip([...files, manifest]) }
}
