import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { app } from 'electron'
import { quitInOrder, stopLimitMilliseconds } from '#electron/shell/shutdown'
import { record } from '../../../support/electronFake/record.mjs'
import { createFakeServices } from '../../../support/electronFakeServices'

vi.mock('electron', () => import('../../../support/electronFake/electron.mjs'))

const hasQuit = (): boolean => record.steps.includes('quit')

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
  app.removeAllListeners()
  record.steps.length = 0
})

describe('quitInOrder', () => {
  it('waits until the services have written, then quits', async () => {
    let finishWriting = (): void => undefined
    const services = createFakeServices({
      stop: () =>
        new Promise((resolve) => {
          finishWriting = resolve
        }),
    })
    quitInOrder(services, 'linux')
    app.emit('window-all-closed')
    expect(services.isStopping()).toBe(true)
    app.quit()
    expect(hasQuit()).toBe(false)
    finishWriting()
    await vi.waitFor(() => {
      expect(hasQuit()).toBe(true)
    })
  })

  it('gives up waiting after ten seconds', () => {
    quitInOrder(createFakeServices({ stop: () => new Promise(() => undefined) }), 'linux')
    app.quit()
    vi.advanceTimersByTime(stopLimitMilliseconds - 1)
    expect(hasQuit()).toBe(false)
    vi.advanceTimersByTime(1)
    expect(hasQuit()).toBe(true)
  })

  it('stays without a window on macOS, as programs do there', () => {
    const services = createFakeServices()
    quitInOrder(services, 'darwin')
    app.emit('window-all-closed')
    expect(services.isStopping()).toBe(false)
  })
})
