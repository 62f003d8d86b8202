import { describe, expect, it } from 'vitest'
import type { ServiceEvent } from '#shared/contract/events'
import { httpTransport } from '#renderer/host/httpTransport'

const token = 'a-token-of-the-host-that-printed-it'

function json(value: unknown, status = 200): Response {
  return new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } })
}

/** A stream that gives the blocks and then ends, as when the host closes. */
function eventStream(...blocks: readonly string[]): Response {
  return new Response(new Blob([...blocks]).stream(), { headers: { 'content-type': 'text/event-stream' } })
}

describe('a call', () => {
  it('is posted with the token and answers the outcome', async () => {
    const sent: { path: string; init: RequestInit | undefined }[] = []
    const transport = httpTransport({
      token,
      fetch: (path, init) => {
        sent.push({ path: String(path), init })
        return Promise.resolve(json({ ok: true, value: [] }))
      },
    })
    expect(await transport.call('studies.list', {})).toEqual({ ok: true, value: [] })
    expect(sent[0]?.path).toBe('/api')
    expect(sent[0]?.init?.body).toBe('{"name":"studies.list","request":{}}')
    expect(new Headers(sent[0]?.init?.headers).get('x-kohort-token')).toBe(token)
  })

  it('passes a refusal on, whatever the status', async () => {
    const refusal = { ok: false, error: { code: 'too-large', message: 'Too large.' } }
    const transport = httpTransport({ token, fetch: () => Promise.resolve(json(refusal, 413)) })
    expect(await transport.call('studies.list', {})).toEqual(refusal)
  })

  it.each([
    ['the network fails', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['the answer is no JSON', () => Promise.resolve(new Response('<html>'))],
    ['the answer is no outcome', () => Promise.resolve(json({ value: 1 }))],
    ['the token is wrong', () => Promise.resolve(json({}, 403))],
  ])('is host-unreachable when %s', async (_, fetch) => {
    const answer = await httpTransport({ token, fetch }).call('studies.list', {})
    expect(answer).toMatchObject({ ok: false, error: { code: 'host-unreachable' } })
  })

  it('is not sent without a token', async () => {
    const transport = httpTransport({
      token: null,
      fetch: () => Promise.reject(new Error('must not be asked')),
    })
    expect(await transport.call('studies.list', {})).toMatchObject({
      ok: false,
      error: { code: 'host-unreachable', details: { reason: 'no-token' } },
    })
  })
})

describe('events', () => {
  it('are read across chunk borders; comments and unknown events are left out', async () => {
    const heard: ServiceEvent[] = []
    const answers = [
      eventStream(
        ': open\n\n',
        'data: {"name":"studies-',
        'changed"}\n\ndata: {"name":"unheard-of"}\n\n: beat\n\n',
        'data: no json\r\n\r\ndata: {"name":"study-changed","study":"s1"}\r\n\r\n',
      ),
    ]
    const transport = httpTransport({
      token,
      fetch: () => Promise.resolve(answers.shift() ?? new Response(null, { status: 503 })),
      wait: () => new Promise(() => undefined),
    })
    transport.subscribe((event) => heard.push(event))
    await expect
      .poll(() => heard)
      .toEqual([{ name: 'studies-changed' }, { name: 'study-changed', study: 's1' }])
  })

  it('come back after a break with growing waits, and announce what may have been missed', async () => {
    const heard: ServiceEvent[] = []
    const waits: number[] = []
    const answers = [eventStream(': open\n\n'), null, null, eventStream(': open\n\n')]
    const transport = httpTransport({
      token,
      fetch: () => {
        const answer = answers.shift()
        return answer === undefined || answer === null
          ? Promise.reject(new TypeError('refused'))
          : Promise.resolve(answer)
      },
      wait: (milliseconds) => {
        waits.push(milliseconds)
        return waits.length < 4 ? Promise.resolve() : new Promise(() => undefined)
      },
    })
    transport.subscribe((event) => heard.push(event))
    await expect
      .poll(() => heard)
      .toEqual([
        { name: 'studies-changed' },
        { name: 'settings-changed' },
        { name: 'sites-changed' },
        { name: 'sources-changed', perhaps: true },
      ])
    expect(waits.slice(0, 3)).toEqual([250, 500, 1000])
  })

  it('share one stream, which ends with the last listener', async () => {
    const signals: (AbortSignal | null | undefined)[] = []
    const transport = httpTransport({
      token,
      fetch: (_, init) => {
        signals.push(init?.signal)
        return new Promise(() => undefined)
      },
    })
    const stops = [transport.subscribe(() => undefined), transport.subscribe(() => undefined)]
    expect(signals).toHaveLength(1)
    stops[0]?.()
    expect(signals[0]?.aborted).toBe(false)
    stops[1]?.()
    expect(signals[0]?.aborted).toBe(true)
  })
})
