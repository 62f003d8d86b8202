import { spawn, type ChildProcess } from 'node:child_process'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, it, vi } from 'vitest'

const folder = resolve(import.meta.dirname, '../../../electron/start')
const runChildUrl = pathToFileURL(resolve(folder, 'runChild.mjs')).href
const endWithParentUrl = pathToFileURL(resolve(folder, 'endWithParent.mjs')).href
const started: ChildProcess[] = []

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
})

/** Starts a process that runs `childCode` through `runChild` and prints how it ended. */
function startParent(
  childCode: string,
  options: string,
  words = '[]',
): { parent: ChildProcess; output: () => string } {
  const code = `
    import { runChild } from ${JSON.stringify(runChildUrl)}
    const words = [...${words}, '--input-type=module', '-e', ${JSON.stringify(childCode)}]
    console.log(JSON.stringify(await runChild(process.execPath, words, ${options})))`
  const parent = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  started.push(parent)
  let output = ''
  parent.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  return { parent, output: () => output }
}

const waitingChild = `
  let signals = 0
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      signals += 1
      console.log(signal, signals)
      setTimeout(() => process.exit(7), 100)
    })
  }
  console.log('child', process.pid)
  setInterval(() => undefined, 1000)`

function childOf(output: string): number {
  const [, pid] = /child (\d+)/.exec(output) ?? []
  if (pid === undefined) throw new Error('The child has not started')
  return Number(pid)
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('runChild', () => {
  it.each([
    ['process.exit(0)', 0],
    ['process.exit(3)', 3],
    ['process.kill(process.pid, "SIGKILL")', 137],
    ['process.kill(process.pid, "SIGTERM")', 143],
  ])('answers the exit code of %s', async (code, expected) => {
    const { output } = startParent(code, '{}')
    await vi.waitFor(() => {
      expect(output()).toContain(`{"code":${String(expected)},"stopped":false}`)
    }, 10_000)
  })

  it('answers 127 for a program that is not there', async () => {
    const { runChild } = await import('../../../electron/start/runChild.mjs')
    expect(await runChild('kohort-is-no-program', [], {})).toEqual({ code: 127, stopped: false })
  })

  it('hears what the child prints', async () => {
    const { runChild } = await import('../../../electron/start/runChild.mjs')
    let heard = ''
    const streams = ['ignore', 'pipe', 'pipe'] as const
    const onOutput = (text: string): void => {
      heard += text
    }
    await runChild(process.execPath, ['-e', 'console.log("å"); console.error("ø")'], {
      streams: [...streams],
      onOutput,
    })
    expect(heard.split('\n').sort()).toEqual(['', 'å', 'ø'])
  })

  it.runIf(process.platform !== 'win32').each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'hands %s on once, waits for the child and leaves nothing behind',
    async (signal) => {
      const { parent, output } = startParent(waitingChild, '{ ownGroup: true }')
      await vi.waitFor(() => childOf(output()), 10_000)
      parent.kill(signal)
      await vi.waitFor(() => {
        expect(output()).toContain('{"code":7,"stopped":true}')
      }, 10_000)
      expect(output()).toContain(`${signal} 1`)
      expect(output()).not.toContain(`${signal} 2`)
      expect(isAlive(childOf(output()))).toBe(false)
    },
  )
})

describe('endWithParent', () => {
  it.runIf(process.platform !== 'win32')(
    'stops the host in order when the start command is killed',
    async () => {
      const options = `{ ownGroup: true, streams: ['ignore', 'inherit', 'inherit', 'ipc'] }`
      const words = JSON.stringify(['--import', endWithParentUrl])
      const { parent, output } = startParent(waitingChild, options, words)
      await vi.waitFor(() => childOf(output()), 10_000)
      parent.kill('SIGKILL')
      await vi.waitFor(() => {
        expect(isAlive(childOf(output()))).toBe(false)
      }, 10_000)
      expect(output()).toContain('SIGTERM 1')
    },
  )
})
