import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  binaryHost,
  canReach,
  electronVersion,
  findElectronBinary,
} from '../../../../electron/start/electronBinary.mjs'
import { temporaryFolder } from '#test/support/temporaryFolder'

let root: string
let folder: string

beforeEach(() => {
  root = temporaryFolder()
  folder = join(root, 'node_modules', 'electron')
  mkdirSync(join(folder, 'dist'), { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"version":"45.4.1"}')
})

describe('findElectronBinary', () => {
  it('finds what the installer put there', () => {
    writeFileSync(join(folder, 'path.txt'), 'electron')
    expect(findElectronBinary(root, {})).toBeNull()
    writeFileSync(join(folder, 'dist', 'electron'), '')
    expect(findElectronBinary(root, {})).toBe(join(folder, 'dist', 'electron'))
  })

  it('takes a binary without the note of its path as half unpacked', () => {
    writeFileSync(join(folder, 'dist', 'electron'), '')
    expect(findElectronBinary(root, {})).toBeNull()
  })

  it('looks in the folder that the environment names', () => {
    const elsewhere = temporaryFolder()
    const environment = { ELECTRON_OVERRIDE_DIST_PATH: elsewhere }
    expect(findElectronBinary(root, environment)).toBeNull()
    writeFileSync(join(elsewhere, 'electron'), '')
    expect(findElectronBinary(root, environment)).toBe(join(elsewhere, 'electron'))
  })
})

describe('electronVersion', () => {
  it('is that of the installed package', () => {
    expect(electronVersion(root)).toBe('45.4.1')
  })
})

describe('binaryHost', () => {
  it.each([
    [{}, { host: 'github.com', port: 443 }],
    [{ ELECTRON_MIRROR: 'https://mirror.example/electron/' }, { host: 'mirror.example', port: 443 }],
    [{ npm_config_electron_mirror: 'http://mirror.example:8081/' }, { host: 'mirror.example', port: 8081 }],
    [{ ELECTRON_MIRROR: 'http://mirror.example/' }, { host: 'mirror.example', port: 80 }],
    [{ ELECTRON_MIRROR: 'no address' }, null],
    [{ ELECTRON_GET_USE_PROXY: 'true' }, null],
  ])('with %j is %j', (environment, host) => {
    expect(binaryHost(environment)).toEqual(host)
  })
})

describe('canReach', () => {
  it('tells a host that answers from one that does not', async () => {
    const server = createServer()
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const { port } = server.address() as AddressInfo
    expect(await canReach({ host: '127.0.0.1', port })).toBe(true)
    await new Promise((closed) => server.close(closed))
    expect(await canReach({ host: '127.0.0.1', port })).toBe(false)
  })

  it('gives up on a name that does not resolve, within its limit', async () => {
    const startedAt = Date.now()
    expect(await canReach({ host: 'kohort.invalid', port: 443 }, 200)).toBe(false)
    expect(Date.now() - startedAt).toBeLessThan(2000)
  })
})
