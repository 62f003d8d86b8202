import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { requireBuild } from '../../support/desktopTransport'

const source = resolve(import.meta.dirname, '../../..')
const servedAddress = /http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]+/

interface Started {
  readonly child: ChildProcess
  readonly output: () => string
  /** Exit code; rejects on nothing. */
  readonly code: Promise<unknown>
}

const started: Started[] = []
const servers: Server[] = []
let folder: string
let root: string

beforeEach(() => {
  requireBuild()
  folder = mkdtempSync(join(tmpdir(), 'kohort-start-'))
  root = createProject()
  symlinkSync(join(source, 'out'), join(root, 'out'))
})

/**
 * A project of the start command alone, older than the build that it is given, so that no test builds the application.
 * Its `build` says something and fails.
 */
function createProject(): string {
  const project = join(folder, 'project')
  mkdirSync(join(project, 'electron'), { recursive: true })
  cpSync(join(source, 'electron', 'start.mjs'), join(project, 'electron', 'start.mjs'))
  cpSync(join(source, 'electron', 'start'), join(project, 'electron', 'start'), { recursive: true })
  symlinkSync(join(source, 'node_modules'), join(project, 'node_modules'))
  const scripts = { build: `node -e "console.log('a type is wrong'); process.exit(3)"` }
  writeFileSync(join(project, 'package.json'), JSON.stringify({ type: 'module', scripts }))
  for (const name of readdirSync(project, { recursive: true, encoding: 'utf8' })) {
    if (/\.(?:mjs|json)$/.test(name) && !name.startsWith('node_modules'))
      utimesSync(join(project, name), 0, 0)
  }
  return project
}

