import type { Position } from 'geojson'
import { geoPath, geoTransverseMercator, type GeoProjection } from 'd3-geo'
import { countyBoundaries, type CountyBoundary } from './countyTopology.ts'
import type { CountyMap, MapPoint } from '#shared/domain/geography/countyMap'

const width = 300
const height = 360
const margin = 2
/** Degrees east. */
const meridian = 15
const lens = { centre: [226, 262], radius: 62, scale: 3 } as const

/** The middle of the Oslofjord lens in degrees: the three counties round the fjord and Oslo lie within it. */
const lensPlace: [number, number] = [10.72, 59.55]

/** Steradians. A corner of 1e-7 is some 4 km², a quarter of a pixel; the lens shows nine times as much. */
const mapDetail = { corner: 1e-7, island: 4e-7 }
const lensDetail = { corner: 1e-8, island: 5e-8 }

/** Draws the counties of 2024 from the text of the boundary file (TopoJSON). */
export function makeCountyMap(boundaries: string): CountyMap {
  const counties = countyBoundaries(boundaries, mapDetail)
  const projection = projectionOf(counties)
  const draw = geoPath(projection).digits(1)
  const target = project(projection, lensPlace)
  return {
    width,
    height,
    counties: counties.map((county) => ({
      key: county.key,
      path: draw(county.geometry) ?? '',
      labelPoint: labelPoint(county, projection),
    })),
    projection: { meridian, scale: projection.scale(), origin: project(projection, [meridian, 0]) },
    lens: {
      ...lens,
      target,
      counties: magnified(countyBoundaries(boundaries, lensDetail), projection, target),
    },
  }
}

/** Transverse Mercator on 15° E, the projection of UTM zone 33 in which maps of the whole country are drawn. */
function projectionOf(counties: readonly CountyBoundary[]): GeoProjection {
  return geoTransverseMercator()
    .rotate([-meridian, 0])
    .fitExtent(
      [
        [margin, margin],
        [width - margin, height - margin],
      ],
      { type: 'GeometryCollection', geometries: counties.map((county) => county.geometry) },
    )
}

function magnified(
  counties: readonly CountyBoundary[],
  projection: GeoProjection,
  target: MapPoint,
): CountyMap['lens']['counties'] {
  const [x, y] = lens.centre
  const [translateX, translateY] = projection.translate()
  const larger = geoTransverseMercator()
    .rotate([-meridian, 0])
    .scale(projection.scale() * lens.scale)
    .translate([x + (translateX - target[0]) * lens.scale, y + (translateY - target[1]) * lens.scale])
    .clipExtent([
      [x - lens.radius, y - lens.radius],
      [x + lens.radius, y + lens.radius],
    ])
  const draw = geoPath(larger).digits(1)
  return counties.flatMap((county) => {
    const path = draw(county.geometry)
    return path === null ? [] : [{ key: county.key, path }]
  })
}

/** The point of a grid over the largest piece of the county that lies farthest from its border. */
function labelPoint(county: CountyBoundary, projection: GeoProjection): MapPoint {
  const ring = (county.geometry.coordinates[0]?.[0] ?? []).map((position) => project(projection, position))
  const xs = ring.map(([x]) => x)
  const ys = ring.map(([, y]) => y)
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const steps = 40
  const stepX = (Math.max(...xs) - left) / steps
  const stepY = (Math.max(...ys) - top) / steps
  let best: MapPoint = [left, top]
  let farthest = -Infinity
  for (let row = 0; row < steps; row++) {
    for (let column = 0; column < steps; column++) {
      const point: MapPoint = [left + (column + 0.5) * stepX, top + (row + 0.5) * stepY]
      const distance = depth(point, ring)
      if (distance > farthest) [best, farthest] = [point, distance]
    }
  }
  return [Number(best[0].toFixed(1)), Number(best[1].toFixed(1))]
}

/** Distance to the nearest edge; negative outside the ring. */
function depth([x, y]: MapPoint, ring: readonly MapPoint[]): number {
  let inside = false
  let nearest = Infinity
  for (const [index, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1]
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
    const length = (x2 - x1) ** 2 + (y2 - y1) ** 2
    const along =
      length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length))
    nearest = Math.min(nearest, Math.hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1)))
  }
  return inside ? nearest : -nearest
}

function project(projection: GeoProjection, position: Position): MapPoint {
  const [longitude = NaN, latitude = NaN] = position
  const point = projection([longitude, latitude])
  if (point === null)
    throw new Error(`The projection has no place for ${String(longitude)}, ${String(latitude)}.`)
  return point
}
