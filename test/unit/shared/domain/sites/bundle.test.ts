import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Json } from '#shared/contract/outcome'
import { packBundle, signedMessage } from '#shared/domain/sites/bundle/bundleArchive'
import { canonicalBytes } from '#shared/domain/sites/bundle/canonicalJson'
import { readSiteBundle } from '#shared/domain/sites/bundle/readSiteBundle'
import type { SiteProfile } from '#shared/domain/sites/siteProfile'
import { exampleProfile } from '#test/support/sites/exampleProfile'
import { signedBundle, signerOf, signing } from '#test/support/sites/signedBundle'

function codeOf(bytes: Uint8Array): string {
  const reading = readSiteBundle(bytes, signing)
  return reading.ok ? 'sound' : reading.fault.code
}

const { unitName = '', organisationName = '', organisationNumber = '', contactEmail = '' } = exampleProfile()
const smallProfile = { unitName, organisationName, organisationNumber, contactEmail }

/** The files of a bundle, changed and packed again. */
function repacked(
  change: (files: { manifest: string; profile: string; signature: string }) => object,
): Uint8Array {
  const files = unzipSync(signedBundle())
  const text = (name: string) => new TextDecoder().decode(files[name])
  const before = {
    manifest: text('manifest.json'),
    profile: text('profile.json'),
    signature: text('signature.json'),
  }
  const after = { ...before, ...change(before) }
  return packBundle({
    manifest: strToU8(after.manifest),
    profile: strToU8(after.profile),
    signature: strToU8(after.signature),
  })
}

/** Signs a manifest that says what it should not. */
function signedManifest(
  change: (manifest: Record<string, Json>) => Record<string, Json>,
  key = 7,
): Uint8Array {
  return repacked(({ manifest }) => {
    const signer = signerOf(key)
    const changed = canonicalBytes(change(JSON.parse(manifest) as Record<string, Json>))
    const signature = {
      algorithm: 'Ed25519',
      key: signer.key,
      signature: signer.sign(signedMessage(changed)),
    }
    return {
      manifest: new TextDecoder().decode(changed),
      signature: new TextDecoder().decode(canonicalBytes(signature)),
    }
  })
}

