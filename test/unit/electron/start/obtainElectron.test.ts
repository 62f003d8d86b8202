import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { obtainElectron } from '../../../../electron/start/obtainElectron.mjs'
import { temporaryFolder } from '#test/support/temporaryFolder'

let root: string
let folder: string
const reach = vi.fn(() => Promise.resolve(true))
const run = vi.fn(() => Promise.resolve({ code: 1, stopped: false }))
const print = vi.fn()

function obtain(environment: Record<string, string> = { DISPLAY: ':0' }) {
  return obtainElectron({ root, environment, platform: 'linux', print, reach, run })
}

function install(): void {
  writeFileSync(join(folder, 'path.txt'), 'electron')
  writeFileSync(join(folder, 'dist', 'electron'), '')
}

beforeEach(() => {
  root = temporaryFolder()
  folder = join(root, 'node_modules', 'electron')
  mkdirSync(join(folder, 'dist'), { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"version":"45.4.1"}')
  vi.clearAllMocks()
})

describe('obtainElectron', () => {
  it('takes the binary that is there, without a word and without the network', async () => {
    install()
    expect(await obtain()).toEqual({ binary: join(folder, 'dist', 'electron') })
    expect([reach, run, print].map((mock) => mock.mock.calls.length)).toEqual([0, 0, 0])
  })

  it('does not try to fetch what no window could be seen from', async () => {
    expect(await obtain({})).toEqual({
      reason:
        'There is no display for a window here. The desktop binary (Electron 45.4.1) is not on this machine either.',
    })
    install()
    expect(await obtain({})).toEqual({ reason: 'There is no display for a window here.' })
    expect([reach, run].map((mock) => mock.mock.calls.length)).toEqual([0, 0])
  })

  it('gives up at once when the network says no', async () => {
    reach.mockResolvedValueOnce(false)
    expect(await obtain()).toEqual({
      reason:
        'The desktop binary (Electron 45.4.1) is not on this machine, and github.com cannot be reached to fetch it.',
    })
    expect(run).not.toHaveBeenCalled()
  })

  it('fetches once, saying so first', async () => {
    run.mockImplementationOnce(() => {
      expect(print).toHaveBeenCalledTimes(1)
      install()
      return Promise.resolve({ code: 0, stopped: false })
    })
    expect(await obtain()).toEqual({ binary: join(folder, 'dist', 'electron') })
    expect(run.mock.calls).toEqual([[process.execPath, [join(folder, 'install.js')]]])
  })

  it('does not try again when the fetch fails', async () => {
    expect(await obtain()).toEqual({ reason: 'The desktop binary (Electron 45.4.1) could not be fetched.' })
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('ends when the person stops the fetch', async () => {
    run.mockResolvedValueOnce({ code: 130, stopped: true })
    expect(await obtain()).toEqual({ stoppedWith: 130 })
  })

  it('asks the installer behind a proxy, whose reach cannot be tried', async () => {
    await obtain({ DISPLAY: ':0', ELECTRON_GET_USE_PROXY: 'true' })
    expect(reach).not.toHaveBeenCalled()
    expect(run).toHaveBeenCalledTimes(1)
  })
})
