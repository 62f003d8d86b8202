import { describeFailure } from '../../../composables/describeFailure'
import { useMessages } from '../../../composables/useMessages'
import { useNotices } from '../../../stores/notices'
import { useStudy } from '../../../stores/study'

/** Deletes a version without asking; the notice brings it back with its history. */
export function useDeleteVersion() {
  const { t } = useMessages()
  const study = useStudy()
  const notices = useNotices()

  return async (version: { readonly id: string; readonly name: string }): Promise<void> => {
    const wasShown = study.protocolState?.version === version.id
    const answer = await study.deleteVersion(version.id)
    if (answer === null) return
    if (!answer.ok) {
      notices.show({ text: describeFailure(answer.error) })
      return
    }
    notices.show({
      text: t('study.header.versionDeleted', { name: version.name }),
      action: { label: t('study.header.bringBack'), run: () => void restore(version.id, wasShown) },
    })
  }

  async function restore(version: string, show: boolean): Promise<void> {
    const answer = await study.restoreVersion(version)
    if (answer !== null && !answer.ok) notices.show({ text: describeFailure(answer.error) })
    else if (answer !== null && show) await study.openVersion(version)
  }
}
