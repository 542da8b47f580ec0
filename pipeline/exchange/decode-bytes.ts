/** Text as it came back, and whether its encoding had to be guessed. */
export interface DecodedText {
  readonly text: string
  readonly guessed: boolean
}

const sample = 400

function decodeAs(encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252', bytes: Uint8Array): string {
  return new TextDecoder(encoding, { fatal: encoding === 'utf-8' }).decode(bytes)
}

// Letters of most scripts leave a zero in every second byte of UTF-16, and UTF-8 text has none.
function zeros(bytes: Uint8Array, from: 0 | 1): number {
  return bytes.slice(0, sample).filter((byte, index) => byte === 0 && index % 2 === from).length
}

/** Reads what editors and mail programs make of a text file: UTF-8, UTF-16 with or without its mark, else Windows-1252. */
export function decodeBytes(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decodeAs('utf-16le', bytes), guessed: false }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decodeAs('utf-16be', bytes), guessed: false }
  const many = Math.min(bytes.length, sample) / 8
  if (zeros(bytes, 1) > many) return { text: decodeAs('utf-16le', bytes), guessed: false }
  if (zeros(bytes, 0) > many) return { text: decodeAs('utf-16be', bytes), guessed: false }
  try {
    return { text: decodeAs('utf-8', bytes), guessed: false }
  } catch {
    return { text: decodeAs('windows-1252', bytes), guessed: true }
  }
}
