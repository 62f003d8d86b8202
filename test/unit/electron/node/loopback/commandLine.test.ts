import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseLoopbackOptions } from '#electron/node/loopback/commandLine'

const machine = { platform: 'linux', environment: {}, home: '/home/kari' } as const

describe('parseLoopbackOptions', () => {
  it('takes a free port and the default folder when nothing is said', () => {
    expect(parseLoopbackOptions([], machine)).toEqual({
      ok: true,
      value: { port: 0, dataDirectory: '/home/kari/.local/share/kohort', help: false },
    })
  })

  it('takes port and folder', () => {
    expect(parseLoopbackOptions(['--port', '8080', '--data=studies'], machine)).toEqual({
      ok: true,
      value: { port: 8080, dataDirectory: resolve('studies'), help: false },
    })
  })

  it.each(['', '-1', '65536', '80a', '0x50', '1e3', ' 80', '123456'])('refuses the port %j', (port) => {
    expect(parseLoopbackOptions([`--port=${port}`], machine)).toMatchObject({ ok: false })
  })

  it.each([['--host', '0.0.0.0'], ['--data'], ['studies'], ['--token=x']])('refuses %s %s', (...words) => {
    expect(parseLoopbackOptions(words, machine)).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('--help') as string },
    })
  })
})
