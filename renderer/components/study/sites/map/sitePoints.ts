import type { AreaDescription } from '#shared/contract/responses'
import type { CountyMap, MapPoint } from '#shared/domain/geography/countyMap'
import { mapPointOf } from '#shared/domain/geography/mapPointOf'
import type { SiteRow } from '../siteRows'

/** How well it is known where a unit stands. */
export type PlacedBy =
  /** By its own coordinates. */
  | 'position'
  /** By those of another unit in the same town. */
  | 'town'
  /** In the middle of the county it lies in. */
  | 'county'
  /** In the middle of the county where most people of its area live. */
  | 'people'

export interface SitePoint {
  readonly row: SiteRow
  readonly point: MapPoint
  readonly placedBy: PlacedBy
  /** Name of the town, or key of the county. */
  readonly place: string
}

interface Located {
  readonly point: MapPoint
  readonly placedBy: PlacedBy
  readonly place: string
}

/** Distance between marks that share a place, and how far such a crowd reaches, in units of the map. */
const spread = 4.6
const reach = 18
/** The angle of a sunflower: marks laid out by it do not cover each other. */
const goldenAngle = Math.PI * (3 - Math.sqrt(5))

function located(
  { site, place }: SiteRow,
  map: CountyMap,
  towns: ReadonlyMap<string, MapPoint>,
  areas: ReadonlyMap<string, AreaDescription>,
): Located | null {
  const own = place.position === null ? null : mapPointOf(place.position, map)
  if (own !== null) return { point: own, placedBy: 'position', place: place.city ?? site.area }
  const town = place.city === null ? undefined : towns.get(place.city)
  if (town !== undefined && place.city !== null) return { point: town, placedBy: 'town', place: place.city }
  const county = place.county ?? areas.get(site.area)?.counties[0]?.key
  const shape = map.counties.find(({ key }) => key === county)
  if (shape === undefined) return null
  const isKnown = site.area === shape.key || (place.city !== null && place.county === shape.key)
  return { point: shape.labelPoint, placedBy: isKnown ? 'county' : 'people', place: shape.key }
}

/** Where units are drawn: those that share a place beside one another. Units without any place are left out. */
export function sitePoints(
  rows: readonly SiteRow[],
  map: CountyMap,
  areas: ReadonlyMap<string, AreaDescription>,
): readonly SitePoint[] {
  const towns = new Map<string, MapPoint>()
  for (const { place } of rows) {
    const point = place.position === null ? null : mapPointOf(place.position, map)
    if (point !== null && place.city !== null && !towns.has(place.city)) towns.set(place.city, point)
  }
  const found = rows.flatMap((row) => {
    const where = located(row, map, towns, areas)
    return where === null ? [] : [{ ...where, row, key: where.point.join(' ') }]
  })
  const crowds = new Map<string, number>()
  for (const { key } of found) crowds.set(key, (crowds.get(key) ?? 0) + 1)
  const taken = new Map<string, number>()
  return found.map(({ key, ...one }) => {
    const before = taken.get(key) ?? 0
    taken.set(key, before + 1)
    const away = Math.sqrt(before) * Math.min(spread, reach / Math.sqrt(crowds.get(key) ?? 1))
    const [x, y] = one.point
    const point: MapPoint = [
      x + away * Math.cos(before * goldenAngle),
      y + away * Math.sin(before * goldenAngle),
    ]
    return { ...one, point }
  })
}
