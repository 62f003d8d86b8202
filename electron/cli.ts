import { mkdtemp, rm } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { DefectReport } from '#shared/contract/dispatch'
import { succeed } from '#shared/contract/outcome'
import { runCommandLine } from './commands/commandLine'
import { exitCodes } from './commands/exitCodes'
import { openApplication } from './node/application'
import { defaultDataDirectory } from './node/dataDirectory'
import { version } from '../package.json'

const built = import.meta.dirname
const folders = {
  programDirectory: built,
  resourcesDirectory: join(built, '..', '..', 'resources'),
  builtResourcesDirectory: join(built, '..', 'resources'),
}

/** The application on a folder of its own, so that a command neither needs nor locks the person's studies. */
const parts = {
  ...folders,
  computeFile: join(built, 'compute.js'),
  syncFile: join(built, 'sync.js'),
  importsFile: join(built, 'imports.js'),
  version,
  report: reportDefect,
}

function reportDefect({ operation, error }: Parameters<DefectReport>[0]): void {
  console.error(`A defect in ${operation}:`, error)
}

/** The application on the studies and data of the person. */
function openOnData(directory: string | null) {
  const machine = { platform: process.platform, environment: process.env, home: homedir() }
  return openApplication({ ...parts, dataDirectory: resolve(directory ?? defaultDataDirectory(machine)) })
}

/** Set from Ctrl+C until the process ends: what then fails because its folder is gone is no defect. */
let stopping = false

async function openOnOwnData() {
  const making = mkdtemp(join(tmpdir(), 'kohort-'))
  // What is still being written there may make it fail at first.
  const remove = async () => rm(await making, { recursive: true, force: true, maxRetries: 5 })
  const interrupted = () => {
    stopping = true
    void remove().finally(() => process.exit(exitCodes.interrupted))
  }
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted)
  const opened = await openApplication({ ...parts, dataDirectory: await making })
  if (!opened.ok) {
    await remove()
    return opened
  }
  return succeed({
    ...opened.value,
    close: async () => {
      await opened.value.close()
      await remove()
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted)
    },
  })
}

// A reader that has seen enough, such as `head`, closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(exitCodes.done)
})

try {
  process.exitCode = await runCommandLine(process.argv.slice(2), {
    version,
    directory: process.cwd(),
    folders,
    now: () => new Date().toISOString(),
    openApplication: openOnOwnData,
    openData: openOnData,
    standardInput: process.stdin,
    passphrase: process.env['KOHORT_PASSPHRASE'] ?? null,
    columns: process.stdout.isTTY ? process.stdout.columns : null,
    print: (text) => process.stdout.write(text),
    printError: (text) => stopping || process.stderr.write(text),
  })
} catch (error) {
  if (!stopping) {
    console.error(
      'A defect of Kohort. Nothing of yours was changed. Report it with the lines below.\n',
      error,
    )
  }
  process.exitCode = exitCodes.defect
}
