import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { defaultDataDirectory, type Machine } from '../node/dataDirectory'

/** Data folder of this run: `--data DIR`, else that of every host. Electron's own switches among the words are let be. */
export function desktopDataDirectory(words: readonly string[], machine: Machine): string {
  const { values } = parseArgs({
    args: [...words],
    options: { data: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  })
  return resolve(typeof values.data === 'string' ? values.data : defaultDataDirectory(machine))
}
