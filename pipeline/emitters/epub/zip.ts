import { type Zippable, zipSync } from 'fflate'

// Already compressed; squeezing them again costs time and gains nothing.
const compressed = /\.(png|jpe?g|gif|webp)$/

/** A container whose bytes depend on its files and their day alone: `mimetype` first and stored, the rest by name. */
export function zipBook(files: ReadonlyMap<string, Uint8Array>, day: string): Uint8Array {
  const names = [...files.keys()].filter((name) => name !== 'mimetype').sort()
  const entries = ['mimetype', ...names].map((name) => {
    const level = name === 'mimetype' || compressed.test(name) ? 0 : 6
    return [name, [files.get(name) ?? new Uint8Array(), { level }]] as const
  })
  return zipSync(Object.fromEntries(entries) as Zippable, { mtime: noonOf(day) })
}

/** Archives hold local time. Noon exists on every day of every time zone; midnight does not. */
function noonOf(day: string): Date {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(Math.max(year, 1980), month - 1, date, 12)
}
