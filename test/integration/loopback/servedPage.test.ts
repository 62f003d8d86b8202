import { once } from 'node:events'
import { connect } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { succeed } from '#shared/contract/outcome'
import { createDeferred } from '#electron/node/deferred'
import { openLoopbackFixture, type LoopbackFixture } from './loopbackFixture'
import { exchange, requestText } from './rawConnection'

let open: LoopbackFixture[] = []

async function openFixture(...options: Parameters<typeof openLoopbackFixture>): Promise<LoopbackFixture> {
  const fixture = await openLoopbackFixture(...options)
  open.push(fixture)
  return fixture
}
afterEach(async () => {
  await Promise.all(open.map((fixture) => fixture.close()))
  open = []
})

function address(fixture: LoopbackFixture, path: string): string {
  return `http://127.0.0.1:${fixture.port}${path}`
}

function token(fixture: LoopbackFixture): { headers: Record<string, string> } {
  return { headers: { 'x-kohort-token': fixture.token } }
}

describe('the page', () => {
  it('is served to whoever names this host, with policy and nonce', async () => {
    const response = await fetch(address(await openFixture(), '/'))
    const html = await response.text()
    const nonce = /content="([\w-]+)"/.exec(html)?.[1]
    expect(response.status).toBe(200)
    expect(nonce).toBeDefined()
    expect(response.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`)
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
    expect(response.headers.get('x-powered-by')).toBeNull()
  })

  it('keeps its connection between requests', async () => {
    const fixture = await openFixture()
    const response = await fetch(address(fixture, '/assets/index-a1.js'))
    expect(await response.text()).toBe('export {}')
    expect(response.headers.get('connection')).toBe('keep-alive')
  })
})

describe('documents', () => {
  it('come as an attachment under their own name', async () => {
    const fixture = await openFixture()
    const response = await fetch(address(fixture, '/documents/report'), token(fixture))
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('%PDF-1.7 report')
    expect(response.headers.get('content-type')).toBe('application/pdf')
    expect(response.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''S%C3%B8knad%20%281%29%20%27MS%27.pdf",
    )
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  })

  it('are refused under a handle that nobody was given', async () => {
    const fixture = await openFixture()
    const response = await fetch(address(fixture, '/documents/guess'), token(fixture))
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })

  it('that have gone from the disk become a defect with a reference, and the host lives on', async () => {
    const fixture = await openFixture()
    const response = await fetch(address(fixture, '/documents/lost'), token(fixture))
    expect(response.status).toBe(500)
    expect(await response.json()).toMatchObject({ ok: false, error: { code: 'defect' } })
    expect(fixture.defects).toHaveLength(1)
    expect((await fetch(address(fixture, '/'))).status).toBe(200)
  })
})

describe('events', () => {
  it('reach a page until it leaves, with heartbeats between', async () => {
    const fixture = await openFixture({ limits: { heartbeatMilliseconds: 20 } })
    const leaving = new AbortController()
    const response = await fetch(address(fixture, '/events'), { ...token(fixture), signal: leaving.signal })
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    async function readUntil(end: string): Promise<void> {
      while (!text.includes(end)) text += (await reader?.read())?.value ?? ''
    }
    await readUntil(': open\n\n')
    expect(fixture.listeners.size).toBe(1)
    for (const listener of fixture.listeners) listener({ name: 'study-changed', study: 'a\nb' })
    await readUntil('data: {"name":"study-changed","study":"a\\nb"}\n\n')
    await readUntil(': beat\n\n')
    leaving.abort()
    await vi.waitFor(() => {
      expect(fixture.listeners.size).toBe(0)
    })
  })

  it('end when the host closes', async () => {
    const fixture = await openLoopbackFixture()
    const response = await fetch(address(fixture, '/events'), token(fixture))
    const rest = response.text()
    await fixture.close()
    expect(await rest).toBe(': open\n\n')
    expect(fixture.listeners.size).toBe(0)
  })

  it('are not kept for a page that does not read', async () => {
    const fixture = await openFixture()
    const socket = connect({ host: '127.0.0.1', port: fixture.port })
    socket.on('error', () => undefined)
    socket.write(
      `GET /events HTTP/1.1\r\nHost: ${fixture.own['host']}\r\nx-kohort-token: ${fixture.token}\r\n\r\n`,
    )
    await once(socket, 'readable')
    const event = { name: 'study-changed', study: 'x'.repeat(1_000_000) } as const
    await vi.waitFor(() => {
      for (const listener of fixture.listeners) listener(event)
      expect(fixture.listeners.size).toBe(0)
    })
    socket.destroy()
  })
})

describe('time limits', () => {
  it('close a connection whose body does not come', async () => {
    const fixture = await openFixture({ limits: { headersMilliseconds: 200, requestMilliseconds: 300 } })
    const slow = requestText('POST /api', { ...fixture.own, 'content-length': '100' }, '{"name":')
    const answer = await exchange(fixture.port, [slow])
    expect([0, 408]).toContain(answer.status)
    expect(fixture.called).toEqual([])
    expect((await fetch(address(fixture, '/'))).status).toBe(200)
  })

  it('close a connection whose headers do not come', async () => {
    const fixture = await openFixture({ limits: { headersMilliseconds: 200, requestMilliseconds: 300 } })
    const answer = await exchange(fixture.port, ['GET / HTTP/1.1\r\nHost: '])
    expect([0, 408]).toContain(answer.status)
  })
})

describe('closing', () => {
  it('lets a running call finish and takes no new ones', async () => {
    const { promise: finished, resolve: finish } = createDeferred<void>()
    const fixture = await openLoopbackFixture({
      handlers: { 'terminology.names': () => finished.then(() => succeed({ G35: 'MS' })) },
    })
    const answer = fetch(address(fixture, '/api'), {
      method: 'POST',
      headers: {
        ...token(fixture).headers,
        origin: address(fixture, ''),
        'content-type': 'application/json',
      },
      body: JSON.stringify({
        name: 'terminology.names',
        request: { system: 'icd-10', codes: ['G35'], language: 'en' },
      }),
    })
    await vi.waitFor(() => {
      expect(fixture.called).toHaveLength(1)
    })
    const closed = fixture.close()
    finish()
    expect(await (await answer).json()).toEqual({ ok: true, value: { G35: 'MS' } })
    await closed
    await expect(fetch(address(fixture, '/'))).rejects.toThrow()
  })

  it('does not wait for ever for a connection that hangs', async () => {
    const fixture = await openLoopbackFixture({ limits: { closeMilliseconds: 50 } })
    const hanging = exchange(fixture.port, [
      requestText('POST /api', { ...fixture.own, 'content-length': '100' }, '{'),
    ]).catch(() => 'closed')
    await vi.waitFor(async () => {
      expect((await fetch(address(fixture, '/'))).status).toBe(200)
    })
    await fixture.close()
    expect(await hanging).toBeDefined()
  })
})
