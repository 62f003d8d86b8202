import { geoTransverseMercator } from 'd3-geo'
import { describe, expect, it } from 'vitest'
import { lensPointOf, mapPointOf } from '#shared/domain/geography/mapPointOf'

const projection = geoTransverseMercator().rotate([-15, 0]).scale(1200).translate([120, 1700])
const map = {
  width: 300,
  height: 800,
  projection: { meridian: 15, scale: 1200, origin: projection([15, 0]) ?? [NaN, NaN] },
} as const

describe('places on the county map', () => {
  it.each([
    ['Oslo', 59.91, 10.75],
    ['Bergen', 60.39, 5.32],
    ['Vardø', 70.37, 31.11],
    ['Lindesnes', 57.98, 7.05],
  ])('stand where the projection of the build puts them: %s', (_name, latitude, longitude) => {
    const drawn = projection([longitude, latitude]) ?? [NaN, NaN]
    const point = mapPointOf({ latitude, longitude }, map) ?? [NaN, NaN]
    expect(point[0]).toBeCloseTo(drawn[0], 6)
    expect(point[1]).toBeCloseTo(drawn[1], 6)
  })

  it('have no place outside of it', () => {
    expect(mapPointOf({ latitude: 48.86, longitude: 2.35 }, map)).toBeNull()
    expect(mapPointOf({ latitude: 90, longitude: 15 }, map)).toBeNull()
  })

  it('are magnified around the middle of the lens alone', () => {
    const lens = { centre: [226, 262], radius: 62, scale: 3, target: [70, 240], counties: [] } as const
    expect(lensPointOf([70, 240], { lens })).toEqual([226, 262])
    expect(lensPointOf([75, 230], { lens })).toEqual([241, 232])
    expect(lensPointOf([100, 240], { lens })).toBeNull()
  })
})
