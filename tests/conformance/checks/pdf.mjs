import { inPairs, java, readVerdicts, say } from './process.mjs'

/**
 * One profile of veraPDF over every file, in one Java process.
 * @param {'ua1' | '2a'} profile
 * @returns {import('./checks.mjs').Run}
 */
export function profile(profile) {
  return async (files, { profiles }) => {
    const output = await java(['-cp', profiles, 'Profiles', profile], { input: files.join('\n') })
    return readVerdicts(files, output)
  }
}

/**
 * The structure of the file, as qpdf reads it.
 * @type {import('./checks.mjs').Run}
 */
export function structure(files) {
  return inPairs(files, async (file) => {
    const { status, stdout, stderr } = await say('qpdf', ['--check', file])
    return status === 0 ? [] : [{ file, message: `${stdout}${stderr}`.trim().split('\n').slice(-3).join(' | ') }]
  })
}

/**
 * The words come out of the file again, without complaint.
 * @type {import('./checks.mjs').Run}
 */
export function words(files) {
  return inPairs(files, async (file) => {
    const { status, stdout, stderr } = await say('pdftotext', ['-enc', 'UTF-8', file, '-'])
    if (status !== 0 || stderr.trim() !== '') return [{ file, message: stderr.trim() || `pdftotext ended with ${status}` }]
    return stdout.trim() === '' ? [{ file, message: 'no words can be read out of it' }] : []
  })
}
