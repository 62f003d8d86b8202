import { describe, expect, it } from 'vitest'
import { createHandle, createToken, equalTokens } from '#electron/node/token'

describe('createToken', () => {
  it('has 256 bits and never repeats', () => {
    const tokens = Array.from({ length: 1000 }, createToken)
    expect(new Set(tokens).size).toBe(1000)
    for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  })
})

describe('createHandle', () => {
  it('has 144 bits that are safe in a path and a policy', () => {
    expect(createHandle()).toMatch(/^[\w-]{24}$/)
  })
})

describe('equalTokens', () => {
  const token = createToken()
  it.each([
    ['the token itself', token, true],
    ['nothing', undefined, false],
    ['empty text', '', false],
    ['the beginning of the token', token.slice(0, -1), false],
    ['the token with more behind it', `${token}a`, false],
    ['another token', createToken(), false],
  ])('answers for %s', (_, given, expected) => {
    expect(equalTokens(token, given)).toBe(expected)
  })
})
