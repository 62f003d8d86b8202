import { describe, expect, it } from 'vitest'
import type { CountyMap } from '#shared/domain/geography/countyMap'
import { catchmentByCounty } from '#renderer/components/study/sites/map/catchment'
import { siteMarks } from '#renderer/components/study/sites/map/siteMarks'
import { sitePoints } from '#renderer/components/study/sites/map/sitePoints'
import { planSiteOf } from '#test/support/sitePlans'
import { siteForecastOf } from '../../../support/forecastFixture'
import { areas, siteRowsOf } from '../../../support/siteRowFixture'

/** A map of two counties on which a degree is ten units. */
const map: CountyMap = {
  width: 300,
  height: 800,
  counties: [
    { key: 'county:03', path: 'M0,0Z', labelPoint: [100, 100] },
    { key: 'county:32', path: 'M0,0Z', labelPoint: [120, 110] },
  ],
  projection: { meridian: 15, scale: 600, origin: [150, 800] },
  lens: { centre: [250, 250], radius: 30, scale: 3, target: [100, 100], counties: [] },
}
const oslo = { latitude: 59.9, longitude: 10.75 }
const sites = [
  planSiteOf({ id: 'known', area: 'county:03' }),
  planSiteOf({ id: 'town', area: 'county:03' }),
  planSiteOf({ id: 'county', area: 'county:32' }),
  planSiteOf({ id: 'people', area: 'referral-area:15' }),
  planSiteOf({ id: 'nowhere', area: 'county:99' }),
]
const rows = siteRowsOf(sites, [], {
  places: { known: { city: 'Oslo', position: oslo }, town: { city: 'Oslo' } },
})
const points = sitePoints(rows, map, areas)

describe('units on the map', () => {
  it('stand where they lie, in their town or in their area, and say which', () => {
    expect(points.map(({ row, placedBy, place }) => [row.site.id, placedBy, place])).toEqual([
      ['known', 'position', 'Oslo'],
      ['town', 'town', 'Oslo'],
      ['county', 'county', 'county:32'],
      ['people', 'people', 'county:32'],
    ])
  })

  it('stand beside one another where they share a place', () => {
    const [known, town] = points
    const distance = Math.hypot(
      (known?.point[0] ?? 0) - (town?.point[0] ?? 0),
      (known?.point[1] ?? 0) - (town?.point[1] ?? 0),
    )
    expect(distance).toBeGreaterThan(3)
    expect(distance).toBeLessThan(8)
    const many = sitePoints(
      siteRowsOf(
        Array.from({ length: 100 }, (_, index) => planSiteOf({ id: `s${index}`, area: 'county:32' })),
      ),
      map,
      areas,
    )
    const apart = many.flatMap(({ point: [x, y] }, index) =>
      many.slice(index + 1).map(({ point: [x2, y2] }) => Math.hypot(x - x2, y - y2)),
    )
    expect(Math.min(...apart)).toBeGreaterThan(1)
    const away = many.map(({ point: [x, y] }) => Math.hypot(x - 120, y - 110))
    expect(Math.max(...away)).toBeLessThan(20)
  })

  it('are as large as what is expected of them, hollow when left out, and magnified in the lens alone', () => {
    const marks = siteMarks(
      sitePoints(
        siteRowsOf(
          [
            planSiteOf({ id: 'large', area: 'county:32' }),
            planSiteOf({ id: 'small', area: 'county:32' }),
            planSiteOf({ id: 'out', area: 'county:03', included: false }),
          ],
          [
            siteForecastOf('large', { expected: { mean: 40, p10: 30, p90: 50 } }),
            siteForecastOf('small', { expected: { mean: 10, p10: 3, p90: 20 } }),
          ],
        ),
        map,
        areas,
      ),
      map,
    )
    const mark = (id: string) => marks.find((one) => one.id === id)
    expect((mark('large')?.radius ?? 0) / (mark('small')?.radius ?? 1)).toBeCloseTo(2)
    expect(mark('large')).toMatchObject({ hollow: false, lens: false })
    expect(mark('out')).toMatchObject({ hollow: true, lens: true, point: [250, 250] })
  })
})

describe('the catchment of a unit', () => {
  it('is everybody of its own area where nothing is stated', () => {
    expect(catchmentByCounty(planSiteOf({ id: 'a', area: 'county:03' }), areas)).toEqual(
      new Map([['county:03', 1]]),
    )
  })

  it('is a share of the people of each county that its areas reach into', () => {
    const catchment = [
      { area: 'referral-area:15', share: 0.5 },
      { area: 'county:03', share: 0.1 },
    ]
    const shares = catchmentByCounty(planSiteOf({ id: 'a', catchment }), areas)
    expect(shares.get('county:32')).toBeCloseTo((0.5 * 400) / 500)
    expect(shares.get('county:03')).toBeCloseTo((0.5 * 140 + 0.1 * 700) / 700)
    expect(shares.size).toBe(2)
  })

  it('never takes more than everybody, and nobody where nothing is known of the area', () => {
    const twice = [
      { area: 'county:32', share: 1 },
      { area: 'referral-area:15', share: 1 },
    ]
    expect(catchmentByCounty(planSiteOf({ id: 'a', catchment: twice }), areas).get('county:32')).toBe(1)
    expect(catchmentByCounty(planSiteOf({ id: 'a', area: 'county:99' }), areas).size).toBe(0)
  })
})
