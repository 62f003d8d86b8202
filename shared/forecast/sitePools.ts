import type { PlanSite } from '../domain/studies/sitePlan'
import type { Interval80 } from '../estimate/result'
import type { Recruitable, RecruitableArea } from './recruitable'

/** People whom a site could find. */
export interface SitePool {
  readonly site: string
  /** Eligible people of the catchment, as the shares say. */
  readonly eligible: number
  /** Available people on the day of the count, after competing trials. */
  readonly present: number
  /** New ones per month. */
  readonly inflow: number
  /** 80 % interval of `present` and `inflow` over their values. */
  readonly relative: Interval80
  /** Whether the catchment has any base area that the estimate knows. */
  readonly counted: boolean
}

/** An area of which sites claim more than everybody. */
export interface Overlap {
  readonly area: string
  readonly claimed: number
  readonly sites: readonly string[]
}

export interface SitePools {
  readonly pools: ReadonlyMap<string, SitePool>
  readonly overlaps: readonly Overlap[]
}

/** Rounding of sums of shares. */
const slack = 1e-9

function liesIn({ county, referralArea, healthRegion }: RecruitableArea, area: string): boolean {
  return county === area || referralArea === area || healthRegion === area
}

/** The catchment as stated, or everybody of the own area. */
export function catchmentOf({ area, catchment }: PlanSite): PlanSite['catchment'] {
  return catchment.length > 0 ? catchment : [{ area, share: 1 }]
}

/** Share of each base area that a site claims, at most everybody. */
function claimsOf(site: PlanSite, areas: readonly RecruitableArea[]): readonly number[] {
  const parts = catchmentOf(site)
  return areas.map((base) =>
    Math.min(
      1,
      parts.reduce((sum, { area, share }) => sum + (liesIn(base, area) ? share : 0), 0),
    ),
  )
}

/** The intervals of the parts of a catchment, weighed by how many people each gives. */
function relativeOf(site: PlanSite, { areas, relative, relativeOfAll }: Recruitable): Interval80 {
  const parts = catchmentOf(site).map(({ area, share }) => ({
    people: share * areas.reduce((sum, base) => sum + (liesIn(base, area) ? base.eligible : 0), 0),
    interval: Object.hasOwn(relative, area) ? (relative[area] ?? relativeOfAll) : relativeOfAll,
  }))
  const people = parts.reduce((sum, part) => sum + part.people, 0)
  if (people <= 0) return relativeOfAll
  const weigh = (end: 'lower' | 'upper') =>
    parts.reduce((sum, part) => sum + part.people * part.interval[end], 0) / people
  return { lower: weigh('lower'), upper: weigh('upper') }
}

/**
 * The people whom each site of a plan could find. A person belongs to the site that sees them, whether or not that site takes
 * part: where the shares that all sites claim of a piece of country add to more than everybody, each is scaled down. Only sites
 * that can never take part claim nobody.
 */
export function sitePools(sites: readonly PlanSite[], recruitable: Recruitable): SitePools {
  const { areas, availableShare, inflowShare } = recruitable
  const claiming = sites.filter(({ lock }) => lock !== 'never')
  const claims = new Map(sites.map((site) => [site.id, claimsOf(site, areas)]))
  const claimed = areas.map((_, index) =>
    claiming.reduce((sum, { id }) => sum + (claims.get(id)?.[index] ?? 0), 0),
  )
  const pools = new Map(
    sites.map((site): [string, SitePool] => {
      const own = claims.get(site.id) ?? []
      const eligible = areas.reduce(
        (sum, base, index) => sum + (base.eligible * (own[index] ?? 0)) / Math.max(1, claimed[index] ?? 0),
        0,
      )
      const present = eligible * availableShare * (site.competing?.left ?? 1)
      const pool: SitePool = {
        site: site.id,
        eligible,
        present,
        inflow: present * inflowShare,
        relative: relativeOf(site, recruitable),
        counted: own.some((share, index) => share > 0 && (areas[index]?.eligible ?? 0) > 0),
      }
      return [site.id, pool]
    }),
  )
  return { pools, overlaps: overlapsOf(claiming, claims, claimed, areas) }
}

/** Named by referral area: the people of the worst of its pieces. */
function overlapsOf(
  sites: readonly PlanSite[],
  claims: ReadonlyMap<string, readonly number[]>,
  claimed: readonly number[],
  areas: readonly RecruitableArea[],
): readonly Overlap[] {
  const found = new Map<string, { claimed: number; sites: Set<string> }>()
  areas.forEach(({ referralArea }, index) => {
    const sum = claimed[index] ?? 0
    if (sum <= 1 + slack) return
    const known = found.get(referralArea) ?? { claimed: 0, sites: new Set<string>() }
    known.claimed = Math.max(known.claimed, sum)
    for (const { id } of sites) if ((claims.get(id)?.[index] ?? 0) > 0) known.sites.add(id)
    found.set(referralArea, known)
  })
  return [...found].map(([area, overlap]) => ({
    area,
    claimed: overlap.claimed,
    sites: [...overlap.sites],
  }))
}
