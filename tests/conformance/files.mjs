import { readdirSync } from 'node:fs'
import path from 'node:path'

/**
 * Every file below a folder, in an order that does not depend on the disk.
 * @param {string} folder
 * @returns {readonly string[]}
 */
export function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}
