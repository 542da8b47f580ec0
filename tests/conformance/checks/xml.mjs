import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

const isXml = /\.(xml|xhtml|opf|ncx|svg)$/

/**
 * Everything that is XML, in the site, in the books and in the metadata of the PDFs, can be read as XML.
 * @type {import('./checks.mjs').Run}
 */
export async function wellFormed(files) {
  return files.flatMap((file) => {
    try {
      return partsOf(file).flatMap(({ name, text }) => faults(text).map((message) => ({ file, message: `${name}${message}` })))
    } catch (fault) {
      return [{ file, message: `cannot be opened: ${fault}` }]
    }
  })
}

/**
 * @param {string} file
 * @returns {readonly {name: string, text: string | undefined}[]}
 */
function partsOf(file) {
  const bytes = readFileSync(file)
  if (file.endsWith('.pdf')) return [{ name: 'XMP: ', text: packet(bytes) }]
  if (!file.endsWith('.epub')) return [{ name: '', text: decode(bytes) }]
  const entries = unzipSync(bytes, { filter: ({ name }) => isXml.test(name) })
  return Object.entries(entries).map(([name, content]) => ({ name: `${name}: `, text: decode(content) }))
}

/** @param {Uint8Array} bytes */
function decode(bytes) {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
}

/** @param {Buffer} bytes */
function packet(bytes) {
  const [start, end] = [bytes.indexOf('<?xpacket begin'), bytes.lastIndexOf('<?xpacket end')]
  return start < 0 || end < start ? undefined : decode(bytes.subarray(start, end))
}

/**
 * @param {string | undefined} text
 * @returns {readonly string[]}
 */
function faults(text) {
  if (text === undefined) return ['there is none']
  /** @type {string[]} */
  const found = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (fault) => found.push(fault.message))
  parser.write(text).close()
  return found.slice(0, 3)
}
