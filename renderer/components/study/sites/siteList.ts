import { inject, provide, type InjectionKey } from 'vue'
import type { PlanSite } from '#shared/domain/studies/sitePlan'
import type { SiteActions } from './useSiteActions'

/** What the rows of the table of sites share. */
export interface SiteList {
  readonly actions: SiteActions
  /** Opens everything that the plan says of a site. */
  open(site: PlanSite): void
}

const siteListKey: InjectionKey<SiteList> = Symbol('list of sites')

export function provideSiteList(list: SiteList): void {
  provide(siteListKey, list)
}

export function useSiteList(): SiteList {
  const list = inject(siteListKey)
  if (list === undefined) throw new Error('A row of sites stands outside SitesView.')
  return list
}
