import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { fail, succeed, type Outcome } from '#shared/contract/outcome'
import { defaultDataDirectory, type Machine } from '../dataDirectory'

export interface LoopbackOptions {
  /** 0 lets the operating system choose a free port. */
  readonly port: number
  readonly dataDirectory: string
  readonly help: boolean
}

export const loopbackHelp = `Serves Kohort to a browser on this machine.

  --port N      listen on this port of 127.0.0.1 (default: a free one)
  --data DIR    keep studies and data here (default: KOHORT_DATA, else the folder for application data)
  --help        show this text

Press Ctrl+C to stop. Everything is saved.
`

/** Reads the options of the loopback host; refuses what it does not know. */
export function parseLoopbackOptions(words: readonly string[], machine: Machine): Outcome<LoopbackOptions> {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: { port: { type: 'string' }, data: { type: 'string' }, help: { type: 'boolean' } },
    })
    const port = values.port ?? '0'
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
      return fail('malformed-request', `“${port}” is not a port. A port is a number from 0 to 65535.`)
    }
    return succeed({
      port: Number(port),
      dataDirectory: resolve(values.data ?? defaultDataDirectory(machine)),
      help: values.help ?? false,
    })
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return fail('malformed-request', `${error.message}. --help shows what can be asked.`)
  }
}
