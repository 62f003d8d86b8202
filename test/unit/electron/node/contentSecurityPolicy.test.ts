import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy, pageHeaders, withNonce } from '#electron/node/contentSecurityPolicy'

describe('contentSecurityPolicy', () => {
  const directives = new Map(
    contentSecurityPolicy('abc')
      .split('; ')
      .map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]),
  )

  it('allows nothing that is not named', () => {
    expect(directives.get('default-src')).toEqual(["'none'"])
    expect(directives.get('frame-ancestors')).toEqual(["'none'"])
    expect(directives.get('base-uri')).toEqual(["'none'"])
    expect(directives.get('form-action')).toEqual(["'none'"])
  })

  it('runs scripts of the application only, and never text as script', () => {
    expect(directives.get('script-src')).toEqual(["'self'"])
    expect(directives.get('require-trusted-types-for')).toEqual(["'script'"])
    expect(contentSecurityPolicy('abc')).not.toMatch(/unsafe|https?:|\*/)
  })

  it('admits style elements by the nonce of the load only', () => {
    expect(directives.get('style-src')).toEqual(["'self'", "'nonce-abc'"])
    expect(contentSecurityPolicy('abc')).not.toBe(contentSecurityPolicy('abd'))
  })
})

describe('pageHeaders', () => {
  it('keeps no page and leaks no address', () => {
    expect(pageHeaders('abc')).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
  })
})

describe('withNonce', () => {
  it('fills the element that is there, whatever it held', () => {
    expect(withNonce('<head><meta name="csp-nonce" content="" /><title>K</title></head>', 'n$&1')).toBe(
      '<head><meta name="csp-nonce" content="n$&1"><title>K</title></head>',
    )
  })

  it('adds the element first in the head when there is none', () => {
    expect(withNonce('<html><head lang="en"><title>K</title></head></html>', 'n')).toBe(
      '<html><head lang="en"><meta name="csp-nonce" content="n"><title>K</title></head></html>',
    )
  })
})
