import { baseAreasIn } from '../../../geography/baseAreasIn'
import type { BaseArea } from '../../../sources/starterDataset'
import { areaLists } from '../areaLists'
import type { Finding } from '../finding'
import type { LintContext } from '../lines'

/** Areas of one list that lie within another area of the same list; their residents are counted once. */
export function nestedAreas(context: LintContext): readonly Finding[] {
  const { baseAreas } = context.knowledge
  return areaLists(context).flatMap(({ place, areas }): readonly Finding[] => {
    const nested = needlessAreas(areas, baseAreas)
    if (nested.length === 0) return []
    const { group, alternative } = place
    return [
      {
        rule: 'nested-areas',
        severity: 'note',
        places: [place],
        values: { areas: nested },
        mend: { kind: 'drop-areas', group, alternative, areas: nested },
      },
    ]
  })
}

function needlessAreas(areas: readonly string[], baseAreas: readonly BaseArea[]): readonly string[] {
  const known = [...new Set(areas)].flatMap((area) => {
    const inside = baseAreasIn([area], baseAreas)
    return inside.ok ? [{ area, inside: new Set(inside.value) }] : []
  })
  return known
    .filter(({ inside }, index) =>
      known.some(
        (other, place) =>
          place !== index &&
          isWithin(inside, other.inside) &&
          (place < index || !isWithin(other.inside, inside)),
      ),
    )
    .map(({ area }) => area)
}

function isWithin(inner: ReadonlySet<number>, outer: ReadonlySet<number>): boolean {
  return [...inner].every((index) => outer.has(index))
}
