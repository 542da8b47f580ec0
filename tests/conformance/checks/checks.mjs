// The list of checks: what each is called, which files it takes, and what runs it. A new check is one line here.

import * as browser from './browser.mjs'
import * as epub from './epub.mjs'
import * as html from './html.mjs'
import { languages } from './languages.mjs'
import { links } from './links.mjs'
import * as pdf from './pdf.mjs'
import { reading as readingSystem } from './reader.mjs'
import { reading as pdfReaders } from './reading.mjs'
import { search } from './search.mjs'
import * as translation from './translation.mjs'
import { wellFormed } from './xml.mjs'

/** @typedef {import('./process.mjs').Finding} Finding */
/** @typedef {(files: readonly string[], tools: import('../setup.mjs').Tools) => Promise<readonly Finding[]>} Run */

// The page for lost readers has its style and its ways at the top of a server, which a disk has not.
const openable = /(?<!\/404)\.html$/

/** Those of a `library` look at that one of tests/fixtures/ only. @type {readonly {name: string, takes: RegExp, run: Run, library?: string}[]} */
export const checks = [
  { name: 'XML is well formed', takes: /\.(epub|pdf|svg|xml)$/, run: wellFormed },
  { name: 'PDF structure (qpdf)', takes: /\.pdf$/, run: pdf.structure },
  { name: 'PDF words (pdftotext)', takes: /\.pdf$/, run: pdf.words },
  { name: 'PDF words in every script (poppler, pdf.js, PDFium)', takes: /\.pdf$/, run: pdfReaders, library: 'scripts' },
  { name: 'PDF/UA-1 (veraPDF)', takes: /\.pdf$/, run: pdf.profile('ua1') },
  { name: 'PDF/A-2a (veraPDF)', takes: /\.pdf$/, run: pdf.profile('2a') },
  { name: 'EPUB 3.3 (EPUBCheck)', takes: /\.epub$/, run: epub.books },
  { name: 'EPUB accessibility (Ace)', takes: /\.epub$/, run: epub.accessibility },
  { name: 'EPUB in a reading system (foliate-js)', takes: /\.epub$/, run: readingSystem },
  { name: 'HTML (Nu)', takes: /\.html$/, run: html.markup },
  { name: 'HTML accessibility (axe, 360 and 1280 px, light and dark)', takes: /\.html$/, run: html.accessibility },
  { name: 'HTML links and anchors', takes: /\.html$/, run: links },
  { name: 'HTML as it is shown (console, network, layout shift, 400 %, weight)', takes: openable, run: browser.shown },
  { name: 'HTML by night and on paper', takes: openable, run: browser.looks },
  { name: 'HTML without script', takes: openable, run: browser.withoutScript },
  { name: 'HTML by keyboard', takes: openable, run: browser.byKeyboard },
  { name: 'HTML in other languages', takes: openable, run: languages },
  { name: 'HTML search from a disk', takes: /\/search\/index\.html$|^\.html$/, run: search },
]

/** What is held against bundles for translators, which are no part of a publication. */
/** @type {typeof checks} */
export const bundleChecks = [
  { name: 'translation archives (Python)', takes: /_r[^/]*\.zip$/, run: translation.archives },
  { name: 'translation PO (gettext)', takes: /_r[^/]*\.zip$/, run: translation.gettext },
  { name: 'translation PO (Translate Toolkit)', takes: /_r[^/]*\.zip$/, run: translation.toolkit },
  { name: 'translation XML (xmllint)', takes: /_r[^/]*\.zip$/, run: translation.schemas },
  { name: 'translation round trip (OmegaT)', takes: /_r[^/]*\.zip$/, run: translation.omegat },
  { name: 'translation round trip (LibreOffice)', takes: /_r[^/]*\.zip$/, run: translation.office },
]
