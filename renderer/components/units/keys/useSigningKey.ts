import { computed, ref, shallowRef } from 'vue'
import type { Failure } from '#shared/contract/outcome'
import type { SiteKeys } from '#shared/contract/sites'
import { useMessages } from '../../../composables/useMessages'
import { call } from '../../../host/client'

/** Shortest passphrase that a new key is kept under. */
export const shortestPassphrase = 10

/** The key that a signature is made with: made with the first one, under a passphrase where the machine keeps no secrets. */
export function useSigningKey() {
  const { t } = useMessages()
  const keys = shallowRef<SiteKeys | null>(null)
  const passphrase = ref('')
  const failure = shallowRef<Failure | null>(null)
  /** There is a store for secrets, but it took no key. */
  const storeFailed = ref(false)

  const isNew = computed(() => keys.value !== null && keys.value.own === null)
  const needsPassphrase = computed(() => {
    const known = keys.value
    if (known === null) return false
    return known.own === null ? !known.secretStore || storeFailed.value : known.own.kept === 'passphrase'
  })
  /** Why nothing can be signed yet. */
  const unavailable = computed(() => {
    if (keys.value === null || !needsPassphrase.value) return undefined
    if (passphrase.value === '') return t('units.bundle.empty')
    return isNew.value && passphrase.value.length < shortestPassphrase ? t('units.bundle.short') : undefined
  })

  async function load(): Promise<void> {
    passphrase.value = ''
    failure.value = null
    storeFailed.value = false
    keys.value = null
    const answer = await call('sites.keys', {})
    failure.value = answer.ok ? null : answer.error
    if (answer.ok) keys.value = answer.value
  }

  const secret = () => (needsPassphrase.value ? passphrase.value : null)

  /** Makes the key where there is none; answers why it could not be made. */
  async function ensure(): Promise<Failure | null> {
    if (!isNew.value) return null
    const made = await call('sites.makeKey', { passphrase: secret() })
    if (!made.ok) {
      storeFailed.value = made.error.code === 'not-available-here'
      return made.error
    }
    keys.value = made.value
    return null
  }

  return { keys, passphrase, failure, isNew, needsPassphrase, unavailable, load, secret, ensure }
}
