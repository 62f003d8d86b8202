import { ref, shallowRef } from 'vue'
import type { Failure, Outcome } from '#shared/contract/outcome'
import type { DocumentHandle } from '#shared/contract/transport'
import { useMessages } from '../../composables/useMessages'
import { capabilities } from '../../host/client'
import { useNotices } from '../../stores/notices'

/** Makes a document, lets the person choose where it is kept, and says that it is there. */
export function useSavedDocument() {
  const { t } = useMessages()
  const notices = useNotices()
  const busy = ref(false)
  const failure = shallowRef<Failure | null>(null)

  async function save(make: () => Promise<Outcome<DocumentHandle>>): Promise<void> {
    busy.value = true
    const made = await make()
    failure.value = made.ok ? null : made.error
    if (made.ok && (await capabilities().saveDocument(made.value)))
      notices.show({ text: t('exchange.saved', { file: made.value.fileName }) })
    busy.value = false
  }

  return { busy, failure, save }
}
