import { sep } from 'node:path'

/**
 * The place of a file beside `app.asar` where electron-builder unpacks it. Worker threads read through plain Node, which
 * does not know the archive. Without an archive, when run from the sources, the path stays as it is.
 */
export function outsideArchive(path: string): string {
  return path.replace(`${sep}app.asar${sep}`, `${sep}app.asar.unpacked${sep}`)
}
