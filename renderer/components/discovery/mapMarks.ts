import type { DiscoveryAnswer } from '#shared/contract/discovery'
import { lensPointOf, mapPointOf } from '#shared/domain/geography/mapPointOf'
import type { CountyMap, MapPoint } from '#shared/domain/geography/countyMap'

/** An entry on the map, in units of its view box. */
export interface EntryMark {
  readonly entry: string
  readonly name: string
  readonly point: MapPoint
  /** In the magnifier. */
  readonly lens: boolean
}

/** Entries with a stated position, each drawn once: in the magnifier where that shows its place. Those abroad are left out. */
export function entryMarks(points: DiscoveryAnswer['map']['points'], map: CountyMap): readonly EntryMark[] {
  return points.flatMap(({ entry, name, position }) => {
    const point = mapPointOf(position, map)
    if (point === null) return []
    const magnified = lensPointOf(point, map)
    return [{ entry, name, point: magnified ?? point, lens: magnified !== null }]
  })
}
