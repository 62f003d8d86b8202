import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const folder = resolve(import.meta.dirname, '../../../../shared/samples')

/** True where no answers of the sources were recorded beside the project. */
export const samplesMissing = !existsSync(folder)

/** A recorded answer as text. */
export function sampleText(name: string): string {
  return readFileSync(resolve(folder, name), 'utf8')
}
