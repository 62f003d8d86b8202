import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { browserCommand, hasDisplay, servedAddress } from './start/browser.mjs'
import { needsBuild } from './start/buildState.mjs'
import { obtainElectron } from './start/obtainElectron.mjs'
import { runChild } from './start/runChild.mjs'
import { parseStartOptions, startHelp } from './start/startOptions.mjs'

const root = join(import.meta.dirname, '..')
// npm runs scripts in the folder of the project; the person may have typed the command in another.
const directory = process.env['INIT_CWD'] ?? process.cwd()
/** A window that is gone within this time, with an error, never opened. */
const openingMilliseconds = 10_000

process.exitCode = await start()

/** @returns {Promise<number>} the exit code */
async function start() {
  const options = parseStartOptions(process.argv.slice(2), directory)
  if (options.kind === 'help') {
    console.log(startHelp)
    return 0
  }
  if (options.kind === 'refused') {
    console.error(options.message)
    return 2
  }
  const built = await buildIfNeeded()
  if (built !== 0) return built
  if (options.kind === 'command-line') {
    const { code } = await runChild(process.execPath, [builtFile('cli.js'), ...options.words], { directory })
    return code
  }
  const code = options.kind === 'window' ? await openWindow(options.dataDirectory) : null
  return code ?? serve(options)
}

/** @returns {Promise<number>} 0 when `out/` is there and up to date */
async function buildIfNeeded() {
  if (!existsSync(join(root, 'node_modules', 'electron-vite'))) {
    console.error(
      'The dependencies of Kohort are not installed. Run `npm ci` in its folder, then start again.',
    )
    return 1
  }
  if (!needsBuild(root)) return 0
  // On standard error, so that the answer of a command stays clean.
  console.error('Building Kohort …')
  let output = ''
  const npm = process.env['npm_execpath']
  const [command, ...words] = npm === undefined ? ['npm'] : [process.execPath, npm]
  const { code, stopped } = await runChild(command ?? 'npm', [...words, 'run', 'build', '--silent'], {
    directory: root,
    streams: ['ignore', 'pipe', 'pipe'],
    onOutput: (text) => {
      output += text
    },
  })
  if (code !== 0 && !stopped) console.error(`${output}\nKohort could not be built. What failed stands above.`)
  return code
}

/**
 * @param {string | null} dataDirectory
 * @returns {Promise<number | null>} the exit code of the window, or null when there can be none here
 */
async function openWindow(dataDirectory) {
  const instead = 'The same application is served to the browser.'
  const obtained = await obtainElectron({
    root,
    environment: process.env,
    platform: process.platform,
    print: (line) => {
      console.log(line)
    },
  })
  if ('stoppedWith' in obtained) return obtained.stoppedWith
  if ('reason' in obtained) {
    console.log(`${obtained.reason} ${instead}`)
    return null
  }
  const startedAt = Date.now()
  const words = dataDirectory === null ? [root] : [root, '--data', dataDirectory]
  const { code, stopped } = await runChild(obtained.binary, words, { ownGroup: true })
  if (code === 0 || stopped || Date.now() - startedAt > openingMilliseconds) return code
  console.log(`The window could not be opened (exit code ${String(code)}). ${instead}`)
  return null
}

/**
 * @param {{ readonly port: string | null, readonly dataDirectory: string | null }} options
 * @returns {Promise<number>} the exit code of the loopback host
 */
async function serve({ port, dataDirectory }) {
  const words = [
    ...(port === null ? [] : ['--port', port]),
    ...(dataDirectory === null ? [] : ['--data', dataDirectory]),
  ]
  const endWithParent = pathToFileURL(join(import.meta.dirname, 'start', 'endWithParent.mjs')).href
  let printed = ''
  let opened = false
  const { code } = await runChild(
    process.execPath,
    ['--import', endWithParent, builtFile('loopback.js'), ...words],
    {
      streams: ['ignore', 'pipe', 'inherit', 'ipc'],
      ownGroup: true,
      onOutput: (text) => {
        process.stdout.write(text)
        if (opened) return
        printed += text
        const address = servedAddress(printed)
        if (address === null) return
        opened = true
        openBrowser(address)
      },
    },
  )
  return code
}

/** @param {string} address */
function openBrowser(address) {
  console.log('Press Ctrl+C to stop. Everything is saved.')
  if (process.env['CI'] !== undefined || !hasDisplay(process.platform, process.env)) return
  const { command, words } = browserCommand(process.platform, address)
  const browser = spawn(command, words, { stdio: 'ignore', detached: true })
  // The address stands on the screen, so a missing browser needs no word.
  browser.once('error', () => undefined)
  browser.unref()
}

/** @param {string} name */
function builtFile(name) {
  return join(root, 'out', 'main', name)
}
