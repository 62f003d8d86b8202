import { gzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { exchange } from '#electron/node/sync/exchange'
import { createAnswerFetcher } from '#electron/node/sync/fetchAnswer'
import type { SourceRequest } from '#shared/sources/conversation'
import { createCallBudget } from '#shared/sync/callBudget'
import { startSourceServer, type GivenAnswer, type SourceHandler } from '#test/support/sources/sourceServer'

const request: SourceRequest = { method: 'GET', path: 'table', mostBytes: 1000, label: 'Table 1' }

/** Sends one request to a source that answers so; waits are noted and not waited for. */
async function ask(handler: SourceHandler, change: Partial<SourceRequest> = {}, deadline = 5000) {
  const server = await startSourceServer(handler)
  const fetcher = createAnswerFetcher({ userAgent: 'Kohort/test', proxy: null, deadline })
  onTestFinished(async () => {
    await server.close()
    await fetcher.close()
  })
  const waits: number[] = []
  let now = 0
  const outcome = await exchange(
    { ...request, ...change },
    {
      fetcher,
      base: server.base,
      token: 'secret',
      budget: createCallBudget({ calls: 100, seconds: 1 }),
      signal: new AbortController().signal,
      now: () => now,
      random: () => 0.5,
      wait: (milliseconds) => {
        waits.push(milliseconds)
        now += milliseconds
        return Promise.resolve()
      },
      onWait: () => undefined,
    },
  )
  return { outcome, waits, requests: server.requests }
}

/** Gives one answer after the other, the last for ever. */
function inTurn(...answers: readonly (GivenAnswer | 'reset')[]): SourceHandler {
  return ({ index }) => answers[Math.min(index, answers.length - 1)] ?? 'reset'
}
const good: GivenAnswer = { body: '{"ok":true}' }

describe('asking a source', () => {
  it('sends who asks and the token, and reads packed answers', async () => {
    const packed = { body: gzipSync('{"ok":true}'), headers: { 'content-encoding': 'gzip' } }
    const { outcome, requests } = await ask(inTurn(packed))
    expect(outcome).toMatchObject({ ok: true, value: { answer: { status: 200, text: '{"ok":true}' } } })
    expect(requests[0]?.headers).toMatchObject({
      'user-agent': 'Kohort/test',
      authorization: 'Bearer secret',
    })
  })

  it('keeps a byte order mark for the reader', async () => {
    const { outcome } = await ask(inTurn({ body: '\uFEFF{}' }))
    expect(outcome).toMatchObject({ value: { answer: { text: '\uFEFF{}' } } })
  })

  it.each<[string, GivenAnswer | 'reset']>([
    ['429', { status: 429, headers: { 'retry-after': '3' }, body: '' }],
    ['503', { status: 503, body: '' }],
    ['a reset', 'reset'],
    ['a body that breaks off', { body: '{"value":[1,2,3]}', cutAfter: 5 }],
  ])('tries again after %s', async (_name, obstacle) => {
    const { outcome, waits, requests } = await ask(inTurn(obstacle, good))
    expect(outcome).toMatchObject({ ok: true })
    expect(requests).toHaveLength(2)
    expect(waits).toHaveLength(1)
  })

  it('gives up in words after five tries', async () => {
    expect(await ask(inTurn('reset'))).toMatchObject({
      outcome: { problem: { code: 'unreachable' } },
      waits: { length: 4 },
    })
    expect(await ask(inTurn({ status: 429, body: '' }))).toMatchObject({
      outcome: { problem: { code: 'throttled' } },
    })
  })

  it('does not repeat what will be refused again', async () => {
    const { outcome, requests } = await ask(inTurn({ status: 500, body: '' }))
    expect(outcome).toMatchObject({ ok: true, value: { answer: { status: 500 } } })
    expect(requests).toHaveLength(1)
  })

  it('follows an alias on the same host only', async () => {
    const alias = { status: 301, headers: { location: '/other' }, body: '' }
    expect((await ask(inTurn(alias, good))).outcome).toMatchObject({ ok: true })
    const login = { status: 302, headers: { location: 'https://login.example/' }, body: '' }
    expect((await ask(inTurn(login))).outcome).toMatchObject({ problem: { code: 'sign-in-needed' } })
    expect((await ask(inTurn(alias))).outcome).toMatchObject({ problem: { code: 'sign-in-needed' } })
  })

  it('reads no more than it was told', async () => {
    expect((await ask(inTurn({ body: 'x'.repeat(2000) }))).outcome).toMatchObject({
      problem: { code: 'too-large' },
    })
    const bomb = { body: gzipSync(Buffer.alloc(5_000_000)), headers: { 'content-encoding': 'gzip' } }
    expect((await ask(inTurn(bomb))).outcome).toMatchObject({ problem: { code: 'too-large' } })
  })

  it('does not wait for a source that stops talking', async () => {
    expect((await ask(inTurn({ body: '{"value":[1]}', stallAfter: 3 }), {}, 150)).outcome).toMatchObject({
      problem: { code: 'timed-out' },
    })
  })

  it('says that a host cannot be reached, once', async () => {
    const fetcher = createAnswerFetcher({ userAgent: 'Kohort/test', proxy: null, deadline: 1000 })
    onTestFinished(() => fetcher.close())
    const signal = new AbortController().signal
    const sent = await fetcher.send({ base: 'http://127.0.0.1:2/', request, token: null, signal })
    expect(sent).toMatchObject({ kind: 'unreachable', reason: 'ECONNREFUSED' })
  })
})
