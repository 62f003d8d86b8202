import { baseAreasIn } from '../../../geography/baseAreasIn'
import { areaLists } from '../areaLists'
import type { Finding } from '../finding'
import type { LintContext } from '../lines'

/** Areas that are no county, referral area or health region, so that nobody in them can be counted. */
export function unknownArea(context: LintContext): readonly Finding[] {
  const { baseAreas } = context.knowledge
  return areaLists(context).flatMap(({ place, areas }): readonly Finding[] => {
    const unknown = areas.filter((area) => !baseAreasIn([area], baseAreas).ok)
    if (unknown.length === 0) return []
    return [
      {
        rule: 'unknown-area',
        severity: 'questioned',
        places: [place],
        values: { areas: unknown },
        mend: null,
      },
    ]
  })
}