describe('a bundle of a profile', () => {
  it('gives back what was published, and by whose key', () => {
    const reading = readSiteBundle(signedBundle(), signing)
    expect(reading).toMatchObject({
      ok: true,
      value: {
        profile: exampleProfile(),
        key: signerOf(7).key,
        manifest: { unit: 'unit-1', version: 1, organisationNumber: '999999999', expires: '2099-12-31' },
      },
    })
  })

  it('is the same bytes for the same version, and lies unpacked in the file', () => {
    expect(signedBundle()).toEqual(signedBundle())
    expect(new TextDecoder().decode(signedBundle())).toContain('"format":"kohort-site-profile"')
    const reordered = Object.fromEntries(Object.entries(exampleProfile()).reverse())
    expect(signedBundle({ profile: reordered })).toEqual(signedBundle())
  })

  it('is refused with any single bit flipped, and with any bytes more or less', () => {
    const sound = signedBundle({ profile: smallProfile })
    expect(codeOf(sound)).toBe('sound')
    for (let at = 0; at < sound.length; at += 1) {
      const flipped = sound.slice()
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8))
      expect(codeOf(flipped), `byte ${at}`).not.toBe('sound')
    }
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.uint8Array({ minLength: 1, maxLength: 20 }), (at, more) => {
        expect(codeOf(sound.slice(0, at))).not.toBe('sound')
        expect(codeOf(new Uint8Array([...sound, ...more]))).not.toBe('sound')
        expect(codeOf(new Uint8Array([...sound.slice(0, at), ...more, ...sound.slice(at)]))).not.toBe('sound')
      }),
      { numRuns: 100 },
    )
  })

  it.each([
    [
      'content-altered',
      repacked(({ profile }) => ({ profile: profile.replace('"visitRooms":4', '"visitRooms":9') })),
    ],
    [
      'signature-altered',
      repacked(({ manifest }) => ({ manifest: manifest.replace('"version":1', '"version":2') })),
    ],
    ['signature-altered', repacked(({ signature }) => ({ signature: signature.replace(/.(?="\})/, '0') }))],
    ['signature-altered', repacked(({ signature }) => ({ signature: signature.replace('Ed25519', 'none') }))],
    [
      'signature-altered',
      repacked(({ signature }) => ({ signature: signature.replace(signerOf(7).key, signerOf(8).key) })),
    ],
    ['signature-altered', repacked(() => ({ signature: '{' }))],
    ['damaged', signedBundle().slice(0, 900)],
    ['damaged', zipSync(unzipSync(signedBundle()), { level: 9 })],
    ['damaged', zipSync(unzipSync(signedBundle()), { level: 0, mtime: '2026-01-01T00:00:00' })],
    ['unrecognised', strToU8('not a zip file')],
    ['unrecognised', new Uint8Array()],
    ['tables', zipSync({ 'manifest.json': strToU8('{}'), 'tables/a.json': strToU8('{}') }, { level: 6 })],
    ['unrecognised', zipSync({ 'manifest.json': strToU8('{}') }, { level: 0 })],
    ['too-large', new Uint8Array(4_000_001)],
    ['newer-format', signedManifest((manifest) => ({ ...manifest, formatVersion: 2 }))],
    ['unsound', signedManifest((manifest) => ({ ...manifest, more: 1 }))],
    ['unsound', signedManifest((manifest) => ({ ...manifest, organisationNumber: '923609016' }))],
    ['unsound', signedManifest((manifest) => ({ ...manifest, expires: '2026-02-01' }))],
    ['unsound', signedBundle({ profile: { ...exampleProfile(), organisationNumber: '999999998' } })],
    ['unsound', signedBundle({ profile: { ...exampleProfile(), contactName: 'Ring 01010750160' } })],
    ['unsound', signedBundle({ profile: { ...exampleProfile(), bedsDay: -1 } })],
  ])('tells %s apart (%#)', (code, bytes) => {
    expect(codeOf(bytes)).toBe(code)
  })

  it('is refused where the profile is no canonical JSON, although it is signed', () => {
    const indented = strToU8(
      JSON.stringify({ format: 'kohort-site-profile', formatVersion: 1, profile: exampleProfile() }, null, 1),
    )
    const bytes = signedManifest((manifest) => ({
      ...manifest,
      files: [{ name: 'profile.json', bytes: indented.length, sha256: signing.sha256(indented) }],
    }))
    const files = unzipSync(bytes)
    const [manifest, signature] = [files['manifest.json'], files['signature.json']]
    if (manifest === undefined || signature === undefined) throw new Error('no bundle')
    const reading = readSiteBundle(packBundle({ manifest, signature, profile: indented }), signing)
    expect(reading).toMatchObject({
      ok: false,
      fault: { code: 'unsound', message: expect.stringContaining('canonical') as string },
    })
  })
})

describe('canonical JSON', () => {
  it('is that of RFC 8785', () => {
    const value = {
      '\u20ac': 'Euro',
      '\r': 1,
      '10': 2,
      '9': 3,
      a: [1e21, 0.000001, 1e-7, -0, 333333333.33333329],
      b: '\u000f"\\é',
    }
    expect(new TextDecoder().decode(canonicalBytes(value))).toBe(
      '{"\\r":1,"10":2,"9":3,"a":[1e+21,0.000001,1e-7,0,333333333.3333333],"b":"\\u000f\\"\\\\é","€":"Euro"}',
    )
  })

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ maxLength: 5 }), fc.jsonValue({ maxDepth: 2 })), (value) => {
        const entries = Object.entries(value).filter(([key]) => key !== '__proto__')
        const [one, other] = [Object.fromEntries(entries), Object.fromEntries(entries.reverse())]
        expect(canonicalBytes(one as Json)).toEqual(canonicalBytes(other as Json))
      }),
      { numRuns: 200 },
    )
  })
})

describe('a bundle of a testbed', () => {
  const testbed: SiteProfile = { ...smallProfile, profileKind: 'testbed', settings: ['sensors'] }

  it('is a content of its own, by the same keys', () => {
    const bytes = signedBundle({ profile: testbed })
    const files = unzipSync(bytes)
    expect(new TextDecoder().decode(files['profile.json'])).toContain('"kohort-testbed-profile"')
    const reading = readSiteBundle(bytes, signing)
    expect(reading).toMatchObject({
      ok: true,
      value: { profile: testbed, manifest: { kind: 'testbed-profile' } },
    })
  })

  it.each([
    [
      'states what only trial units state',
      signedBundle({ profile: { ...testbed, ctSlots: 1, staff: [{ role: 'laboratory' }] } }),
    ],
    ['is called a trial unit', signedManifest((manifest) => ({ ...manifest, kind: 'testbed-profile' }))],
  ])('that %s is refused', (_, bytes) => {
    expect(codeOf(bytes)).toBe('unsound')
  })
})
