import { createSigning } from '#electron/node/sites/signing'
import type { SigningTools } from '#shared/domain/sites/bundle/signing'
import { writeSiteBundle, type PublishedProfile } from '#shared/domain/sites/bundle/writeSiteBundle'
import { exampleProfile } from './exampleProfile'

/** Keys by Node, on a machine without a store for secrets. */
export const signing = createSigning(false)

/** A private key of tests: 32 times the same byte. */
export function privateKey(byte: number): string {
  return byte.toString(16).padStart(2, '0').repeat(32)
}

export function signerOf(byte: number): SigningTools {
  const secret = privateKey(byte)
  return {
    sha256: signing.sha256,
    verify: signing.verify,
    key: signing.publicKeyOf(secret),
    sign: (message) => signing.sign(secret, message),
  }
}

export function publishedProfile(changes: Partial<PublishedProfile> = {}): PublishedProfile {
  return {
    unit: 'unit-1',
    version: 1,
    publishedAt: '2026-03-01T08:00:00.000Z',
    validFrom: '2026-03-01',
    expires: '2099-12-31',
    profile: exampleProfile(),
    ...changes,
  }
}

/** A profile of somebody else as a file, signed with a key of tests. */
export function signedBundle(changes: Partial<PublishedProfile> = {}, key = 7): Uint8Array {
  return writeSiteBundle(publishedProfile(changes), signerOf(key))
}
