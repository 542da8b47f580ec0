// Faults to plant, one thing broken in each, and the check that must catch it.
//
// A plant of text names what to find and what stands there instead. In a PDF both are of one length, so that nothing else moves.

import { createHash } from 'node:crypto'

/** @typedef {{name: string, caught: string, find: RegExp, put: string | ((found: string) => string), entry?: RegExp, all?: boolean}} Plant */

/** Writes a name of the same length, so that a PDF's cross-reference table stays true. @param {string} found */
const spoil = (found) => found.replace(/[A-Za-z](?=[^A-Za-z]*$)/, (letter) => (letter === 'x' ? 'y' : 'x'))

/** @type {readonly Plant[]} */
export const pdfPlants = [
  { name: 'no language', caught: 'PDF/UA-1', find: /\/Lang(?=[ (])/, put: spoil, all: true },
  { name: 'not marked as tagged', caught: 'PDF/UA-1', find: /\/Marked true/, put: '/Marked null' },
  { name: 'no structure tree', caught: 'PDF/UA-1', find: /\/StructTreeRoot (?=\d)/, put: '/StructTreeRoox ' },
  { name: 'title not displayed', caught: 'PDF/UA-1', find: /\/DisplayDocTitle true/, put: '/DisplayDocTitle null' },
  { name: 'no PDF/UA mark', caught: 'PDF/UA-1', find: /<pdfuaid:part>1/, put: '<pdfuaid:part>9' },
  { name: 'no PDF/A mark', caught: 'PDF/A-2a', find: /<pdfaid:part>2/, put: '<pdfaid:part>9' },
  { name: 'no conformance level', caught: 'PDF/A-2a', find: /<pdfaid:conformance>A/, put: '<pdfaid:conformance>Z' },
  { name: 'no output intent', caught: 'PDF/A-2a', find: /\/OutputIntents/, put: '/OutputIntentx' },
  {
    name: 'no title in the metadata',
    caught: 'PDF/UA-1',
    find: /<dc:title>[\s\S]*?<\/dc:title>/,
    put: (found) => ' '.repeat(found.length),
  },
  { name: 'metadata that is no XML', caught: 'XML is well formed', find: /<dc:title>/, put: '<dc:title ' },
  { name: 'metadata gone', caught: 'PDF/UA-1', find: /\/Metadata (?=\d+ 0 R)/, put: '/Metadatx ' },
  { name: 'unknown tag', caught: 'PDF/UA-1', find: /\/S \/P\n/, put: '/S /Q\n' },
  { name: 'no map to letters', caught: 'PDF/A-2a', find: /\/ToUnicode/, put: '/ToUnicodx', all: true },
  { name: 'no font file', caught: 'PDF/UA-1', find: /\/FontFile[23]/, put: (found) => `/FontFilx${found.at(-1)}`, all: true },
  { name: 'no link text', caught: 'PDF/UA-1', find: /\/Contents \((?=[^)]*\))/, put: '/Contentx (', all: true },
  { name: 'wrong order of tabs', caught: 'PDF/UA-1', find: /\/Tabs \/S/, put: '/Tabs /R', all: true },
  {
    name: 'no number of structure parents',
    caught: 'PDF/UA-1',
    find: /\/StructParents? (?=\d)/,
    put: (found) => found.replace(/s? $/, (end) => (end === 's ' ? 'x ' : ' ').padStart(end.length, 'x')),
    all: true,
  },
  {
    name: 'the file cut short',
    caught: 'PDF structure',
    find: /\nstartxref\n\d+/,
    put: (found) => `\nstartxref\n${'9'.repeat(found.length - 11)}`,
  },
]

const opf = /\.opf$/
const nav = /nav\.xhtml$|toc\.xhtml$/
const page = /^(?!.*(nav|toc|cover)\.xhtml$).*\.xhtml$/

