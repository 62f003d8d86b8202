import { expect, it } from 'vitest'
import { takeSessionToken } from '#renderer/host/sessionToken'

const token = 'AbCdEfGhIjKlMnOp_-012345'

function page(hash: string, stored: string | null = null) {
  const storage = new Map(stored === null ? [] : [['kohort-token', stored]])
  const addresses: string[] = []
  return {
    addresses,
    location: { hash, pathname: '/', search: '' },
    history: {
      replaceState: (_: unknown, __: string, address?: string | URL | null) =>
        addresses.push(String(address)),
    },
    sessionStorage: {
      getItem: (key: string) => storage.get(key) ?? null,
      setItem: (key: string, value: string) => void storage.set(key, value),
    },
  }
}

it('takes the token out of the address and keeps it for the session', () => {
  const opened = page(`#token=${token}`)
  expect(takeSessionToken(opened)).toBe(token)
  expect(opened.addresses).toEqual(['/#/'])
  expect(opened.sessionStorage.getItem('kohort-token')).toBe(token)
})

it('finds it again after a reload, and leaves the address alone', () => {
  const reloaded = page('#/study/s1', token)
  expect(takeSessionToken(reloaded)).toBe(token)
  expect(reloaded.addresses).toEqual([])
})

it('is null without one, and takes nothing that is no token', () => {
  expect(takeSessionToken(page('#/'))).toBeNull()
  expect(takeSessionToken(page('#token=<script>'))).toBeNull()
})
