import * as v from 'valibot'
import type { Handlers } from '../../contract/handlers'
import { fail, succeed, type Outcome } from '../../contract/outcome'
import type { SiteKeys } from '../../contract/sites'
import { deleteKnownKey, listKnownKeys, readSigningKey, writeSigningKey } from '../../database/siteKeys'
import { keyFingerprint } from '../../domain/sites/bundle/fingerprint'
import { durably } from '../durably'
import type { ServicePorts } from '../ports'
import { sealedKey, type SealedKey } from './ports'
import { openPrivateKey, signingSecret } from './signingKeys'

type KeyOperations =
  'sites.keys' | 'sites.makeKey' | 'sites.exportKey' | 'sites.importKey' | 'sites.forgetKey'

const keyFileName = (fingerprint: string) => `kohort-${fingerprint.slice(0, 5)}.kohort-key`

function readKeyFile(text: string): Outcome<SealedKey> {
  try {
    const parsed = v.safeParse(sealedKey, JSON.parse(text))
    if (parsed.success) return succeed(parsed.output)
  } catch {
    // Told below.
  }
  return fail('unreadable-file', 'This is no key file of Kohort (*.kohort-key).')
}

/** The key that this workspace signs with, and the keys of others that a person has confirmed. */
export function createKeyService(
  ports: Pick<ServicePorts, 'workspace' | 'secrets' | 'signing' | 'now' | 'keepDocument' | 'announce'>,
): Pick<Handlers, KeyOperations> {
  const { workspace, secrets, signing } = ports
  const { database } = workspace
  const fingerprint = (key: string) => keyFingerprint(key, signing.sha256)

  function describe(): SiteKeys {
    const own = readSigningKey(database)
    return {
      own:
        own === null
          ? null
          : {
              key: own.key,
              fingerprint: fingerprint(own.key),
              createdAt: own.createdAt,
              kept: own.sealed === null ? 'secret-store' : 'passphrase',
            },
      known: listKnownKeys(database).map((known) => ({ ...known, fingerprint: fingerprint(known.key) })),
      secretStore: signing.secretStore,
    }
  }

  /** Keeps a private key with the host; where it keeps none, as `seal` makes it. */
  async function keep(
    privateKey: string,
    replace: boolean,
    seal: (() => Promise<SealedKey> | SealedKey) | null,
  ): Promise<Outcome<SiteKeys>> {
    if (readSigningKey(database) !== null && !replace)
      return fail(
        'conflict',
        'This workspace has a key already. Whoever knows it would have to confirm a new one. Nothing was changed.',
        { what: 'key' },
      )
    const sealed = seal === null ? null : await seal()
    if (sealed === null) {
      const kept = signing.secretStore ? await secrets.keep(signingSecret, privateKey) : passphraseNeeded()
      if (!kept.ok) return kept.error.code === 'not-available-here' ? passphraseNeeded() : kept
    }
    const key = signing.publicKeyOf(privateKey)
    const saved = await durably(workspace, () => {
      writeSigningKey(database, { key, sealed, createdAt: ports.now() })
      return succeed(null)
    })
    if (!saved.ok) return saved
    ports.announce({ name: 'sites-changed' })
    return succeed(describe())
  }

  return {
    'sites.keys': () => succeed(describe()),
    'sites.makeKey': ({ passphrase, replace }) => {
      const privateKey = signing.createPrivateKey()
      return keep(
        privateKey,
        replace,
        passphrase === null ? null : () => signing.seal(privateKey, passphrase),
      )
    },
    'sites.exportKey': async ({ passphrase, newPassphrase }) => {
      const privateKey = await openPrivateKey(ports, passphrase)
      if (!privateKey.ok) return privateKey
      const sealed = await signing.seal(privateKey.value, newPassphrase)
      return ports.keepDocument({
        fileName: keyFileName(fingerprint(sealed.key)),
        mediaType: 'application/json',
        content: `${JSON.stringify(sealed, null, 2)}\n`,
      })
    },
    'sites.importKey': async ({ text, passphrase, replace }) => {
      const file = readKeyFile(text)
      if (!file.ok) return file
      const privateKey = await signing.unseal(file.value, passphrase)
      if (privateKey === null)
        return fail(
          'unreadable-file',
          'The passphrase is another, or the key file was altered. Nothing was changed.',
          { what: 'passphrase' },
        )
      const kept = signing.secretStore ? await keep(privateKey, replace, null) : null
      // A store that turns out not to be safe: the key stays under its passphrase.
      const isStored = kept !== null && (kept.ok || kept.error.code !== 'not-available-here')
      return isStored ? kept : keep(privateKey, replace, () => file.value)
    },
    'sites.forgetKey': async ({ key }) => {
      const forgotten = await durably(workspace, () => deleteKnownKey(database, key))
      if (!forgotten.ok) return forgotten
      ports.announce({ name: 'sites-changed' })
      return succeed(describe())
    },
  }
}

function passphraseNeeded(): Outcome<never> {
  return fail(
    'not-available-here',
    'This machine has no store for secrets that Kohort can use. Choose a passphrase: the key is kept encrypted under it, and it is asked for with each signature.',
    { what: 'passphrase' },
  )
}
