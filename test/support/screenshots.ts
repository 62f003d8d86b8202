import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { repackPng } from './screenshotsPng'

const folder = process.env['KOHORT_SCREENSHOTS'] ?? join(import.meta.dirname, '../../docs/screenshots')

/** Largest picture that goes into the repository, in bytes. */
const largest = 200_000

/** Module that sets the date of the host; see `startLoopbackProcess`. */
export const screenshotsClock = join(import.meta.dirname, 'screenshotsClock.mjs')

/** Keeps a picture for the documentation as small as its format allows. */
export function keepScreenshot(name: string, png: Buffer): void {
  const packed = repackPng(png)
  if (packed.length > largest)
    throw new Error(`${name} has ${packed.length} bytes; at most ${largest} belong in the repository.`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.png`), packed)
}

/** Draws the first page of a PDF with `pdftoppm` of Poppler; false where that is not installed. */
export function keepFirstPage(name: string, pdf: string): boolean {
  try {
    execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' })
  } catch {
    return false
  }
  const drawn = `${pdf}-page`
  execFileSync('pdftoppm', ['-png', '-singlefile', '-r', '96', pdf, drawn])
  keepScreenshot(name, readFileSync(`${drawn}.png`))
  return true
}
