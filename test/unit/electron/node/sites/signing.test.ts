import { describe, expect, it } from 'vitest'
import { keyFingerprint } from '#shared/domain/sites/bundle/fingerprint'
import { exampleKeyFile, examplePassphrase } from '#test/support/sites/exampleKeyFile'
import { privateKey, signing } from '#test/support/sites/signedBundle'
import * as v from 'valibot'
import { sealedKey } from '#shared/services/sites/ports'

const message = (text: string) => new TextEncoder().encode(text)

describe('signatures', () => {
  it('are those of RFC 8032, test 2', () => {
    const secret = '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb'
    const key = '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c'
    const signature =
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da' +
      '085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00'
    expect(signing.publicKeyOf(secret)).toBe(key)
    expect(signing.sign(secret, new Uint8Array([0x72]))).toBe(signature)
    expect(signing.verify(key, new Uint8Array([0x72]), signature)).toBe(true)
    expect(signing.verify(key, new Uint8Array([0x73]), signature)).toBe(false)
  })

  it('refuses what is no key or no signature without a defect', () => {
    expect(signing.verify('00', message('a'), '00')).toBe(false)
    expect(signing.verify('ff'.repeat(32), message('a'), 'ff'.repeat(64))).toBe(false)
    expect(signing.verify('', message('a'), '')).toBe(false)
  })

  it('come from keys of 32 bytes by chance', () => {
    const [one, other] = [signing.createPrivateKey(), signing.createPrivateKey()]
    expect(one).toMatch(/^[0-9a-f]{64}$/)
    expect(one).not.toBe(other)
  })
})

describe('a key under a passphrase', () => {
  const file = v.parse(sealedKey, JSON.parse(exampleKeyFile))

  it('opens with it alone', async () => {
    expect(await signing.unseal(file, examplePassphrase)).toBe(privateKey(9))
    expect(await signing.unseal(file, `${examplePassphrase} `)).toBeNull()
  })

  it('does not open when anything of it was altered', async () => {
    const { derivation, encryption } = file
    const zeros = Buffer.alloc(16).toString('base64')
    for (const altered of [
      { ...file, key: signing.publicKeyOf(privateKey(8)) },
      { ...file, derivation: { ...derivation, salt: zeros } },
      { ...file, derivation: { ...derivation, cost: (1 << 14) + 1 } },
      { ...file, encryption: { ...encryption, tag: zeros } },
      { ...file, encryption: { ...encryption, tag: 'AAAA' } },
      { ...file, encryption: { ...encryption, nonce: zeros } },
    ])
      expect(await signing.unseal(altered, examplePassphrase)).toBeNull()
  })

  it('is sealed anew each time, and the same passphrase in another form of Unicode opens it', async () => {
    const sealed = await signing.seal(privateKey(3), 'pa\u030Assord som er langt')
    expect(v.safeParse(sealedKey, sealed).success).toBe(true)
    expect(JSON.stringify(sealed)).not.toContain(privateKey(3))
    expect(await signing.unseal(sealed, 'p\u00e5ssord som er langt')).toBe(privateKey(3))
  })
})

describe('the fingerprint of a key', () => {
  it('is six groups of five digits that stay as they are', () => {
    const key = signing.publicKeyOf(privateKey(7))
    expect(keyFingerprint(key, signing.sha256)).toMatch(/^\d{5}( \d{5}){5}$/)
    expect(keyFingerprint(key, signing.sha256)).toMatchInlineSnapshot(`"41318 98430 50338 30158 91149 21455"`)
    expect(keyFingerprint(signing.publicKeyOf(privateKey(8)), signing.sha256)).not.toBe(
      keyFingerprint(key, signing.sha256),
    )
  })
})
