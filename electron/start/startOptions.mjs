import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

/**
 * @typedef {{ readonly kind: 'help' }
 *   | { readonly kind: 'refused', readonly message: string }
 *   | { readonly kind: 'command-line', readonly words: readonly string[] }
 *   | { readonly kind: 'window' | 'browser', readonly port: string | null, readonly dataDirectory: string | null }} StartOptions
 */

export const startHelp = `npm start                     open Kohort in its window, or in the browser where there is none
npm start -- --browser        serve Kohort to a browser on this machine
          -- --port N         port of 127.0.0.1 for the browser (default: a free one)
          -- --data DIR       keep studies and data here
npm run kohort -- --help      the command line
`

/**
 * Reads what stands behind `npm start --`. After `--command-line` every word belongs to the command line.
 * @param {readonly string[]} words
 * @param {string} directory where the command was typed; relative folders are meant from there
 * @returns {StartOptions}
 */
export function parseStartOptions(words, directory) {
  if (words[0] === '--command-line') return { kind: 'command-line', words: words.slice(1) }
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        browser: { type: 'boolean' },
        port: { type: 'string' },
        data: { type: 'string' },
        help: { type: 'boolean' },
      },
    })
    if (values.help === true) return { kind: 'help' }
    return {
      kind: values.browser === true ? 'browser' : 'window',
      port: values.port ?? null,
      dataDirectory: values.data === undefined ? null : resolve(directory, values.data),
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { kind: 'refused', message: `${reason}. --help shows what can be asked.` }
  }
}
