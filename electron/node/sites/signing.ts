import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  randomBytes,
  scrypt,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto'
import type { SealedKey, SigningPorts } from '#shared/services/sites/ports'
import { sha256 } from '../sha256'

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 and in SPKI (RFC 8410). */
const privateHead = Buffer.from('302e020100300506032b657004220420', 'hex')
const publicHead = Buffer.from('302a300506032b6570032100', 'hex')

/** Cost of scrypt as OWASP advises it: 128 MB and about a third of a second. */
const derivation = { cost: 1 << 17, blockSize: 8, parallelisation: 1 } as const

function privateKeyOf(hexadecimal: string): KeyObject {
  const der = Buffer.concat([privateHead, Buffer.from(hexadecimal, 'hex')])
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
}

function verifySignature(key: string, message: Uint8Array, signature: string): boolean {
  try {
    const der = Buffer.concat([publicHead, Buffer.from(key, 'hex')])
    const publicKey = createPublicKey({ key: der, format: 'der', type: 'spki' })
    return verify(null, message, publicKey, Buffer.from(signature, 'hex'))
  } catch {
    // Bytes that are no point of the curve.
    return false
  }
}

function deriveKey(
  passphrase: string,
  salt: Buffer,
  { cost, blockSize, parallelisation }: typeof derivation | SealedKey['derivation'],
) {
  const options = { N: cost, r: blockSize, p: parallelisation, maxmem: 160 * cost * blockSize }
  return new Promise<Buffer>((resolve, reject) => {
    // One text has several forms in Unicode; the person types the same.
    scrypt(passphrase.normalize('NFC'), salt, 32, options, (error, key) => {
      if (error === null) resolve(key)
      else reject(error)
    })
  })
}

/** The public key is bound to what is encrypted: exchanging it is noticed. */
function bound(key: string): Buffer {
  return Buffer.from(`kohort-key ${key}`, 'utf8')
}

function publicKeyOf(privateKey: string): string {
  return createPublicKey(privateKeyOf(privateKey))
    .export({ format: 'der', type: 'spki' })
    .subarray(publicHead.length)
    .toString('hex')
}

/** Keys and signatures by Node; `secretStore` tells whether the host keeps secrets. */
export function createSigning(secretStore: boolean): SigningPorts {
  return {
    secretStore,
    sha256,
    verify: verifySignature,
    createPrivateKey: () => randomBytes(32).toString('hex'),
    publicKeyOf,
    sign: (privateKey, message) => sign(null, message, privateKeyOf(privateKey)).toString('hex'),
    async seal(privateKey, passphrase) {
      const [salt, nonce] = [randomBytes(16), randomBytes(12)]
      const key = publicKeyOf(privateKey)
      const cipher = createCipheriv('aes-256-gcm', await deriveKey(passphrase, salt, derivation), nonce)
      cipher.setAAD(bound(key))
      const content = Buffer.concat([cipher.update(Buffer.from(privateKey, 'hex')), cipher.final()])
      return {
        format: 'kohort-key',
        formatVersion: 1,
        key,
        derivation: { name: 'scrypt', ...derivation, salt: salt.toString('base64') },
        encryption: {
          name: 'AES-256-GCM',
          nonce: nonce.toString('base64'),
          tag: cipher.getAuthTag().toString('base64'),
          content: content.toString('base64'),
        },
      }
    },
    async unseal({ key, derivation: made, encryption }, passphrase) {
      try {
        const bytes = (text: string) => Buffer.from(text, 'base64')
        const secret = await deriveKey(passphrase, bytes(made.salt), made)
        const decipher = createDecipheriv('aes-256-gcm', secret, bytes(encryption.nonce), {
          authTagLength: 16,
        })
        decipher.setAAD(bound(key)).setAuthTag(bytes(encryption.tag))
        const privateKey = Buffer.concat([
          decipher.update(bytes(encryption.content)),
          decipher.final(),
        ]).toString('hex')
        return publicKeyOf(privateKey) === key ? privateKey : null
      } catch {
        return null
      }
    },
  }
}
