import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const sources = [
  'electron',
  'renderer',
  'resources',
  'shared',
  'electron.vite.config.ts',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
]
/** One file of each part of the build: a build that was cut short leaves one of them missing or old. */
const products = [
  'out/main/main.js',
  'out/main/loopback.js',
  'out/main/cli.js',
  'out/main/services.js',
  'out/main/compute.js',
  'out/main/sync.js',
  'out/main/imports.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
]

/**
 * Whether `out/` is missing, cut short, or older than what it is made from.
 * @param {string} root folder of the project
 */
export function needsBuild(root) {
  const builtAt = products.map((product) => modifiedAt(join(root, product)))
  return builtAt.includes(null) || newestIn(root, sources) > Math.min(...builtAt.map((time) => time ?? 0))
}

/**
 * @param {string} folder
 * @param {readonly string[]} names
 * @returns {number} newest time of change below the named files and folders
 */
function newestIn(folder, names) {
  let newest = 0
  for (const name of names) {
    const path = join(folder, name)
    const status = statSync(path, { throwIfNoEntry: false })
    if (status === undefined) continue
    const inside = status.isDirectory() ? newestIn(path, readdirSync(path)) : status.mtimeMs
    newest = Math.max(newest, inside)
  }
  return newest
}

/**
 * @param {string} path
 * @returns {number | null}
 */
function modifiedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null
}
