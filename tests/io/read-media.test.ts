import { crc32, deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createCollector } from '../../pipeline/diagnostics/collector.ts'
import { readAsset } from '../../pipeline/io/media.ts'

function read(content: Uint8Array | string, file: string) {
  const { report, messages } = createCollector('strict')
  const asset = readAsset(typeof content === 'string' ? Buffer.from(content) : content, file, report)
  return asset ?? messages()[0]?.reason
}
const svg = (inside: string, attributes = 'width="10" height="20"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`

function chunk(name: string, data: Uint8Array): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(Buffer.concat([Buffer.from(name), data])))
  return Buffer.concat([length, Buffer.from(name), data, sum])
}
function png(width: number, height: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width)
  head.writeUInt32BE(height, 4)
  const data = deflateSync(Buffer.alloc(64))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
function jpeg(width: number, height: number): Buffer {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0])
  return Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xfe, 0, 4, 0x61, 0x62]),
    frame,
    Buffer.from([0xff, 0xda, 0, 2, 1, 2, 3, 4, 5, 0xff, 0xd9]),
  ])
}
const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
const webp = Buffer.from('UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=', 'base64')

describe('an image', () => {
  it.each([
    ['a.png', png(3, 4), { path: 'a.png', mediaType: 'image/png', width: 3, height: 4 }],
    ['a.JPG', jpeg(300, 4), { path: 'a.JPG', mediaType: 'image/jpeg', width: 300, height: 4 }],
    ['a.gif', gif, { path: 'a.gif', mediaType: 'image/gif', width: 1, height: 1 }],
    ['a.webp', webp, { path: 'a.webp', mediaType: 'image/webp', width: 1, height: 1 }],
    ['a.svg', Buffer.from(svg('<title>x</title>')), { path: 'a.svg', mediaType: 'image/svg+xml', width: 10, height: 20 }],
    [
      'b.svg',
      Buffer.from(svg('', 'viewBox="0 0 30 40" width="100%"')),
      { path: 'b.svg', mediaType: 'image/svg+xml', width: 30, height: 40 },
    ],
  ] as const)('%s has its facts', (file, content, expected) => {
    expect(read(content, file)).toEqual(expected)
  })

  it.each([
    ['a.png', png(3, 4)],
    ['a.jpg', jpeg(3, 4)],
    ['a.gif', gif],
    ['a.webp', webp],
  ] as const)('%s must be whole', (file, content) => {
    for (let tenths = 0; tenths < 10; tenths++) {
      expect(read(content.subarray(0, Math.floor((content.length * tenths) / 10)), file)).toMatch(/^Unexpected (?:end|bytes)/)
    }
  })

  it('must not be damaged within', () => {
    const damaged = png(3, 4)
    const at = damaged.indexOf('IDAT') + 6
    damaged.writeUInt8(damaged.readUInt8(at) ^ 1, at)
    expect(read(damaged, 'a.png')).toBe('Unexpected bytes within the image: it is damaged')
  })

  it('must be what its name says', () => {
    expect(read(jpeg(3, 4), 'a.png')).toBe('Unexpected image/jpeg, expected image/png as its name says')
    expect(read(svg(''), 'a.png')).toBe('Unexpected bytes, which are no image')
    expect(read(png(3, 4), 'a.bmp')).toBe('Unexpected kind of image `.bmp`')
    expect(read(png(3, 4), 'a.svg')).toBe('Unexpected bytes in the SVG, expected UTF-8')
  })

  it('must be of a size that fits in memory', () => {
    expect(read(png(65_535, 65_535), 'a.png')).toBe('Unexpected image of 65535 × 65535 pixels, expected at most 50 million')
    expect(read(png(0, 5), 'a.png')).toMatch(/^Unexpected /)
  })
})

describe('an SVG is only a picture', () => {
  it.each([
    ['<script>alert(1)</script>', 'Unexpected element `script` in the SVG at 1:'],
    ['<g onclick="x"/>', 'Unexpected attribute `onclick` in the SVG at 1:'],
    ['<a href="https://a.example"/>', 'Unexpected element `a` in the SVG at 1:'],
    ['<foreignObject/>', 'Unexpected element `foreignObject` in the SVG at 1:'],
    ['<image href="https://a.example/x.png"/>', 'Unexpected address `https://a.example/x.png` in the SVG at 1:'],
    ['<use xlink:href="file:///etc/passwd#a"/>', 'Unexpected address `file:///etc/passwd#a` in the SVG at 1:'],
    ['<image href="data:image/svg+xml;base64,AA"/>', 'Unexpected address `data:image/svg+xml;base64,AA` in the SVG at 1:'],
    ['<rect fill="url(https://a.example#b)"/>', 'Unexpected address in `fill` of the SVG at 1:'],
    ['<style>@import "https://a.example"</style>', 'Unexpected address in the styles of the SVG at 1:'],
    ['<style><![CDATA[a{background:url(//a)}]]></style>', 'Unexpected address in the styles of the SVG at 1:'],
    ['<animate attributeName="href"/>', 'Unexpected element `animate` in the SVG at 1:'],
    ['<g>', 'Unexpected fault in the SVG ('],
    ['&x;', 'Unexpected fault in the SVG ('],
    ['<?xml-stylesheet href="x"?>', 'Unexpected instruction `xml-stylesheet` in the SVG at 1:'],
  ])('%s', (inside, expected) => {
    expect(String(read(svg(inside), 'a.svg')).startsWith(expected)).toBe(true)
  })

  it('has no document type', () => {
    expect(read(`<!DOCTYPE svg [<!ENTITY x "y">]>${svg('&x;')}`, 'a.svg')).toMatch(/^Unexpected DOCTYPE in the SVG/)
  })

  it('keeps gradients, inner references and the notes of drawing programs', () => {
    const inside =
      '<defs><linearGradient id="a"><stop/></linearGradient></defs><rect fill="url(#a)" stroke="url( \'#a\')"/><use href="#a"/><x:note xmlns:x="http://x.example"/>'
    expect(read(`<?xml version="1.0"?>\n${svg(inside)}`, 'a.svg')).toMatchObject({ width: 10 })
  })
})
