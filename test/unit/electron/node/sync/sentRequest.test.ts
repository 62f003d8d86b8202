import { describe, expect, it } from 'vitest'
import { addressOf, readBase, requestHash } from '#electron/node/sync/sentRequest'
import type { SourceRequest } from '#shared/sources/conversation'

const request: SourceRequest = {
  method: 'GET',
  path: 'tables/1',
  query: [['a b', 'æ&=']],
  mostBytes: 1,
  label: '',
}

describe('where a request is sent', () => {
  it('puts path and query behind the base address', () => {
    expect(addressOf('https://example.org/api', request)?.href).toBe(
      'https://example.org/api/tables/1?a+b=%C3%A6%26%3D',
    )
  })

  it.each(['//evil.example/x', '/x', 'https://evil.example/', '../x', '..%2Fx/../../y'])(
    'never leaves the base address: %s',
    (path) => {
      const address = addressOf('https://example.org/api/', { ...request, path })
      expect(address === null || address.href.startsWith('https://example.org/api/')).toBe(true)
    },
  )

  it('asks by https, or by http on this machine only', () => {
    const bases = [
      'https://a.org',
      'http://127.0.0.1:8080/x',
      'http://a.org',
      'file:///etc',
      'https://u:p@a.org',
      'https://a.org/?k=1',
    ]
    expect(bases.map((base) => readBase(base)?.href ?? null)).toEqual([
      'https://a.org/',
      'http://127.0.0.1:8080/x/',
      null,
      null,
      null,
      null,
    ])
  })

  it('tells requests apart by all that is sent', () => {
    const hashes = [
      request,
      { ...request, method: 'POST' as const },
      { ...request, body: { a: 1 } },
      { ...request, query: [] },
      { ...request, path: 'tables/2' },
    ].map(requestHash)
    expect(new Set(hashes).size).toBe(5)
    expect(requestHash({ ...request, label: 'other words', mostBytes: 2 })).toBe(hashes[0])
  })
})
