import type { AreaDescription } from '#shared/contract/responses'
import type { PlanSite } from '#shared/domain/studies/sitePlan'
import type { SiteForecast } from '#shared/forecast/result'
import { siteLacks } from '#renderer/components/study/sites/requirements/lacks'
import { createSiteRows, type SiteRow } from '#renderer/components/study/sites/siteRows'
import type { SitePlace } from '#renderer/components/study/sites/table/sitePlaces'

function areaOf(
  key: string,
  name: string,
  healthRegion: string | null,
  counties: readonly (readonly [string, number])[],
): AreaDescription {
  const level = (['health-region', 'county', 'referral-area'] as const).find((one) => key.startsWith(one))
  return {
    key,
    name,
    level: level ?? 'nation',
    population: counties.reduce((sum, [, population]) => sum + population, 0),
    healthRegion,
    counties: counties.map(([county, population]) => ({ key: county, population })),
  }
}

/** Two counties, and a referral area that lies in both; invented numbers. */
export const areas: ReadonlyMap<string, AreaDescription> = new Map(
  [
    areaOf('health-region:2', 'Helse Sør-Øst', 'health-region:2', [
      ['county:03', 700],
      ['county:32', 500],
    ]),
    areaOf('county:03', 'Oslo', 'health-region:2', [['county:03', 700]]),
    areaOf('county:32', 'Akershus', 'health-region:2', [['county:32', 500]]),
    areaOf('referral-area:15', 'Ahus', 'health-region:2', [
      ['county:32', 400],
      ['county:03', 140],
    ]),
    areaOf('county:46', 'Vestland', 'health-region:1', [['county:46', 600]]),
  ].map((area) => [area.key, area]),
)
export const areaName = (key: string): string => areas.get(key)?.name ?? key

/** Rows of sites with forecasts and places, as the table has them. */
export function siteRowsOf(
  sites: readonly PlanSite[],
  forecasts: readonly SiteForecast[] = [],
  {
    requires = [],
    places = {},
  }: {
    readonly requires?: readonly string[]
    readonly places?: Readonly<Record<string, Partial<SitePlace>>>
  } = {},
): readonly SiteRow[] {
  return createSiteRows()(sites, forecasts, {
    placeOf: (site) => ({
      trust: null,
      city: null,
      county: areas.get(site.area)?.counties[0]?.key ?? null,
      healthRegion: areas.get(site.area)?.healthRegion ?? null,
      position: null,
      ...places[site.id],
    }),
    lacksOf: (site) => siteLacks(site, requires, null),
    areaName,
  })
}
