import { lensPointOf } from '#shared/domain/geography/mapPointOf'
import type { CountyMap, MapPoint } from '#shared/domain/geography/countyMap'
import type { SitePoint } from './sitePoints'

/** A unit as it is drawn, in units of the view box of the map. */
export interface SiteMark {
  readonly id: string
  readonly name: string
  readonly point: MapPoint
  readonly radius: number
  /** Not included: hollow. */
  readonly hollow: boolean
  /** In the magnifier. */
  readonly lens: boolean
}

const largest = 9
/** So many marks have room at their full size; more of them are smaller. */
const roomy = 60
const smallest = 2.4
/** Of units whose number is not known or not there. */
const plain = 3.2

/** Radius whose circle is as large as the number against the largest of all. */
function radiusOf(expected: number | null, most: number, scale: number): number {
  if (expected === null || most <= 0) return plain * scale
  return Math.max(smallest * scale, largest * scale * Math.sqrt(expected / most))
}

/** The marks of units, the largest below the others. A unit that is magnified stands in the magnifier alone. */
export function siteMarks(points: readonly SitePoint[], map: Pick<CountyMap, 'lens'>): readonly SiteMark[] {
  const expectedOf = ({ row }: SitePoint) => row.forecast?.expected?.mean ?? null
  const most = points.reduce((all, one) => Math.max(all, expectedOf(one) ?? 0), 0)
  const scale = Math.max(0.4, Math.min(1, Math.sqrt(roomy / points.length)))
  return points
    .map((one): SiteMark => {
      const { site } = one.row
      const magnified = lensPointOf(one.point, map)
      return {
        id: site.id,
        name: site.name,
        point: magnified ?? one.point,
        radius: site.included ? radiusOf(expectedOf(one), most, scale) : plain * scale,
        hollow: !site.included,
        lens: magnified !== null,
      }
    })
    .sort((a, b) => b.radius - a.radius)
}
