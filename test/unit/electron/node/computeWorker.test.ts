import { once } from 'node:events'
import { MessageChannel } from 'node:worker_threads'
import { afterEach, describe, expect, it } from 'vitest'
import { serveJobs } from '#electron/node/computeWorker'
import { fail, succeed } from '#shared/contract/outcome'

type Jobs = {
  readonly half: { readonly request: number; readonly response: number }
  readonly throw: { readonly request: null; readonly response: null }
}

let channel = new MessageChannel()
afterEach(() => {
  channel.port1.close()
})

function ask(name: string, request: unknown): Promise<unknown[]> {
  channel = new MessageChannel()
  serveJobs<Jobs>(channel.port2, {
    half(request, progress) {
      progress(0.25)
      return request % 2 === 0 ? succeed(request / 2) : fail('not-available-here', 'Odd.')
    },
    throw() {
      throw new TypeError('of its own')
    },
  })
  const messages: unknown[] = []
  return new Promise((resolve) => {
    channel.port1.on('message', (message: { kind: string }) => {
      messages.push(message)
      if (message.kind !== 'progress') resolve(messages)
    })
    channel.port1.postMessage({ job: 7, name, request })
  })
}

describe('serveJobs', () => {
  it('answers with the outcome of the job, after its progress', async () => {
    expect(await ask('half', 6)).toEqual([
      { kind: 'progress', job: 7, progress: 0.25 },
      { kind: 'finished', job: 7, outcome: { ok: true, value: 3 } },
    ])
    expect((await ask('half', 5)).at(-1)).toMatchObject({ outcome: { ok: false } })
  })

  it.each(['throw', 'constructor', '__proto__', 'unknown'])(
    'tells that %s threw, and lives on',
    async (name) => {
      expect((await ask(name, null)).at(-1)).toEqual({
        kind: 'threw',
        job: 7,
        error: expect.any(String) as string,
      })
      channel.port1.postMessage({ job: 8, name: 'half', request: 2 })
      await once(channel.port1, 'message')
    },
  )
})
