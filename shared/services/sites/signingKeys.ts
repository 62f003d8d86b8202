import { fail, succeed, type Outcome } from '../../contract/outcome'
import { readSigningKey } from '../../database/siteKeys'
import type { SigningTools } from '../../domain/sites/bundle/signing'
import type { ServicePorts } from '../ports'

/** Under this name the host keeps the private key. */
export const signingSecret = 'site-signing-key'

export type KeyPorts = Pick<ServicePorts, 'workspace' | 'secrets' | 'signing'>

/** The private key of this workspace; the passphrase is asked for only where the host keeps no secrets. */
export async function openPrivateKey(
  { workspace, secrets, signing }: KeyPorts,
  passphrase: string | null,
): Promise<Outcome<string>> {
  const kept = readSigningKey(workspace.database)
  if (kept === null)
    return fail('not-found', 'This workspace has no key to sign with yet. Make one first.', { what: 'key' })
  if (kept.sealed === null) {
    const secret = secrets.read(signingSecret)
    if (secret !== null && signing.publicKeyOf(secret) === kept.key) return succeed(secret)
    return fail(
      'not-available-here',
      'The private key is kept by another machine or account. Bring it here as a key file, or make a new key.',
      { key: kept.key },
    )
  }
  if (passphrase === null)
    return fail(
      'not-available-here',
      'This machine has no store for secrets, so the key is kept under a passphrase. Give the passphrase to sign.',
      { what: 'passphrase' },
    )
  const opened = await signing.unseal(kept.sealed, passphrase)
  return opened === null
    ? fail('not-available-here', 'This is not the passphrase of the key. Nothing was signed.', {
        what: 'passphrase',
      })
    : succeed(opened)
}

/** Signs with the key of this workspace. */
export async function openSigner(ports: KeyPorts, passphrase: string | null): Promise<Outcome<SigningTools>> {
  const { signing } = ports
  const privateKey = await openPrivateKey(ports, passphrase)
  if (!privateKey.ok) return privateKey
  return succeed({
    sha256: signing.sha256,
    verify: signing.verify,
    key: signing.publicKeyOf(privateKey.value),
    sign: (message) => signing.sign(privateKey.value, message),
  })
}
