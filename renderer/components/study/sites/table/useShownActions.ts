import type { PlanSite } from '#shared/domain/studies/sitePlan'
import { useMessages } from '../../../../composables/useMessages'
import { useStudy } from '../../../../stores/study'
import { includable, includeSites, lockable, lockSites } from './shownEdits'

const idsOf = (sites: readonly PlanSite[]) => sites.map(({ id }) => id)

/** What a person can do with all sites that the filter shows; each is one step that undo takes back. */
export function useShownActions() {
  const { t } = useMessages()
  const study = useStudy()

  return {
    include(shown: readonly PlanSite[], included: boolean): void {
      const ids = idsOf(includable(shown, included))
      const step = t(`study.siteTable.more.step.${included ? 'include' : 'leaveOut'}`, { count: ids.length })
      void study.edit(step, (protocol) => includeSites(protocol, ids, included))
    },

    lock(shown: readonly PlanSite[], lock: PlanSite['lock']): void {
      const ids = idsOf(lockable(shown, lock))
      void study.edit(t(`study.siteTable.more.step.lock.${lock}`, { count: ids.length }), (protocol) =>
        lockSites(protocol, ids, lock),
      )
    },
  }
}
