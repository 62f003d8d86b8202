import { describe, expect, it, vi } from 'vitest'
import type { ServiceEvent } from '#shared/contract/events'
import type { HostBridge } from '#shared/contract/transport'

const electron = vi.hoisted(() => ({
  exposed: new Map<string, HostBridge>(),
  listeners: new Map<string, (event: unknown, payload: ServiceEvent) => void>(),
  invoke: vi.fn(() => Promise.resolve('answer')),
}))
vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld: (name: string, api: HostBridge) => {
      electron.exposed.set(name, api)
    },
  },
  ipcRenderer: {
    invoke: electron.invoke,
    on: (channel: string, listener: (event: unknown, payload: ServiceEvent) => void) => {
      electron.listeners.set(channel, listener)
    },
    off: (channel: string, listener: unknown) => {
      if (electron.listeners.get(channel) === listener) electron.listeners.delete(channel)
    },
  },
}))

await import('#electron/preload')
const host = electron.exposed.get('host')
if (host === undefined) throw new Error('The preload script exposed nothing')

describe('preload', () => {
  it('exposes the bridge and nothing else', () => {
    expect([...electron.exposed.keys()]).toEqual(['host'])
    expect(Object.keys(host).sort()).toEqual([
      'call',
      'kind',
      'openLink',
      'pickTextFile',
      'platform',
      'saveDocument',
      'subscribe',
    ])
    expect(host.kind).toBe('desktop')
  })

  it('sends each request on its channel, without fields that nobody asked for', async () => {
    const handle = { handle: 'h', fileName: 'f', mediaType: 'm', bytes: 1 }
    expect(await host.call('settings.read', {})).toBe('answer')
    await host.saveDocument({ ...handle, ...{ path: '/etc/passwd' } })
    await host.pickTextFile({ extensions: ['json'], maximumBytes: 5 })
    await host.openLink('https://www.ssb.no/')
    expect(electron.invoke.mock.calls).toEqual([
      ['kohort:call', { name: 'settings.read', request: {} }],
      ['kohort:capability', { kind: 'save-document', document: handle }],
      ['kohort:capability', { kind: 'pick-text-file', extensions: ['json'], maximumBytes: 5 }],
      ['kohort:capability', { kind: 'open-link', address: 'https://www.ssb.no/' }],
    ])
  })

  it('hands events on without the object that carries the sender, until it is told to stop', () => {
    const listener = vi.fn()
    const stop = host.subscribe(listener)
    electron.listeners.get('kohort:event')?.({ sender: 'ipcRenderer' }, { name: 'studies-changed' })
    expect(listener.mock.calls).toEqual([[{ name: 'studies-changed' }]])
    stop()
    expect(electron.listeners.size).toBe(0)
  })
})
