// What a file is by its first bytes, whatever its name says.

const latin1 = (text: string) => [...text].map((character) => character.charCodeAt(0))

const signatures: readonly (readonly [string, readonly number[]])[] = [
  ['a PNG image', [0x89, ...latin1('PNG')]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', latin1('GIF8')],
  ['a WebP image', latin1('RIFF')],
  ['a PDF', latin1('%PDF')],
  ['a zip file (a Word document is one too)', [0x50, 0x4b, 0x03, 0x04]],
  ['a gzip file', [0x1f, 0x8b]],
  ['an old Word document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['text in UTF-16', [0xff, 0xfe]],
  ['text in UTF-16', [0xfe, 0xff]],
]

/** What bytes look like, in words, or `undefined`. */
export function signatureOf(bytes: Uint8Array): string | undefined {
  return signatures.find(([, start]) => start.every((byte, index) => bytes[index] === byte))?.[0]
}
