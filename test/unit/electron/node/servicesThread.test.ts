import { once } from 'node:events'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createDeferred } from '#electron/node/deferred'
import type { ServicesRequest } from '#electron/node/servicesMessages'
import { serveServices, type ServedApplication } from '#electron/node/servicesThread'
import type { ServiceEvent } from '#shared/contract/events'
import { fail, succeed, type Outcome } from '#shared/contract/outcome'

let host: MessagePort | undefined
afterEach(() => {
  host?.close()
})

function setUp(own: Partial<ServedApplication> = {}) {
  const channel = new MessageChannel()
  host = channel.port1
  const messages: unknown[] = []
  channel.port1.on('message', (message) => messages.push(message))
  const close = vi.fn(() => Promise.resolve())
  const application: ServedApplication = {
    call: (name, request) => Promise.resolve(succeed({ name, request })),
    openDocument: (handle) => succeed({ path: `/${String(handle)}`, fileName: 'a', mediaType: 'text/plain' }),
    endReadings: () => Promise.resolve(),
    close,
    ...own,
  }
  const { promise: opening, resolve: opened } = createDeferred<Outcome<ServedApplication>>()
  let announce: (event: ServiceEvent) => void = () => undefined
  const ended = serveServices(channel.port2, (hear) => {
    announce = hear
    return opening
  })
  return {
    messages,
    close,
    ended,
    opened,
    application,
    announce: (event: ServiceEvent) => {
      announce(event)
    },
    send(message: ServicesRequest) {
      channel.port1.postMessage(message)
    },
    async next(count: number): Promise<unknown[]> {
      while (messages.length < count) await once(channel.port1, 'message')
      return messages
    },
  }
}

const ping: ServicesRequest = { kind: 'call', sequence: 1, name: 'a', request: { b: 1 } }
const pong = { kind: 'answer', sequence: 1, outcome: { ok: true, value: { name: 'a', request: { b: 1 } } } }

describe('serveServices', () => {
  it('answers calls and documents under their sequence, and announces events', async () => {
    const { opened, application, send, next, announce } = setUp()
    opened(succeed(application))
    await next(1)
    send(ping)
    send({ kind: 'open-document', sequence: 2, handle: 'h' })
    await next(3)
    announce({ name: 'studies-changed' })
    expect(await next(4)).toEqual([
      { kind: 'started', outcome: { ok: true, value: null } },
      pong,
      {
        kind: 'document',
        sequence: 2,
        outcome: { ok: true, value: { path: '/h', fileName: 'a', mediaType: 'text/plain' } },
      },
      { kind: 'event', event: { name: 'studies-changed' } },
    ])
  })

  it('lets a call that comes early wait until the application is open', async () => {
    const { opened, application, send, next } = setUp()
    send(ping)
    opened(succeed(application))
    expect(await next(2)).toContainEqual(pong)
  })

  it('answers why the application could not be opened, to every call', async () => {
    const { opened, send, next, ended } = setUp()
    opened(fail('database-locked', 'Another Kohort has it.'))
    send(ping)
    const messages = await next(2)
    const outcome = { ok: false, error: { code: 'database-locked', message: 'Another Kohort has it.' } }
    expect(messages).toEqual([
      { kind: 'started', outcome },
      { kind: 'answer', sequence: 1, outcome },
    ])
    send({ kind: 'stop' })
    await ended
  })

  it('finishes running calls before it closes', async () => {
    const { promise: finished, resolve: finish } = createDeferred<void>()
    const call = vi.fn(() => finished.then(() => succeed('saved')))
    const { opened, application, send, ended, close, next } = setUp({ call })
    opened(succeed(application))
    send(ping)
    send({ kind: 'stop' })
    await vi.waitFor(() => {
      expect(call).toHaveBeenCalledTimes(1)
    })
    expect(close).not.toHaveBeenCalled()
    finish()
    await ended
    expect(close).toHaveBeenCalledTimes(1)
    expect(await next(2)).toContainEqual({
      kind: 'answer',
      sequence: 1,
      outcome: { ok: true, value: 'saved' },
    })
  })
})
