import { fail, succeed, type Outcome } from '../../contract/outcome'
import type { BaseArea } from '../sources/starterDataset'

/**
 * Indices of the base areas that lie in any of the areas; all of them for an empty list.
 * Only counties, referral areas and health regions are exact sums of base areas: any other key is refused.
 */
export function baseAreasIn(
  areaKeys: readonly string[],
  baseAreas: readonly BaseArea[],
): Outcome<readonly number[]> {
  if (areaKeys.length === 0) return succeed(baseAreas.map((_, index) => index))
  const chosen = new Set<number>()
  for (const key of areaKeys) {
    const inside = baseAreas.flatMap((area, index) =>
      area.county === key || area.referralArea === key || area.healthRegion === key ? [index] : [],
    )
    if (inside.length === 0) {
      return fail(
        'malformed-request',
        `The area "${key}" is not a county, referral area or health region known here. Choose one of these levels instead.`,
        { area: key },
      )
    }
    for (const index of inside) chosen.add(index)
  }
  return succeed([...chosen].sort((a, b) => a - b))
}