/** @type {readonly Plant[]} */
export const epubPlants = [
  { name: 'no language', caught: 'EPUB 3.3', entry: opf, find: /<dc:language[\s\S]*?<\/dc:language>/, put: '', all: true },
  { name: 'no title', caught: 'EPUB 3.3', entry: opf, find: /<dc:title[\s\S]*?<\/dc:title>/, put: '', all: true },
  { name: 'no date of change', caught: 'EPUB 3.3', entry: opf, find: /<meta[^>]*dcterms:modified[^>]*>[^<]*<\/meta>/, put: '' },
  { name: 'no navigation', caught: 'EPUB 3.3', entry: opf, find: / properties="nav[^"]*"/, put: '' },
  { name: 'a file twice in the manifest', caught: 'EPUB 3.3', entry: opf, find: /<item [^>]*\/>/, put: (found) => `${found}${found}` },
  { name: 'a chapter that is not there', caught: 'EPUB 3.3', entry: opf, find: /idref="/, put: 'idref="absent-' },
  {
    name: 'no mode of access',
    caught: 'EPUB accessibility',
    entry: opf,
    find: /<meta property="schema:accessMode">[^<]*<\/meta>/,
    put: '',
    all: true,
  },
  {
    name: 'no features told',
    caught: 'EPUB accessibility',
    entry: opf,
    find: /<meta property="schema:accessibilityFeature">[^<]*<\/meta>/,
    put: '',
    all: true,
  },
  {
    name: 'no hazards told',
    caught: 'EPUB accessibility',
    entry: opf,
    find: /<meta property="schema:accessibilityHazard">[^<]*<\/meta>/,
    put: '',
    all: true,
  },
  {
    name: 'a way to nowhere',
    caught: 'EPUB 3.3',
    entry: nav,
    find: /href="([^"#]*)#?[^"]*"/,
    put: (found) => found.replace(/#?[^"#]*"$/, '#nowhere"'),
  },
  { name: 'a tag left open', caught: 'XML is well formed', entry: page, find: /<\/p>/, put: '' },
  { name: 'an element unknown', caught: 'EPUB 3.3', entry: page, find: /<p([ >])/, put: '<blink$1' },
  { name: 'an id twice', caught: 'EPUB 3.3', entry: page, find: /<\/body>/, put: '<p id="twice">a</p><p id="twice">b</p></body>' },
  { name: 'a script', caught: 'EPUB 3.3', entry: page, find: /<\/body>/, put: '<script>1</script></body>' },
  {
    name: 'a picture from the network',
    caught: 'EPUB 3.3',
    entry: page,
    find: /<\/body>/,
    put: '<p><img src="https://pictures.example/a.png" alt="a"/></p></body>',
  },
  { name: 'no language on a page', caught: 'EPUB accessibility', entry: page, find: / (xml:)?lang="[^"]*"/, put: '', all: true },
  { name: 'a link without words', caught: 'EPUB accessibility', entry: page, find: /<\/body>/, put: '<p><a href="#"></a></p></body>' },
  {
    name: 'pages that turn the wrong way',
    caught: 'EPUB in a reading system',
    entry: opf,
    find: /page-progression-direction="ltr"/,
    put: 'page-progression-direction="rtl"',
  },
  {
    name: 'words of the glossary that open nothing',
    caught: 'EPUB in a reading system',
    entry: page,
    find: / role="doc-footnote" epub:type="footnote"/,
    put: '',
    all: true,
  },
  {
    name: 'a way from the contents to no place',
    caught: 'EPUB in a reading system',
    entry: nav,
    find: /(href="chapter-[^"#]*)#[^"]*"/,
    put: '$1#nowhere"',
  },
  { name: 'a wrong media type', caught: 'EPUB 3.3', entry: /^mimetype$/, find: /epub/, put: 'epup' },
]

/** @type {readonly Plant[]} */
export const htmlPlants = [
  { name: 'no language', caught: 'HTML accessibility', find: /(<html[^>]*?) lang="?[\w-]+"?/, put: '$1' },
  { name: 'no title', caught: 'HTML (Nu)', find: /<title>[\s\S]*?<\/title>/, put: '' },
  { name: 'no doctype', caught: 'HTML (Nu)', find: /<!doctype html>/i, put: '' },
  { name: 'an id twice', caught: 'HTML (Nu)', find: /<\/main>/, put: '<p id="twice">a</p><p id="twice">b</p></main>' },
  { name: 'a block inside a phrase', caught: 'HTML (Nu)', find: /<\/main>/, put: '<span><div>a</div></span></main>' },
  { name: 'tags crossed', caught: 'HTML (Nu)', find: /<\/main>/, put: '<p><b><i>a</b></i></p></main>' },
  { name: 'an attribute unknown', caught: 'HTML (Nu)', find: /<main/, put: '<main colour="red"' },
  {
    name: 'a picture without words',
    caught: 'HTML accessibility',
    find: /<\/main>/,
    put: '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></main>',
  },
  { name: 'a link without words', caught: 'HTML accessibility', find: /<\/main>/, put: '<a href="#a"></a></main>' },
  { name: 'a button without words', caught: 'HTML accessibility', find: /<\/main>/, put: '<button></button></main>' },
  { name: 'a heading jumped', caught: 'HTML accessibility', find: /<\/main>/, put: '<h2>a</h2><h5>b</h5></main>' },
  {
    name: 'pale words',
    caught: 'HTML accessibility',
    find: /<\/main>/,
    put: '<p style="color:#999;background:#aaa">pale words</p></main>',
  },
  {
    name: 'pale words by night only',
    caught: 'HTML accessibility',
    find: /<\/head>/,
    put: '<style>@media (prefers-color-scheme: dark) { main p { color: #333 !important; background: #222 !important } }</style></head>',
  },
  {
    name: 'no zoom',
    caught: 'HTML accessibility',
    find: /<\/head>/,
    put: '<meta name="viewport" content="width=device-width, user-scalable=no, maximum-scale=1"></head>',
  },
  { name: 'too wide for a phone', caught: 'HTML accessibility', find: /<\/main>/, put: '<div style="width:700px">wide</div></main>' },
  { name: 'no main part', caught: 'HTML accessibility', find: /<(\/?)main\b/, put: '<$1div', all: true },
  {
    name: 'a picture from the network',
    caught: 'HTML accessibility',
    find: /<\/main>/,
    put: '<img src="https://pictures.example/a.png" alt="a"></main>',
  },
  { name: 'a list of nothing but words', caught: 'HTML (Nu)', find: /<\/main>/, put: '<ul><p>a</p></ul></main>' },
  { name: 'a way to nowhere', caught: 'HTML links', find: /<\/main>/, put: '<a href="nowhere.html">a</a></main>' },
  { name: 'a way to no place of the page', caught: 'HTML links', find: /<\/main>/, put: '<a href="#nowhere">a</a></main>' },
  { name: 'a way out of the site', caught: 'HTML links', find: /<\/main>/, put: '<a href="../../../../../x.html">a</a></main>' },
  { name: 'a script that fails', caught: 'HTML as it is shown', find: /<\/main>/, put: '</main><script>nowhere()</script>' },
  {
    name: 'a script from elsewhere',
    caught: 'HTML as it is shown',
    find: /<\/main>/,
    put: '</main><script src="https://x.example/a.js"></script>',
  },
  { name: 'too wide at 400 %', caught: 'HTML as it is shown', find: /<\/main>/, put: '<div style="width:340px">a</div></main>' },
  {
    name: 'words that jump',
    caught: 'HTML as it is shown',
    find: /<\/main>/,
    put: "</main><script>setTimeout(() => { document.querySelector('main').style.marginTop = '200px' }, 60)</script>",
  },
  { name: 'too much to load', caught: 'HTML as it is shown', find: /<\/main>/, put: `<!--${noise(160_000)}--></main>` },
  { name: 'no night', caught: 'HTML by night', find: /<\/head>/, put: '<style>body { background: white !important }</style></head>' },
  {
    name: 'nothing on paper',
    caught: 'HTML by night',
    find: /<\/head>/,
    put: '<style>@media print { main { display: none } }</style></head>',
  },
  {
    name: 'ways around on paper',
    caught: 'HTML by night',
    find: /<\/head>/,
    put: '<style>@media print { nav { display: block !important } }</style></head>',
  },
  {
    name: 'words that wait for a script',
    caught: 'HTML without script',
    find: /<main/,
    put: '<style>@media (scripting: none) { main p { visibility: hidden } }</style><main',
  },
  { name: 'no way past what repeats', caught: 'HTML by keyboard', find: /<a class="skip"[^>]*>[\s\S]*?<\/a>/, put: '' },
  {
    name: 'a keyboard nobody sees',
    caught: 'HTML by keyboard',
    find: /<\/head>/,
    put: '<style>:focus-visible { outline: none !important }</style></head>',
  },
  {
    name: 'an order of its own',
    caught: 'HTML by keyboard',
    find: /<main/,
    put: '<a href="#a" tabindex="0">a</a><a href="#a" tabindex="7">b</a><main',
  },
  {
    name: 'another language than was offered',
    caught: 'HTML in other languages',
    find: /(<nav class="languages"[\s\S]*?<a href=")[^"]*/,
    put: '$1../../index.html',
  },
]

/** @type {readonly Plant[]} */
export const searchPlants = [
  { name: 'no script', caught: 'HTML search', find: /<script src[\s\S]*?<\/script>/, put: '' },
  { name: 'the index of no language', caught: 'HTML search', find: /data-lang="[^"]*"/, put: 'data-lang="xx"' },
  { name: 'nothing said aloud', caught: 'HTML search', find: / role="status"/, put: '' },
  { name: 'no names without a script', caught: 'HTML without script', find: /<section id="a-z">[\s\S]*?<\/section>/, put: '' },
]

/** Letters that cannot be packed, the same each time. @param {number} length */
function noise(length) {
  let text = ''
  for (let number = 0; text.length < length; number += 1) text += createHash('sha256').update(String(number)).digest('base64')
  return text.slice(0, length)
}
