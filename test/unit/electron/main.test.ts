import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { app } from 'electron'
import type { ServicesWorkerOptions } from '#electron/node/servicesWorker'
import { becomeReady, record } from '../../support/electronFake/record.mjs'
import { createFakeServices } from '../../support/electronFakeServices'
import { sharedTemporaryFolder } from '#test/support/temporaryFolder'

vi.mock('electron', () => import('../../support/electronFake/electron.mjs'))
const worker = vi.hoisted(() => ({ started: new Array<unknown>() }))
vi.mock('#electron/node/servicesWorker', () => ({
  startServicesWorker(options: ServicesWorkerOptions) {
    record.steps.push('start services')
    worker.started.push(options)
    return createFakeServices()
  },
}))

const dataDirectory = sharedTemporaryFolder()
const words = process.argv

beforeAll(async () => {
  process.argv = ['electron', '.', '--data', dataDirectory]
  vi.spyOn(process, 'on').mockReturnThis()
  await import('#electron/main')
})

afterAll(() => {
  process.argv = words
  vi.restoreAllMocks()
})

describe('main', () => {
  it('does everything that must come before ready, and opens nothing yet', () => {
    expect(record.steps).toEqual([
      'app.setPath userData',
      'app.enableSandbox',
      'protocol.registerSchemesAsPrivileged',
      'app.requestSingleInstanceLock',
    ])
    expect(app.listenerCount('web-contents-created')).toBe(1)
    expect(record.privileges).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ])
    expect(app.getPath('userData')).toBe(join(dataDirectory, 'desktop'))
  })

  it('has page, permissions and channels in place before the window opens', async () => {
    becomeReady()
    await vi.waitFor(() => {
      expect(record.windows).toHaveLength(1)
    })
    expect(record.steps.slice(4)).toEqual([
      'ready',
      'start services',
      'protocol.handle',
      'app.setAboutPanelOptions',
      'new BrowserWindow',
    ])
    expect(Object.keys(record.permissions).sort()).toEqual(['check', 'device', 'request'])
    expect([...record.handlers.keys()].sort()).toEqual(['kohort:call', 'kohort:capability'])
    expect(worker.started).toMatchObject([{ dataDirectory }])
  })

  it('focuses its window when it is started a second time', () => {
    app.emit('second-instance', {}, [], '', {})
    expect(record.windows).toMatchObject([{ focused: 1 }])
  })
})
