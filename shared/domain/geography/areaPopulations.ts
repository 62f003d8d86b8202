import type { AreaRecord, BaseArea } from '../sources/starterDataset'

/** Areas with the residents of a population; municipalities, which are no sums of base areas, keep theirs. */
export function withResidentsOf(
  areas: readonly AreaRecord[],
  baseAreas: readonly BaseArea[],
): readonly AreaRecord[] {
  return areas.map((area) => {
    if (area.level === 'municipality') return area
    const parts = baseAreas.filter(
      ({ county, referralArea, healthRegion }) =>
        area.level === 'nation' || [county, referralArea, healthRegion].includes(area.key),
    )
    return { ...area, population: parts.reduce((sum, part) => sum + part.population, 0) }
  })
}
