import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Starts Kohort as a person does on a machine without a display, uses it through its address, and stops it with Ctrl+C.
 * Prints what was seen; ends with 1 and the reason when anything is not as it should be, or after two minutes.
 */

const limitMilliseconds = 120_000
const root = join(import.meta.dirname, '..', '..')
const data = await mkdtemp(join(tmpdir(), 'kohort-smoke-'))

const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...environment } = process.env
let printed = ''
/** @type {import('node:child_process').ChildProcess | null} */
let running = null
/** @type {NodeJS.Timeout | undefined} */
let timer
const expired = new Promise((_resolve, reject) => {
  timer = setTimeout(() => {
    reject(new Error(`Not done after ${String(limitMilliseconds / 1000)} seconds`))
  }, limitMilliseconds)
})

try {
  await Promise.race([smoke(), expired])
} catch (error) {
  if (running !== null) killGroup(running, 'SIGKILL')
  process.stderr.write(`${printed}\nThe start command failed: ${String(error)}\n`)
  process.exitCode = 1
} finally {
  clearTimeout(timer)
  await rm(data, { recursive: true, force: true, maxRetries: 5 })
}

async function smoke() {
  const startedAt = Date.now()
  const first = await start('npm', ['start', '--', '--data', data])
  report('serves', `${first.origin} after ${String(Date.now() - startedAt)} ms`)
  await use(first)
  // npm's shell dies of the interrupt that the host takes as a wish to stop, and npm with it: 130 for the terminal.
  check(['0', '130', 'SIGINT'].includes(await stop(first)), 'Ctrl+C ended npm otherwise than by itself')

  // The same data again, so the first run must have let go of it; without npm, the exit code is the host's own.
  const second = await start(process.execPath, ['electron/start.mjs', '--data', data])
  await use(second)
  const ending = await stop(second)
  check(ending === '0', `Ctrl+C ended with ${ending}`)
}

/**
 * Runs a command in a group of its own, as a terminal does, and waits for the address that it prints.
 * @param {string} command
 * @param {readonly string[]} words
 */
async function start(command, words) {
  printed = ''
  const child = spawn(command, words, {
    cwd: root,
    env: { ...environment, CI: 'true' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  running = child
  const exited = once(child, 'exit')
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      printed += text
    })
  }
  for (;;) {
    const found = /http:\/\/127\.0\.0\.1:(\d+)\/#token=([\w-]+)\s/.exec(printed)
    if (found !== null) {
      const [, port = '', token = ''] = found
      return { child, exited, origin: `http://127.0.0.1:${port}`, token, port: Number(port) }
    }
    const ended = await Promise.race([once(child.stdout, 'data').then(() => false), exited.then(() => true)])
    if (ended) throw new Error('It ended without an address')
  }
}

/** @param {{ readonly origin: string, readonly token: string }} host */
async function use({ origin, token }) {
  const page = await fetch(`${origin}/`)
  const html = await page.text()
  check(page.status === 200, `GET / answered ${String(page.status)}`)
  const policy = page.headers.get('content-security-policy') ?? ''
  check(policy.includes("default-src 'none'"), 'The page has no policy')
  const script = /<script[^>]+src="([^"]+)"/.exec(html)?.[1] ?? ''
  check(script !== '', 'The page names no script')
  const code = await fetch(new URL(script, `${origin}/`))
  check(code.status === 200, `GET ${script} answered ${String(code.status)}`)
  report(
    'page',
    `${String(html.length)} bytes, script ${String((await code.arrayBuffer()).byteLength)} bytes`,
  )

  const described = await call(origin, token, 'application.describe', {})
  check(typeof described === 'object' && described !== null, 'application.describe answered no object')
  const examples = await call(origin, token, 'examples.list', { language: 'en' })
  const count = Array.isArray(examples) ? examples.length : 0
  check(count > 0, 'There are no examples')
  report('calls', `version ${field(described, 'version')}, ${String(count)} examples`)
  const refused = await post(origin, 'x'.repeat(43), 'application.describe', {})
  check([401, 403].includes(refused.status), `A wrong token was answered with ${String(refused.status)}`)
}

/**
 * Interrupts the whole group, as Ctrl+C does, and answers how the command ended.
 * @param {Awaited<ReturnType<typeof start>>} host
 */
async function stop({ child, exited, port }) {
  const stoppedAt = Date.now()
  killGroup(child, 'SIGINT')
  /** @type {(number | string | null)[]} */
  const [code, signal] = await exited
  check(!(await canConnect(port)), `Port ${String(port)} is still taken`)
  report('stops', `within ${String(Date.now() - stoppedAt)} ms, port free`)
  return String(code ?? signal)
}

/**
 * @param {string} origin
 * @param {string} token
 * @param {string} name
 * @param {object} request
 */
function post(origin, token, name, request) {
  return fetch(`${origin}/api`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-kohort-token': token, origin },
    body: JSON.stringify({ name, request }),
  })
}

/**
 * The value that an operation answers.
 * @param {string} origin
 * @param {string} token
 * @param {string} name
 * @param {object} request
 * @returns {Promise<unknown>}
 */
async function call(origin, token, name, request) {
  const response = await post(origin, token, name, request)
  /** @type {unknown} */
  const outcome = await response.json()
  const answered = typeof outcome === 'object' && outcome !== null && 'ok' in outcome && 'value' in outcome
  if (!answered || outcome.ok !== true) throw new Error(`${name} answered ${JSON.stringify(outcome)}`)
  return outcome.value
}

/** @param {number} port @returns {Promise<boolean>} */
function canConnect(port) {
  return new Promise((settle) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      settle(true)
    })
    socket.once('error', () => {
      settle(false)
    })
  })
}

/** @param {import('node:child_process').ChildProcess} child @param {NodeJS.Signals} signal */
function killGroup(child, signal) {
  if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    process.kill(-child.pid, signal)
  }
}

/** @param {boolean} holds @param {string} otherwise */
function check(holds, otherwise) {
  if (!holds) throw new Error(otherwise)
}

/** @param {unknown} value @param {string} name */
function field(value, name) {
  return String(Object.entries(value ?? {}).find(([key]) => key === name)?.[1])
}

/** @param {string} what @param {string} seen */
function report(what, seen) {
  process.stdout.write(`${what.padEnd(8)}${seen}\n`)
}
