import { expect, it } from 'vitest'
import { el, text } from '../../pipeline/render/element.ts'
import { toXml, xmlFile } from '../../pipeline/render/xml.ts'
import { checkXml } from '../emitters/epub/open.ts'

it('escapes words and attributes', () => {
  expect(toXml(el('p', { title: 'a "b"\n<c> & d' }, [text('1 < 2 & ]]>')]))).toBe(
    '<p title="a &quot;b&quot;&#10;&lt;c&gt; &amp; d">1 &lt; 2 &amp; ]]&gt;</p>',
  )
})

it('ends every element, and only those that are always empty in short', () => {
  expect(toXml(el('p', {}, [el('br', {}, []), el('span', {}, [])]))).toBe('<p><br/><span></span></p>')
})

it('gives an attribute without a value its own name, and leaves out what is undefined', () => {
  expect(toXml(el('nav', { hidden: true, id: undefined }, []))).toBe('<nav hidden="hidden"></nav>')
})

it('makes a file that an XML parser reads', () => {
  checkXml(xmlFile(el('a', { xmlns: 'urn:x', 'xml:lang': 'ar' }, [text('صرع 𝒙')])))
})
