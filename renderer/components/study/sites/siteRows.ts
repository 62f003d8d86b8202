import type { PlanSite } from '#shared/domain/studies/sitePlan'
import type { SiteForecast } from '#shared/forecast/result'
import { roundUp } from '../../../charts/chartAxis'
import type { SiteLacks } from './requirements/lacks'
import { hostWords, type SitePlace } from './table/sitePlaces'

/** A site of the plan beside what is expected of it; null before the first forecast. */
export interface SiteRow {
  readonly site: PlanSite
  readonly forecast: SiteForecast | null
  readonly place: SitePlace
  /** Trust and town, or the area that it lies in. */
  readonly host: string
  /** What the plan requires and the site lacks. */
  readonly lacks: SiteLacks
  /** What a search looks in, in small letters. */
  readonly text: string
}

/** What rows are made with, beside sites and forecasts. */
export interface SiteRowSources {
  placeOf(site: PlanSite): SitePlace
  lacksOf(site: PlanSite): SiteLacks
  areaName(key: string): string
}

/**
 * Makes the rows of a list that changes: what did not change stays the same row, so that an edit of one site among a
 * thousand draws one row.
 */
export function createSiteRows(): (
  sites: readonly PlanSite[],
  forecasts: readonly SiteForecast[],
  sources: SiteRowSources,
) => readonly SiteRow[] {
  let before = new Map<string, SiteRow>()
  return (sites, forecasts, { placeOf, lacksOf, areaName }) => {
    const byId = new Map(forecasts.map((forecast) => [forecast.site, forecast]))
    const rows = sites.map((site): SiteRow => {
      const place = placeOf(site)
      const made = {
        site,
        forecast: byId.get(site.id) ?? null,
        place,
        host: hostWords(site, place, areaName(site.area)),
        lacks: lacksOf(site),
      }
      const kept = before.get(site.id)
      if (kept !== undefined && isSame(kept, made)) return kept
      const areas = [site.area, place.county, place.healthRegion].flatMap((key) =>
        key === null ? [] : areaName(key),
      )
      const words = [site.name, made.host, place.trust ?? '', place.city ?? '', ...areas]
      return { ...made, text: words.join(' ').toLocaleLowerCase() }
    })
    before = new Map(rows.map((row) => [row.site.id, row]))
    return rows
  }
}

function isSame(row: SiteRow, { site, forecast, place, host, lacks }: Omit<SiteRow, 'text'>): boolean {
  return (
    row.site === site &&
    row.forecast === forecast &&
    row.place === place &&
    row.host === host &&
    row.lacks === lacks
  )
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
