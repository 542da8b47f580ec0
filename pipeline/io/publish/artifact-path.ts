/** Throws when an artifact's path could leave the output folder, or be another path on another system. That is a bug, not an author's mistake. */
export function assertArtifactPath(path: string): void {
  const parts = path.split('/')
  const strange = /[\\\u0000-\u001f\u007f]|^[A-Za-z]:/.test(path)
  if (strange || parts.some((part) => part === '' || part === '.' || part === '..')) {
    throw new Error(`An artifact may not be written to ${JSON.stringify(path)}`)
  }
  if (path.toLowerCase() === 'manifest.json') throw new Error('manifest.json is made by the publication itself')
}
