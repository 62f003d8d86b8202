import type { Failure } from '#shared/contract/outcome'
import { describeFailure } from '../../composables/describeFailure'
import { useMessages, type MessageKey } from '../../composables/useMessages'
import { call } from '../../host/client'
import { useNotices } from '../../stores/notices'
import { useUnits } from '../../stores/units'
import { rowName, type UnitRow } from './unitRows'

/** Takes a unit away at once, and lets the person take that back. */
export function useUnitRemoval() {
  const units = useUnits()
  const notices = useNotices()
  const { t } = useMessages()

  function explain(what: MessageKey, name: string, failure: Failure): void {
    notices.show({ text: `${t(what, { name })} ${describeFailure(failure)}` })
  }

  async function restore(row: UnitRow, name: string): Promise<void> {
    const answer =
      row.kind === 'own'
        ? await call('sites.restore', { unit: row.unit.unit })
        : await call('sites.restoreImported', { site: row.site.site })
    if (!answer.ok) explain('units.remove.notRestored', name, answer.error)
    await units.load()
  }

  /** False when it is still there. */
  async function remove(row: UnitRow): Promise<boolean> {
    const name = rowName(row)
    const answer =
      row.kind === 'own'
        ? await call('sites.remove', { unit: row.unit.unit })
        : await call('sites.removeImported', { site: row.site.site })
    if (!answer.ok) {
      explain('units.remove.failed', name, answer.error)
      return false
    }
    await units.load()
    notices.show({
      text: t('units.remove.done', { name }),
      action: { label: t('units.remove.undo'), run: () => void restore(row, name) },
    })
    return true
  }

  return { remove }
}
