import type { AreaDescription } from '#shared/contract/responses'
import type { PlanSite } from '#shared/domain/studies/sitePlan'

export interface CatchmentShare {
  readonly area: string
  /** Share of the available people of the area who would come to the site, as the plan states it. */
  readonly share: number
}

/** Where the people of a site come from: everybody of its own area where nothing is stated. */
export function catchmentOf({
  catchment,
  area,
}: Pick<PlanSite, 'catchment' | 'area'>): readonly CatchmentShare[] {
  return catchment.length === 0 ? [{ area, share: 1 }] : catchment
}

/**
 * Share of the residents of each county who would come to the site, 0 to 1: what the plan states of areas, by where their
 * residents live. Counties of which nobody would come are left out.
 */
export function catchmentByCounty(
  site: Pick<PlanSite, 'catchment' | 'area'>,
  areas: ReadonlyMap<string, AreaDescription>,
): ReadonlyMap<string, number> {
  const people = new Map<string, number>()
  for (const { area, share } of catchmentOf(site))
    for (const { key, population } of areas.get(area)?.counties ?? [])
      people.set(key, (people.get(key) ?? 0) + share * population)
  return new Map(
    [...people].flatMap(([county, coming]): [string, number][] => {
      const all = areas.get(county)?.population ?? 0
      return coming > 0 && all > 0 ? [[county, Math.min(1, coming / all)]] : []
    }),
  )
}
