import { describe, expect, it, vi } from 'vitest'
import { succeed } from '#shared/contract/outcome'
import { channels } from '#electron/shell/channels'
import { relayServices } from '#electron/shell/serviceRelay'
import { record } from '../../../support/electronFake/record.mjs'
import { createFakeServices } from '../../../support/electronFakeServices'

vi.mock('electron', () => import('../../../support/electronFake/electron.mjs'))

describe('relayServices', () => {
  const services = createFakeServices({ answer: (name) => succeed(`answer to ${String(name)}`) })
  const send = vi.fn()
  relayServices(services, send)
  const call = (payload: unknown): unknown =>
    record.handlers.get(channels.call)?.(
      { senderFrame: { origin: 'app://kohort', parent: null }, sender: {} },
      payload,
    )

  it('hands a call on with its request untouched, also when the contract will refuse it', async () => {
    expect(await call({ name: 'constructor', request: { deep: [1] } })).toEqual(
      succeed('answer to constructor'),
    )
    expect(services.calls).toEqual([{ name: 'constructor', request: { deep: [1] } }])
  })

  it.each([null, 'settings.read', { name: 'a' }, { name: 'a', request: 1, more: 2 }])(
    'answers %j with a failure in words, never a throw',
    async (payload) => {
      const before = services.calls.length
      expect(await call(payload)).toMatchObject({ ok: false, error: { code: 'malformed-request' } })
      expect(services.calls).toHaveLength(before)
    },
  )

  it('announces events of the services', () => {
    services.announce({ name: 'studies-changed' })
    expect(send.mock.calls).toEqual([[{ name: 'studies-changed' }]])
  })
})
