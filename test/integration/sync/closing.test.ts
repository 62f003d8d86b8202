import { resolve } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createDeferred } from '#electron/node/deferred'
import { standardSyncSettings } from '#shared/contract/sync'
import { openInProcessTransport } from '#test/support/inProcessTransport'
import { startSourceServer } from '#test/support/sources/sourceServer'
import { temporaryFolder } from '#test/support/temporaryFolder'

it('closes in the middle of a sync, and tells in the log that it was broken off', async () => {
  const asked = createDeferred<void>()
  const server = await startSourceServer(() => {
    asked.resolve()
    return { body: '{"value":[', stallAfter: 5 }
  })
  onTestFinished(() => server.close())
  const folder = resolve(temporaryFolder(), 'data')
  const opened = await openInProcessTransport(folder)
  const bases = [{ source: 'ssb', base: server.base }]
  await opened.transport.call('sync.configure', { ...standardSyncSettings, bases })
  await opened.transport.call('sync.start', { offers: ['ssb/07459'] })
  await asked.promise
  await opened.close()

  const again = await openInProcessTransport(folder)
  onTestFinished(() => again.close())
  const log = await again.transport.call('sync.log', { limit: 1 })
  expect(log).toMatchObject({ ok: true, value: [{ offers: [{ offer: 'ssb/07459', state: 'refused' }] }] })
})
