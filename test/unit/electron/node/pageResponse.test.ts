import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerPageRequest, type PageResponse } from '#electron/node/pageResponse'

let root: string

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'kohort-page-'))
  await mkdir(join(root, 'assets'))
  await writeFile(join(root, 'index.html'), '<head><meta name="csp-nonce" content=""></head>')
  await writeFile(join(root, 'assets', 'index-a1.js'), 'export {}')
  await writeFile(join(root, 'icon.svg'), '<svg/>')
})
afterAll(async () => {
  await rm(root, { recursive: true })
})

function nonceOf(response: PageResponse): string | undefined {
  return /'nonce-([\w-]+)'/.exec(response.headers['content-security-policy'] ?? '')?.[1]
}

describe('answerPageRequest', () => {
  it('puts the nonce of the policy into the page, another on every load', async () => {
    const first = await answerPageRequest(root, '/')
    const second = await answerPageRequest(root, '/')
    const nonce = nonceOf(first)
    expect(nonce).toMatch(/^[\w-]{24}$/)
    expect(nonceOf(second)).not.toBe(nonce)
    expect(new TextDecoder().decode(first.body)).toContain(`<meta name="csp-nonce" content="${nonce}">`)
    expect(first.headers['cache-control']).toBe('no-store')
  })

  it('lets hashed assets be kept for ever, and nothing else', async () => {
    const asset = await answerPageRequest(root, '/assets/index-a1.js')
    const icon = await answerPageRequest(root, '/icon.svg')
    expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(asset.headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(icon.headers['cache-control']).toBe('no-store')
  })

  it('answers a missing file with the policy too', async () => {
    const missing = await answerPageRequest(root, '/favicon.ico')
    expect(missing.status).toBe(404)
    expect(nonceOf(missing)).toBeDefined()
    expect(missing.headers['x-content-type-options']).toBe('nosniff')
  })
})
