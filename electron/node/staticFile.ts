import { readFile, realpath } from 'node:fs/promises'
import { extname, isAbsolute, join, relative, sep } from 'node:path'

export type StaticFile =
  { readonly status: 200; readonly body: Uint8Array; readonly mediaType: string } | { readonly status: 404 }

const notFound: StaticFile = { status: 404 }

/** Only what the build of the page produces is served; every other ending is not found. */
const mediaTypes: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
}

/** A path of plain names: no dot files, no `..`, no backslash, colon, NUL, space or left-over percent sign. */
const plainPath = /^(?:\/[\w@~+-][\w@~+.-]*)+$/

/**
 * Reads the file that the path of an address names below `root`; `/` is `index.html`. The path is decoded once, must be
 * made of plain names, and the file it leads to, links followed, must lie inside `root`. The whole file is read before
 * the caller writes a header, so a missing file can only become a 404.
 */
export async function readStaticFile(root: string, urlPath: string): Promise<StaticFile> {
  const path = decode(urlPath === '/' ? '/index.html' : urlPath)
  if (path === null || !plainPath.test(path)) return notFound
  const mediaType = Object.hasOwn(mediaTypes, extname(path)) ? mediaTypes[extname(path)] : undefined
  if (mediaType === undefined) return notFound
  try {
    const realRoot = await realpath(root)
    const file = await realpath(join(realRoot, path))
    if (!isInside(realRoot, file)) return notFound
    return { status: 200, body: await readFile(file), mediaType }
  } catch (error) {
    if (isAbsence(error)) return notFound
    throw error
  }
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

function isInside(root: string, file: string): boolean {
  const path = relative(root, file)
  return path !== '' && path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path)
}

const absenceCodes: ReadonlySet<unknown> = new Set([
  'ENOENT',
  'ENOTDIR',
  'EISDIR',
  'ELOOP',
  'ENAMETOOLONG',
  'EACCES',
])

function isAbsence(error: unknown): boolean {
  return error instanceof Error && 'code' in error && absenceCodes.has(error.code)
}
