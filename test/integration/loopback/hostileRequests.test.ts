import { connect } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bodyLimit } from '#electron/node/loopback/requestBody'
import { succeed } from '#shared/contract/outcome'
import { openLoopbackFixture, type LoopbackFixture } from './loopbackFixture'
import { exchange, requestText, type RawAnswer } from './rawConnection'

let fixture: LoopbackFixture
let callsBefore = 0

beforeAll(async () => {
  fixture = await openLoopbackFixture({
    handlers: { 'terminology.names': () => succeed({ G35: 'Multiple sclerosis' }) },
  })
})
afterAll(() => fixture.close())
beforeEach(() => {
  callsBefore = fixture.called.length
})

function callsMade(): number {
  return fixture.called.length - callsBefore
}

const goodCall = JSON.stringify({
  name: 'terminology.names',
  request: { system: 'icd-10', codes: ['G35'], language: 'en' },
})

/** POST /api as our own page sends it, with headers changed (null leaves one out). */
function post(
  body: string,
  changed: Readonly<Record<string, string | null>> = {},
  line = 'POST /api',
): Promise<RawAnswer> {
  const headers = { ...fixture.own, 'content-length': String(Buffer.byteLength(body)), ...changed }
  return exchange(fixture.port, [requestText(line, withoutNull(headers), body)])
}

function get(path: string, changed: Readonly<Record<string, string | null>> = {}): Promise<RawAnswer> {
  const headers = { host: fixture.own['host'] ?? '', 'x-kohort-token': fixture.token, ...changed }
  return exchange(fixture.port, [requestText(`GET ${path}`, withoutNull(headers))])
}

function withoutNull(headers: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  )
}

async function expectAlive(): Promise<void> {
  expect((await post(goodCall)).status).toBe(200)
}

describe('the door of the loopback host', () => {
  it('answers our own page', async () => {
    const answer = await post(goodCall)
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.body)).toEqual({ ok: true, value: { G35: 'Multiple sclerosis' } })
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  it('answers under localhost, when page and host agree', async () => {
    const host = `localhost:${fixture.port}`
    expect((await post(goodCall, { host, origin: `http://${host}` })).status).toBe(200)
    expect((await post(goodCall, { host })).status).toBe(403)
  })

  it.each([
    'kohort.example',
    '127.0.0.1',
    '127.0.0.1:1',
    'localhost',
    '127.0.0.1.kohort.example:PORT',
    'kohort.example:PORT',
    'LOCALHOST:PORT',
    '0.0.0.0:PORT',
    '[::1]:PORT',
    '2130706433:PORT',
    '127.1:PORT',
    'user@127.0.0.1:PORT',
    '',
  ])('refuses the host %j, for the page as for calls', async (pattern) => {
    const host = pattern.replace('PORT', String(fixture.port))
    expect((await post(goodCall, { host, origin: `http://${host}` })).status).toBe(403)
    expect((await get('/', { host })).status).toBe(403)
    expect(callsMade()).toBe(0)
  })

  it('refuses a request without a host', async () => {
    expect((await get('/', { host: null })).status).toBe(400)
  })

  it('goes by the first of two hosts and never by the second', async () => {
    const lines = [
      `GET / HTTP/1.1`,
      'Host: kohort.example',
      `Host: 127.0.0.1:${fixture.port}`,
      'Connection: close',
    ]
    const answer = await exchange(fixture.port, [`${lines.join('\r\n')}\r\n\r\n`])
    expect([400, 403]).toContain(answer.status)
  })

  it.each([
    null,
    'null',
    '',
    'http://kohort.example',
    'https://127.0.0.1:PORT',
    'http://127.0.0.1:1',
    'http://127.0.0.1:PORT.kohort.example',
    'http://127.0.0.1:PORT/',
    'http://localhost:PORT',
    'file://',
  ])('refuses a call from the origin %j', async (pattern) => {
    const origin = pattern === null ? null : pattern.replace('PORT', String(fixture.port))
    const answer = await post(goodCall, { origin })
    expect(answer.status).toBe(403)
    expect(callsMade()).toBe(0)
  })

  it.each(['cross-site', 'same-site', 'none'])('refuses what the browser marks as %s', async (site) => {
    expect((await post(goodCall, { 'sec-fetch-site': site })).status).toBe(403)
    expect((await get('/events', { 'sec-fetch-site': site })).status).toBe(403)
    expect(callsMade()).toBe(0)
  })

  it.each([null, '', 'x', 'x'.repeat(43)])('refuses the token %j everywhere', async (token) => {
    expect((await post(goodCall, { 'x-kohort-token': token })).status).toBe(403)
    expect((await get('/events', { 'x-kohort-token': token })).status).toBe(403)
    expect((await get('/documents/report', { 'x-kohort-token': token })).status).toBe(403)
    expect(callsMade()).toBe(0)
  })

  it('takes the token from its header only', async () => {
    const { token } = fixture
    const none = { 'x-kohort-token': null }
    expect((await post(goodCall, none, `POST /api?token=${token}`)).status).toBe(405)
    expect((await get(`/events?token=${token}`, none)).status).toBe(404)
    expect((await get(`/events?x-kohort-token=${token}`)).status).toBe(404)
    expect((await get(`/documents/report?token=${token}`, none)).status).toBe(404)
    expect((await get(`/?token=${token}`)).status).toBe(404)
    expect((await get('/events', { ...none, cookie: `x-kohort-token=${token}` })).status).toBe(403)
    expect((await get('/events', { ...none, authorization: `Bearer ${token}` })).status).toBe(403)
    expect(callsMade()).toBe(0)
  })
})

