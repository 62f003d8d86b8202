import type { BaseArea } from '../sources/starterDataset'

/** Where the residents of an area live, and the one health region they all belong to. */
export interface AreaResidents {
  /** Null where they belong to several. */
  readonly healthRegion: string | null
  /** Most residents first. */
  readonly counties: readonly { readonly key: string; readonly population: number }[]
}

/** Residents of a county, referral area, health region or the nation by county: exact sums of base areas. */
export function residentsByCounty(area: string, baseAreas: readonly BaseArea[]): AreaResidents {
  const inside = baseAreas.filter(
    ({ county, referralArea, healthRegion }) =>
      area.startsWith('nation:') || [county, referralArea, healthRegion].includes(area),
  )
  const counties = new Map<string, number>()
  for (const { county, population } of inside) counties.set(county, (counties.get(county) ?? 0) + population)
  const [region, ...others] = new Set(inside.map(({ healthRegion }) => healthRegion))
  return {
    healthRegion: others.length === 0 ? (region ?? null) : null,
    counties: [...counties]
      .map(([key, population]) => ({ key, population }))
      .sort((a, b) => b.population - a.population),
  }
}
