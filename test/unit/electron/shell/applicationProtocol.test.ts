import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { answerApplicationRequest } from '#electron/shell/applicationProtocol'
import { sharedTemporaryFolder } from '#test/support/temporaryFolder'

vi.mock('electron', () => import('../../../support/electronFake/electron.mjs'))

const folder = sharedTemporaryFolder()
const page = join(folder, 'renderer')
mkdirSync(join(page, 'assets'), { recursive: true })
writeFileSync(join(page, 'index.html'), '<html><head><meta name="csp-nonce" content=""></head></html>')
writeFileSync(join(page, 'assets', 'index.js'), 'export {}')
writeFileSync(join(folder, 'secret.json'), '{}')
symlinkSync(join(folder, 'secret.json'), join(page, 'assets', 'linked.json'))

const get = (path: string): Promise<Response> =>
  answerApplicationRequest(page, { method: 'GET', url: `app://kohort${path}` })

describe('answerApplicationRequest', () => {
  it('serves the page with a nonce that is new on every load and named in the policy', async () => {
    const nonces = new Set<string>()
    for (const path of ['/', '/index.html']) {
      const response = await get(path)
      expect(response.status).toBe(200)
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
      const [, nonce = ''] = /name="csp-nonce" content="([\w-]{20,})"/.exec(await response.text()) ?? []
      expect(response.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`)
      nonces.add(nonce)
    }
    expect(nonces.size).toBe(2)
  })

  it('serves what the page names, with its type and without guessing', async () => {
    const response = await get('/assets/index.js')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await response.text()).toBe('export {}')
  })

  it.each([
    '/missing.js',
    '/assets',
    '/assets/linked.json',
    '/../secret.json',
    '/..%2fsecret.json',
    '/assets/..%2f..%2fsecret.json',
    '/assets/%2e%2e/%2e%2e/secret.json',
    '/assets\\..\\..\\secret.json',
    '/%00index.html',
  ])('finds nothing at %s', async (path) => {
    expect((await get(path)).status).toBe(404)
  })

  it('serves no other host', async () => {
    const response = await answerApplicationRequest(page, { method: 'GET', url: 'app://other/index.html' })
    expect(response.status).toBe(404)
  })

  it.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])('refuses %s', async (method) => {
    const response = await answerApplicationRequest(page, { method, url: 'app://kohort/index.html' })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('GET')
  })
})
