import type { PlanSite, SitePlan } from '#shared/domain/studies/sitePlan'
import { useMessages } from '../../../composables/useMessages'
import { useNotices } from '../../../stores/notices'
import { useStudy } from '../../../stores/study'
import {
  addSites,
  changePlan,
  changeSite,
  includeOnly,
  lockSite,
  removeSite,
  replaceSite,
  restoreSite,
} from './planEdits'

/** Most characters of the name of a step. */
const longestStep = 300

/** What a person can do with the sites of the open study; each is one step that undo takes back. */
export function useSiteActions() {
  const { t } = useMessages()
  const study = useStudy()
  const notices = useNotices()
  const edit = (change: string, produce: Parameters<typeof study.edit>[1]) =>
    void study.edit(change.slice(0, longestStep), produce)

  return {
    include(site: PlanSite, included: boolean): void {
      const change = t(included ? 'study.sites.step.include' : 'study.sites.step.leaveOut', {
        name: site.name,
      })
      edit(change, (protocol) => changeSite(protocol, site.id, { included }))
    },

    lock(site: PlanSite, lock: PlanSite['lock']): void {
      edit(t(`study.sites.step.lock.${lock}`, { name: site.name }), (protocol) =>
        lockSite(protocol, site.id, lock),
      )
    },

    add(sites: readonly PlanSite[]): void {
      const [first] = sites
      if (first === undefined) return
      const change =
        sites.length === 1
          ? t('study.sites.step.addOne', { name: first.name })
          : t('study.sites.step.addMany', { number: sites.length })
      edit(change, (protocol) => addSites(protocol, sites))
    },

    replace(site: PlanSite): void {
      edit(t('study.sites.step.change', { name: site.name }), (protocol) => replaceSite(protocol, site))
    },

    remove(site: PlanSite): void {
      const index = study.protocol?.sites?.sites.findIndex(({ id }) => id === site.id) ?? -1
      if (index < 0) return
      edit(t('study.sites.step.remove', { name: site.name }), (protocol) => removeSite(protocol, site.id))
      notices.show({
        text: t('study.sites.removed', { name: site.name }),
        action: {
          label: t('study.result.undo'),
          run: () =>
            edit(t('study.sites.step.restore', { name: site.name }), (protocol) =>
              restoreSite(protocol, site, index),
            ),
        },
      })
    },

    /** Includes exactly these sites. */
    use(ids: readonly string[]): void {
      edit(t('study.sites.step.use', { count: ids.length }), (protocol) => includeOnly(protocol, ids))
    },

    plan(name: string, change: Partial<SitePlan>): void {
      edit(name, (protocol) => changePlan(protocol, change))
    },
  }
}

export type SiteActions = ReturnType<typeof useSiteActions>