describe('methods and media types', () => {
  it.each([
    ['GET /api', 405],
    ['PUT /api', 405],
    ['DELETE /api', 405],
    ['OPTIONS /api', 405],
    ['HEAD /', 405],
    ['POST /', 405],
    ['POST /events', 405],
    ['POST /documents/report', 405],
    ['OPTIONS *', 405],
    ['TRACE /', 405],
    ['POST /unknown', 405],
    ['PROPFIND /', 405],
    ['NONSENSE /', 400],
  ])('refuses %s', async (line, status) => {
    expect((await post(goodCall, {}, line)).status).toBe(status)
    expect(callsMade()).toBe(0)
  })

  it.each([
    null,
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/json2',
  ])('refuses a body of the type %j', async (mediaType) => {
    expect((await post(goodCall, { 'content-type': mediaType })).status).toBe(415)
    expect(callsMade()).toBe(0)
  })

  it('admits the character set in the type', async () => {
    expect((await post(goodCall, { 'content-type': 'application/json; charset=utf-8' })).status).toBe(200)
  })
})

describe('bodies', () => {
  it.each([
    ['', 'it is not JSON'],
    ['{', 'it is not JSON'],
    ['{"name":"settings.read","request":{}} x', 'it is not JSON'],
    ["{'name':1}", 'it is not JSON'],
    ['[]', 'it must hold "name" and "request" and nothing else'],
    ['null', 'it must hold "name" and "request" and nothing else'],
    ['"settings.read"', 'it must hold "name" and "request" and nothing else'],
    ['{"name":"settings.read"}', 'it must hold "name" and "request" and nothing else'],
    ['{"name":"settings.read","request":{},"more":1}', 'it must hold "name" and "request" and nothing else'],
    [
      '{"__proto__":{"name":"settings.read","request":{}}}',
      'it must hold "name" and "request" and nothing else',
    ],
  ])('refuses %j', async (body, reason) => {
    const answer = await post(body)
    expect(answer.status).toBe(400)
    expect(JSON.parse(answer.body)).toMatchObject({
      ok: false,
      error: {
        code: 'malformed-request',
        message: `The request could not be read: ${reason}. Nothing was changed.`,
      },
    })
    expect(callsMade()).toBe(0)
  })

  it('refuses bytes that are not UTF-8', async () => {
    const body = Buffer.from([0x7b, 0xff, 0xfe, 0x7d])
    const head = requestText('POST /api', { ...fixture.own, 'content-length': '4' })
    expect((await exchange(fixture.port, [head, body])).status).toBe(400)
  })

  it.each(['constructor', '__proto__', 'toString', 'studies', 'studies.drop'])(
    'knows no operation %s',
    async (name) => {
      const answer = await post(JSON.stringify({ name, request: {} }))
      expect(answer.status).toBe(200)
      expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: 'unknown-operation' } })
    },
  )

  it('refuses a prototype key in the request', async () => {
    const answer = await post('{"name":"settings.update","request":{"__proto__":{"language":"en"}}}')
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: 'malformed-request' } })
  })

  it('refuses a request of a million brackets', async () => {
    const deep = `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`
    const answer = await post(`{"name":"estimates.compute","request":{"protocol":${deep}}}`)
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: 'malformed-request' } })
  })

  it('refuses an announced body over the limit without waiting for it', async () => {
    const answer = await post('{', { 'content-length': String(bodyLimit + 1) })
    expect(answer.status).toBe(413)
    expect(answer.headers['connection']).toBe('close')
  })

  it('refuses an oversized body that comes in chunks, at the limit', async () => {
    const chunk = Buffer.alloc(1_000_000, 0x20)
    const pieces = Array.from({ length: 9 }, () => [`${chunk.length.toString(16)}\r\n`, chunk, '\r\n']).flat()
    const head = requestText('POST /api', { ...fixture.own, 'transfer-encoding': 'chunked' })
    const answer = await exchange(fixture.port, [head, ...pieces])
    expect(answer.status).toBe(413)
    expect(callsMade()).toBe(0)
  })

  it('reads a body of just the limit', async () => {
    const body = `${goodCall}${' '.repeat(bodyLimit - Buffer.byteLength(goodCall))}`
    expect((await post(body)).status).toBe(200)
  })

  it.each(['-1', '1e9', '0x10', '5, 6'])('refuses the length %j', async (length) => {
    expect((await post(goodCall, { 'content-length': length })).status).toBe(400)
    expect(callsMade()).toBe(0)
  })

  it('refuses length and chunks together, the way requests are smuggled', async () => {
    expect((await post(goodCall, { 'transfer-encoding': 'chunked' })).status).toBe(400)
    expect(callsMade()).toBe(0)
  })
})

