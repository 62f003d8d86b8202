import { formatStatedShare } from '#shared/domain/counts/formatNumber'
import type { PlanSite } from '#shared/domain/studies/sitePlan'
import type { Language } from '#shared/domain/studies/protocol'
import type { Translate } from '../../result/resultText'
import { catchmentOf } from './catchment'
import type { SitePoint } from './sitePoints'

interface Naming {
  readonly t: Translate
  readonly language: Language
  areaName(key: string): string
}

/** Where a unit is drawn, and why there. */
export function placedWords({ placedBy, place }: SitePoint, { t, areaName }: Naming): string {
  return t(`study.siteTable.map.placed.${placedBy}`, { place: areaName(place) })
}

/** Where the people of a unit come from, area by area. */
export function catchmentWords(site: PlanSite, { t, language, areaName }: Naming): readonly string[] {
  if (site.catchment.length === 0) return [t('study.siteTable.map.everybody', { area: areaName(site.area) })]
  return catchmentOf(site).map(({ area, share }) =>
    t('study.siteTable.map.part', { area: areaName(area), share: formatStatedShare(share, language) }),
  )
}
