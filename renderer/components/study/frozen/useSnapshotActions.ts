import { ref, shallowRef } from 'vue'
import type { SnapshotDescription, SnapshotRebuild } from '#shared/contract/snapshots'
import type { Failure } from '#shared/contract/outcome'
import { describeFailure } from '../../../composables/describeFailure'
import { useMessages, type MessageKey } from '../../../composables/useMessages'
import { useNotices } from '../../../stores/notices'
import { useSnapshots } from '../../../stores/snapshots'
import { useStudy } from '../../../stores/study'
import { snapshotName } from './frozenWords'

/** What a person does with one frozen estimate. Says in a notice what was done, or why not. */
export function useSnapshotActions(snapshot: () => SnapshotDescription) {
  const { t } = useMessages()
  const snapshots = useSnapshots()
  const notices = useNotices()
  const study = useStudy()

  const rebuilding = ref(false)
  const rebuilt = shallowRef<SnapshotRebuild | null>(null)
  const exporting = ref(false)
  /** The question that stands open. */
  const asking = ref<'rename' | 'delete' | 'disclose' | null>(null)

  function explain(what: MessageKey, failure: Failure): void {
    notices.show({ text: `${t(what)} ${describeFailure(failure)}` })
  }

  async function rebuild(): Promise<void> {
    rebuilding.value = true
    rebuilt.value = null
    const answer = await snapshots.rebuild(snapshot().id)
    rebuilding.value = false
    if (answer.ok) rebuilt.value = answer.value
    else explain('study.frozen.rebuildFailed', answer.error)
  }

  async function exportFile(disclosure: 'ask' | 'accept'): Promise<void> {
    exporting.value = true
    const answer = await snapshots.exportFile(snapshot().id, disclosure)
    exporting.value = false
    if (answer.ok) {
      if (answer.value) notices.show({ text: t('study.frozen.exported') })
    } else if (answer.error.code === 'would-disclose') asking.value = 'disclose'
    else explain('study.frozen.exportFailed', answer.error)
  }

  async function rename(words: { readonly name: string; readonly note: string }): Promise<void> {
    asking.value = null
    const answer = await snapshots.rename({ snapshot: snapshot().id, ...words })
    if (!answer.ok) explain('study.frozen.renameFailed', answer.error)
  }

  /** Deletes at once; asks first when a report was made from it. */
  async function remove(): Promise<void> {
    const { origin, reports } = snapshot()
    if (origin === 'report' || reports.length > 0) asking.value = 'delete'
    else await confirmRemoval(false)
  }

  async function confirmRemoval(withReports: boolean): Promise<void> {
    const { id, study: studyId, version } = snapshot()
    const name = snapshotName(snapshot(), t)
    const answer = await snapshots.remove(id, withReports)
    if (!answer.ok) return explain('study.frozen.deleteFailed', answer.error)
    notices.show({ text: t('study.frozen.deleted', { name }) })
    const shown = study.protocolState?.version
    if (shown === version) void snapshots.loadNews({ study: studyId, version })
  }

  return { rebuilding, rebuilt, exporting, asking, rebuild, exportFile, rename, remove, confirmRemoval }
}

export type SnapshotActions = ReturnType<typeof useSnapshotActions>
