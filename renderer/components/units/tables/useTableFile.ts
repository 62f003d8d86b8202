import { computed, ref, shallowRef } from 'vue'
import type { Failure } from '#shared/contract/outcome'
import type { TableRead } from '#shared/contract/sites'
import { bundleLimits } from '#shared/domain/sites/bundle/bundleFormat'
import { useMessages } from '../../../composables/useMessages'
import { call } from '../../../host/client'
import { readChosenFile } from '../../imports/readChosenFile'

/** A table that a person chose: what can be read in it, by sheet and unit. Nothing of it is kept. */
export function useTableFile() {
  const { t } = useMessages()
  const file = shallowRef<{ readonly name: string; readonly content: string } | null>(null)
  const table = shallowRef<TableRead | null>(null)
  const place = ref('0')
  const unread = ref('')
  const failure = shallowRef<Failure | null>(null)
  let asked = 0

  const profiles = computed(() => table.value?.profiles ?? [])
  const read = computed(() => profiles.value[Number(place.value)] ?? null)

  function reset(): void {
    asked += 1
    file.value = null
    table.value = null
    place.value = '0'
    unread.value = ''
    failure.value = null
  }

  async function take(chosen: File | undefined): Promise<void> {
    if (chosen === undefined) return
    reset()
    const own = asked
    const wanted = await readChosenFile(chosen, bundleLimits.bytes)
    if (own !== asked) return
    if (typeof wanted === 'string') {
      unread.value = t(`exchange.table.${wanted}`, { name: chosen.name })
      return
    }
    file.value = wanted
    await readSheet(null)
  }

  async function readSheet(sheet: string | null): Promise<void> {
    if (file.value === null) return
    asked += 1
    const own = asked
    const answer = await call('sites.readTable', { file: file.value, sheet })
    if (own !== asked) return
    failure.value = answer.ok ? null : answer.error
    table.value = answer.ok ? answer.value : null
    place.value = '0'
  }

  return { file, table, place, unread, failure, profiles, read, reset, take, readSheet }
}
