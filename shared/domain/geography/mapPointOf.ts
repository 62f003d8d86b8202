import type { CountyMap, MapPoint } from './countyMap'

const radians = (degrees: number) => (degrees * Math.PI) / 180

/**
 * Where a position (WGS 84, degrees) stands on the county map, in units of its view box; null where that is outside of it.
 * Spherical transverse Mercator: Snyder, Map Projections: A Working Manual, USGS 1987, equations 8-1 to 8-3.
 */
export function mapPointOf(
  { latitude, longitude }: { readonly latitude: number; readonly longitude: number },
  { projection, width, height }: Pick<CountyMap, 'projection' | 'width' | 'height'>,
): MapPoint | null {
  const east = radians(longitude - projection.meridian)
  const north = radians(latitude)
  const x = projection.origin[0] + projection.scale * Math.atanh(Math.cos(north) * Math.sin(east))
  const y = projection.origin[1] - projection.scale * Math.atan2(Math.tan(north), Math.cos(east))
  return x >= 0 && x <= width && y >= 0 && y <= height ? [x, y] : null
}

/** Where a point of the map stands in its magnifier; null where it is not magnified. */
export function lensPointOf([x, y]: MapPoint, { lens }: Pick<CountyMap, 'lens'>): MapPoint | null {
  const right = (x - lens.target[0]) * lens.scale
  const down = (y - lens.target[1]) * lens.scale
  return Math.hypot(right, down) <= lens.radius ? [lens.centre[0] + right, lens.centre[1] + down] : null
}