afterEach(async () => {
  for (const { child, code } of started.splice(0)) {
    child.kill('SIGTERM')
    await code
  }
  for (const server of servers.splice(0)) server.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Runs the start command; `CI` keeps it from opening a browser on the machine of a developer. */
function start(words: readonly string[], environment: Readonly<Record<string, string>>): Started {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...inherited } = process.env
  const child = spawn(process.execPath, ['electron/start.mjs', ...words], {
    cwd: root,
    env: { ...inherited, CI: 'true', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  const running = {
    child,
    output: () => output,
    code: once(child, 'close').then(([code]: unknown[]) => code),
  }
  started.push(running)
  return running
}

/** A program in the place of the Electron binary, which notes what it was started with. */
function writeBinary(body: string): Readonly<Record<string, string>> {
  const path = join(folder, 'electron')
  writeFileSync(path, `#!${process.execPath}\nconst { writeFileSync } = require('node:fs')\n${body}\n`)
  chmodSync(path, 0o755)
  return { DISPLAY: ':99', ELECTRON_OVERRIDE_DIST_PATH: folder }
}

function untilPrinted(running: Started, pattern: RegExp): Promise<void> {
  return vi.waitFor(() => expect(running.output()).toMatch(pattern), { timeout: 60_000, interval: 50 })
}

describe.runIf(process.platform === 'linux')('npm start with an Electron binary', () => {
  it('opens the window on the project, hands a stop on once and keeps its exit code', async () => {
    const note = join(folder, 'note.json')
    const environment = writeBinary(`
      let stops = 0
      process.on('SIGINT', () => { stops += 1; setTimeout(() => process.exit(stops === 1 ? 0 : 9), 100) })
      writeFileSync(${JSON.stringify(note)}, JSON.stringify(process.argv.slice(2)))
      console.log('window is open')
      setInterval(() => undefined, 1000)`)
    const running = start(['--data', folder], environment)
    await untilPrinted(running, /window is open/)
    expect(JSON.parse(readFileSync(note, 'utf8'))).toEqual([root, '--data', folder])
    running.child.kill('SIGINT')
    expect(await running.code).toBe(0)
    expect(running.output()).not.toMatch(servedAddress)
  })

  it('serves the browser instead when the window cannot be opened', async () => {
    const environment = writeBinary(
      `console.error('error while loading shared libraries'); process.exit(127)`,
    )
    const running = start(['--data', folder], environment)
    await untilPrinted(running, servedAddress)
    expect(running.output()).toMatch(
      /^The window could not be opened \(exit code 127\)\. The same application is served to the browser\.$/m,
    )
    running.child.kill('SIGINT')
    expect(await running.code).toBe(0)
  })
})

describe.runIf(process.platform === 'linux')('npm start without an Electron binary', () => {
  it('gives up at once where the binary cannot be reached, says so in one line, and serves', async () => {
    const startedAt = Date.now()
    const running = start(['--data', folder], { DISPLAY: ':99', ELECTRON_MIRROR: 'http://127.0.0.1:1/' })
    await untilPrinted(running, /cannot be reached/)
    expect(Date.now() - startedAt).toBeLessThan(10_000)
    await untilPrinted(running, servedAddress)
    const [line = '', ...rest] = running.output().split('\n')
    expect(line).toMatch(
      /^The desktop binary \(Electron [\d.]+\) is not on this machine, and 127\.0\.0\.1 cannot be reached to fetch it\. The same/,
    )
    expect(rest[0]).toMatch(servedAddress)
  })

  it('tries to fetch it once, shows that, and serves when that fails', async () => {
    const asked: (string | undefined)[] = []
    const server = createServer((request, response) => {
      asked.push(request.url)
      response.writeHead(404).end()
    })
    servers.push(server)
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const { port } = server.address() as AddressInfo
    const running = start(['--data', folder], {
      DISPLAY: ':99',
      ELECTRON_MIRROR: `http://127.0.0.1:${String(port)}/`,
      electron_config_cache: folder,
    })
    await untilPrinted(running, servedAddress)
    expect(running.output()).toMatch(/Fetching it, about 110 MB …/)
    expect(running.output()).toMatch(/could not be fetched\. The same application is served to the browser\./)
    expect(asked).toHaveLength(1)
    expect(asked[0]).toMatch(/electron-v[\d.]+-linux-\w+\.zip$/)
  })
})

describe('npm start', () => {
  it('shows what failed when the application cannot be built, and ends', async () => {
    utimesSync(join(root, 'package.json'), 4_000_000_000, 4_000_000_000)
    const running = start(['--browser'], {})
    expect(await running.code).toBe(3)
    expect(running.output()).toMatch(
      /^Building Kohort …\n[^]*a type is wrong\n[^]*Kohort could not be built\./,
    )
  })

  it('says what is missing before anything was installed', async () => {
    unlinkSync(join(root, 'node_modules'))
    const running = start(['--browser'], {})
    expect(await running.code).toBe(1)
    expect(running.output()).toMatch(/Run `npm ci` in its folder/)
  })

  it('refuses options it does not know', async () => {
    const running = start(['--brwser'], {})
    expect(await running.code).toBe(2)
    expect(running.output()).toMatch(/Unknown option '--brwser'/)
  })

  it('serves the browser when asked to, on the port that was asked for', async () => {
    const server = createServer()
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const { port } = server.address() as AddressInfo
    await new Promise((closed) => server.close(closed))
    const running = start(['--browser', '--port', String(port), '--data', folder], {})
    await untilPrinted(running, servedAddress)
    expect(running.output()).toContain(`http://127.0.0.1:${String(port)}/#token=`)
    expect(running.output()).not.toMatch(/Electron/)
  })

  it('hands words, exit code and folder of the person to the command line', async () => {
    const help = start(['--command-line', '--help'], { INIT_CWD: folder })
    expect(await help.code).toBe(0)
    expect(help.output()).toMatch(/kohort/i)
    const unknown = start(['--command-line', 'no-such-command'], { INIT_CWD: folder })
    expect(await unknown.code).not.toBe(0)
    expect(unknown.output()).not.toMatch(servedAddress)
  })
})
