import type { PlanSite } from '#shared/domain/studies/sitePlan'
import type { SiteForecast } from '#shared/forecast/result'
import { roundUp } from '../../../charts/chartAxis'

/** A site of the plan beside what is expected of it; null before the first forecast. */
export interface SiteRow {
  readonly site: PlanSite
  readonly forecast: SiteForecast | null
  /** Trust or area that it belongs to. */
  readonly host: string
}

/** Which rows are shown. */
export const siteFilters = ['all', 'included', 'left-out', 'disagreeing', 'not-stated', 'lacking'] as const
export type SiteFilter = (typeof siteFilters)[number]

export function siteRows(
  sites: readonly PlanSite[],
  forecasts: readonly SiteForecast[],
  hostOf: (site: PlanSite) => string,
): readonly SiteRow[] {
  const byId = new Map(forecasts.map((forecast) => [forecast.site, forecast]))
  return sites.map((site) => ({ site, forecast: byId.get(site.id) ?? null, host: hostOf(site) }))
}

function passes({ site, forecast }: SiteRow, filter: SiteFilter): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'included':
      return site.included
    case 'left-out':
      return !site.included
    case 'disagreeing':
      return forecast !== null && forecast.disagreement !== null
    case 'not-stated':
      return site.statedRate === null
    case 'lacking':
      return forecast !== null && forecast.missing.length > 0
  }
}

/** The rows that pass the filter and bear every word of the search in their name or host. */
export function shownSites(rows: readonly SiteRow[], filter: SiteFilter, search: string): readonly SiteRow[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  return rows.filter((row) => {
    const text = `${row.site.name} ${row.host}`.toLocaleLowerCase()
    return passes(row, filter) && words.every((word) => text.includes(word))
  })
}

/** Ends of the axes that all rows share, round numbers from 0. */
export interface SiteAxes {
  /** Participants per month. */
  readonly rate: number
  /** Months. */
  readonly startUp: number
}

function axisEnd(values: readonly number[], least: number): number {
  return roundUp(values.reduce((most, value) => Math.max(most, value), least))
}

export function siteAxes(rows: readonly SiteRow[]): SiteAxes {
  const forecasts = rows.flatMap(({ forecast }) => (forecast === null ? [] : [forecast]))
  return {
    rate: axisEnd(
      forecasts.flatMap(({ dataRate, statedRate }) => [dataRate?.upper ?? 0, statedRate?.value ?? 0]),
      1,
    ),
    startUp: axisEnd(
      forecasts.map(({ opening }) => opening.p90),
      5,
    ),
  }
}
