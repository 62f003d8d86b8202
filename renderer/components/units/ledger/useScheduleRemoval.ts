import type { SiteSchedule } from '#shared/contract/siteSchedules'
import { describeFailure } from '../../../composables/describeFailure'
import { useMessages } from '../../../composables/useMessages'
import { useCapacity } from '../../../stores/capacity'
import { useNotices } from '../../../stores/notices'

/** Takes a visit schedule away at once, and lets the person take that back. */
export function useScheduleRemoval() {
  const capacity = useCapacity()
  const notices = useNotices()
  const { t } = useMessages()

  async function restore({ schedule, content: { name } }: SiteSchedule): Promise<void> {
    const answer = await capacity.restore(schedule)
    if (!answer.ok)
      notices.show({ text: `${t('units.remove.notRestored', { name })} ${describeFailure(answer.error)}` })
  }

  async function remove(kept: SiteSchedule): Promise<void> {
    const { name } = kept.content
    const answer = await capacity.remove(kept.schedule)
    notices.show(
      answer.ok
        ? {
            text: t('units.remove.done', { name }),
            action: { label: t('units.remove.undo'), run: () => void restore(kept) },
          }
        : { text: `${t('units.remove.failed', { name })} ${describeFailure(answer.error)}` },
    )
  }

  return { remove }
}
