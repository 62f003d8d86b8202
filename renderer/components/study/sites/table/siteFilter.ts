import type { PlanSite } from '#shared/domain/studies/sitePlan'
import type { SiteRow } from '../siteRows'

export const siteInclusions = ['all', 'included', 'left-out'] as const
export const siteLocks = ['all', 'must', 'never', 'none'] as const
/** What a row can be kept for; each one asked for has to hold. */
export const siteMarks = ['disagreeing', 'not-stated', 'lacking'] as const
export type SiteMark = (typeof siteMarks)[number]

/** Which rows are shown: those that pass every part. */
export interface SiteFilter {
  readonly search: string
  /** Key of a county or a health region; null for all. */
  readonly area: string | null
  readonly inclusion: (typeof siteInclusions)[number]
  readonly lock: 'all' | PlanSite['lock']
  readonly marks: readonly SiteMark[]
}

export const noFilter: SiteFilter = { search: '', area: null, inclusion: 'all', lock: 'all', marks: [] }

function bears({ site, forecast, lacks }: SiteRow, mark: SiteMark): boolean {
  switch (mark) {
    case 'disagreeing':
      return forecast !== null && forecast.disagreement !== null
    case 'not-stated':
      return site.statedRate === null
    case 'lacking':
      return lacks.lacks.length + lacks.notStated.length > 0
  }
}

/** Tells whether a row passes; made once for a filter and asked for each row. */
function passing({ search, area, inclusion, lock, marks }: SiteFilter): (row: SiteRow) => boolean {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  return (row) =>
    (inclusion === 'all' || row.site.included === (inclusion === 'included')) &&
    (lock === 'all' || row.site.lock === lock) &&
    (area === null || row.place.county === area || row.place.healthRegion === area) &&
    marks.every((mark) => bears(row, mark)) &&
    words.every((word) => row.text.includes(word))
}

export function shownSites(rows: readonly SiteRow[], filter: SiteFilter): readonly SiteRow[] {
  return isNarrowed(filter) ? rows.filter(passing(filter)) : rows
}

/** How many rows there would be with a part of the filter changed. */
export function countWith(rows: readonly SiteRow[], filter: SiteFilter, change: Partial<SiteFilter>): number {
  return shownSites(rows, { ...filter, ...change }).length
}

export function isNarrowed({ search, area, inclusion, lock, marks }: SiteFilter): boolean {
  return search.trim() !== '' || area !== null || inclusion !== 'all' || lock !== 'all' || marks.length > 0
}

/** Areas in which rows lie: health regions first, then counties, each by the name that `nameOf` gives. */
export function areasOf(
  rows: readonly SiteRow[],
  nameOf: (key: string) => string,
  language: string,
): readonly string[] {
  const byName = (a: string, b: string) => nameOf(a).localeCompare(nameOf(b), language)
  const keys = (part: 'healthRegion' | 'county') => [
    ...new Set(rows.flatMap(({ place }) => place[part] ?? [])),
  ]
  return [...keys('healthRegion').sort(byName), ...keys('county').sort(byName)]
}
