import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openSecretFile, type SecretStore } from '#electron/shell/secretFile'
import { temporaryFolder } from '#test/support/temporaryFolder'

const store: SecretStore = {
  isEncryptionAvailable: () => true,
  getSelectedStorageBackend: () => 'gnome_libsecret',
  encryptString: (text) => Buffer.from([...text].reverse().join('')),
  decryptString: (encrypted) => [...encrypted.toString()].reverse().join(''),
}
const newPath = (): string => join(temporaryFolder(), 'desktop', 'secrets.json')

describe('tokens kept by the desktop host', () => {
  it('remembers them encrypted, and takes them away', () => {
    const path = newPath()
    openSecretFile(path, store, 'linux').keep('beacon', 'abc123')
    openSecretFile(path, store, 'linux').keep('other', 'xyz')
    expect(openSecretFile(path, store, 'linux').read()).toEqual({ beacon: 'abc123', other: 'xyz' })
    expect(readFileSync(path, 'utf8')).not.toContain('abc123')
    openSecretFile(path, store, 'linux').keep('beacon', null)
    expect(openSecretFile(path, store, 'linux').read()).toEqual({ other: 'xyz' })
    expect(readdirSync(join(path, '..'))).toEqual(['secrets.json'])
  })

  it.each<[string, Partial<SecretStore>]>([
    ['without encryption', { isEncryptionAvailable: () => false }],
    ['with a store that is none', { getSelectedStorageBackend: () => 'basic_text' }],
  ])('writes nothing %s', (_name, change) => {
    const path = newPath()
    const secrets = openSecretFile(path, { ...store, ...change }, 'linux')
    expect(secrets.keep('beacon', 'abc')).toMatchObject({ ok: false, error: { code: 'not-available-here' } })
    expect(secrets.read()).toEqual({})
    expect(() => readFileSync(path)).toThrow()
  })

  it('begins anew with a damaged file, and without a token that cannot be read', () => {
    const path = newPath()
    const secrets = openSecretFile(path, store, 'darwin')
    secrets.keep('beacon', 'abc')
    writeFileSync(path, '{"format":1,"tokens":{"beacon":1}}')
    expect(secrets.read()).toEqual({})
    secrets.keep('beacon', 'abc')
    const other = {
      ...store,
      decryptString: () => {
        throw new Error('another key')
      },
    }
    expect(openSecretFile(path, other, 'darwin').read()).toEqual({})
  })
})