describe('paths', () => {
  it.each([
    '/../secret.json',
    '/assets/../../secret.json',
    '/%2e%2e/secret.json',
    '/%2e%2e%2fsecret.json',
    '/..%2fsecret.json',
    '/%252e%252e%252fsecret.json',
    '/..\\secret.json',
    '/..%5csecret.json',
    '/....//secret.json',
    '//secret.json',
    '/assets/..%00/secret.json',
    '/%c0%ae%c0%ae/secret.json',
    '/documents/../secret.json',
    '/documents/..%2f..%2fsecret.json',
    'secret.json',
    'http://kohort.example/secret.json',
  ])('finds nothing at %s', async (path) => {
    const answer = await get(path)
    expect([400, 404]).toContain(answer.status)
    expect(answer.text).not.toContain('"secret":true')
  })

  it('lives on after a missing favicon', async () => {
    expect((await get('/favicon.ico')).status).toBe(404)
    await expectAlive()
  })
})

describe('connections', () => {
  it('refuses a broken request behind a good one on the same connection, and closes it', async () => {
    const good = `GET /favicon.ico HTTP/1.1\r\nHost: ${fixture.own['host']}\r\n\r\n`
    const answer = await exchange(fixture.port, [good, 'BROKEN\r\n\r\n', good])
    expect(['HTTP/1.1 400', 'HTTP/1.1 404,HTTP/1.1 400']).toContain(
      String(answer.text.match(/^HTTP\/1\.1 \d+/gm)),
    )
    await expectAlive()
  })

  it('answers no request that follows a refused one on the same connection', async () => {
    const headers = { ...fixture.own, 'x-kohort-token': 'x', 'content-length': '2' }
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
    const refused = `POST /api HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n{}`
    const second = `GET / HTTP/1.1\r\nHost: ${fixture.own['host']}\r\n\r\n`
    const answer = await exchange(fixture.port, [refused + second])
    expect(answer.text.match(/^HTTP\/1\.1 \d+/gm)).toEqual(['HTTP/1.1 403'])
  })

  it('refuses headers of more than 16 kB', async () => {
    expect((await get('/', { 'x-long': 'a'.repeat(20_000) })).status).toBe(431)
    await expectAlive()
  })

  it('answers two hundred connections at once', async () => {
    const answers = await Promise.all(Array.from({ length: 200 }, () => post(goodCall)))
    expect(answers.every((answer) => answer.status === 200)).toBe(true)
    expect(callsMade()).toBe(200)
  })

  it('lives on when clients leave in the middle of a body', async () => {
    await Promise.all(
      Array.from({ length: 20 }, () => {
        return new Promise<void>((resolve) => {
          const socket = connect({ host: '127.0.0.1', port: fixture.port }, () => {
            socket.write(
              requestText('POST /api', { ...fixture.own, 'content-length': '100' }, '{"name"'),
              () => {
                socket.resetAndDestroy()
              },
            )
          })
          socket.on('close', () => {
            resolve()
          })
          socket.on('error', () => undefined)
        })
      }),
    )
    await expectAlive()
    expect(fixture.defects).toEqual([])
  })
})
