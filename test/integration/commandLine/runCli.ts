import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { startCheaply } from '#test/support/startCheaply'
import { temporaryFolder } from '#test/support/temporaryFolder'

const builtFile = resolve('out/main/cli.js')

export interface CliResult {
  readonly code: number | null
  readonly output: string
  readonly errors: string
  /** What was left in the folder for temporary files. */
  readonly left: readonly string[]
}

/** Runs the built command line in a folder of its own with no data folder of a person. */
export async function runCli(
  words: readonly string[],
  options: { readonly directory?: string; readonly input?: string; readonly cli?: string } = {},
): Promise<CliResult> {
  const cliFile = options.cli ?? builtFile
  if (!existsSync(cliFile))
    throw new Error('out/main/cli.js is not there. Run `npm run build`, then the tests again.')
  const directory = options.directory ?? temporaryFolder()
  const temporary = temporaryFolder()
  return new Promise((settle, reject) => {
    const child = spawn(process.execPath, [...startCheaply, cliFile, ...words], {
      cwd: directory,
      env: {
        ...process.env,
        TMPDIR: temporary,
        TEMP: temporary,
        TMP: temporary,
        HOME: temporary,
        KOHORT_DATA: '',
      },
    })
    let output = ''
    let errors = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
    child.once('error', reject)
    child.once('close', (code) => {
      readdir(temporary).then((left) => {
        settle({ code, output, errors, left })
      }, reject)
    })
    child.stdin.on('error', () => undefined)
    child.stdin.end(options.input ?? '')
  })
}
