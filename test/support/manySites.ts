import { barePlanSite } from '#shared/domain/studies/emptySitePlan'
import type { PlanSite } from '#shared/domain/studies/sitePlan'

const areas = [3, 11, 15, 18, 31, 32, 33, 34, 39, 40, 42, 46, 50, 55, 56].map(
  (code) => `county:${String(code).padStart(2, '0')}`,
)
const towns = ['Bergen', 'Bodø', 'Hamar', 'Molde', 'Oslo', 'Skien', 'Tromsø', 'Tønsberg']

/** Invented sites of which about half state a rate, a limit, a start-up time and competing trials. */
export function manySites(count: number): readonly PlanSite[] {
  return Array.from({ length: count }, (_, index): PlanSite => {
    const number = index + 1
    const town = towns[index % towns.length] ?? ''
    const area = areas[(index * 7) % areas.length] ?? 'county:03'
    const site = barePlanSite(`site-${String(number)}`, {
      name: `Clinic ${String(number)}, ${town}`,
      area,
      origin: { kind: 'entered' },
    })
    const rate = 0.05 + (index % 9) / 30
    const citation = 'Invented'
    return {
      ...site,
      included: index % 3 !== 0,
      catchment: [{ area, share: 0.01 + (index % 5) / 1000 }],
      capabilities: index % 4 === 0 ? ['pet', 'freezer-80'] : ['freezer-80'],
      ...(index % 2 === 0
        ? {
            statedRate: { value: rate, lower: rate / 2, upper: rate * 2, citation },
            rateBasis: 'stated',
            cap: 20 + (index % 40),
            startUp: { median: 2 + (index % 6), p90: 5 + (index % 9), citation },
            competing: { trials: index % 4, left: 0.9, citation },
          }
        : {}),
    }
  })
}
