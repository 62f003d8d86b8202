import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { geoArea, geoContains } from 'd3-geo'
import { describe, expect, it } from 'vitest'
import { boundaryFilePath } from '#electron/build/countyMap'
import { countyBoundaries } from '#electron/build/countyTopology'
import { makeCountyMap } from '#electron/build/makeCountyMap'

const text = readFileSync(resolve(import.meta.dirname, '../../../..', boundaryFilePath), 'utf8')
const map = makeCountyMap(text)

const codes = ['03', '11', '15', '18', '31', '32', '33', '34', '39', '40', '42', '46', '50', '55', '56']

/** The rings of a path of straight lines, as drawn. */
function rings(path: string): readonly (readonly (readonly [number, number])[])[] {
  return path
    .split('M')
    .slice(1)
    .map((ring) =>
      ring
        .replace(/Z$/, '')
        .split('L')
        .map((point) => {
          const [x = NaN, y = NaN] = point.split(',').map(Number)
          return [x, y] as const
        }),
    )
}

function drawnArea(path: string): number {
  return rings(path).reduce((sum, ring) => {
    const doubled = ring.reduce((area, [x, y], index) => {
      const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y]
      return area + x * nextY - nextX * y
    }, 0)
    return sum + Math.abs(doubled) / 2
  }, 0)
}

function areaOf(code: string): number {
  return drawnArea(map.counties.find((county) => county.key === `county:${code}`)?.path ?? '')
}

describe('makeCountyMap', () => {
  it('draws the fifteen counties of 2024', () => {
    expect(map.counties.map((county) => county.key)).toEqual(codes.map((code) => `county:${code}`))
    for (const county of map.counties) expect(drawnArea(county.path)).toBeGreaterThan(10)
  })

  it('stays inside its view box and fills its height: no distant island stretches it', () => {
    const points = map.counties.flatMap((county) => rings(county.path).flat())
    const xs = points.map(([x]) => x)
    const ys = points.map(([, y]) => y)
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...xs)).toBeLessThanOrEqual(map.width)
    expect(Math.min(...ys)).toBeLessThan(4)
    expect(Math.max(...ys)).toBeGreaterThan(map.height - 4)
  })

  it('keeps the counties in their order of size, and wound so that none covers the globe', () => {
    expect(areaOf('34')).toBeGreaterThan(areaOf('56'))
    expect(areaOf('56')).toBeGreaterThan(areaOf('18'))
    expect(areaOf('18')).toBeGreaterThan(areaOf('11'))
    expect(areaOf('11')).toBeGreaterThan(areaOf('39'))
    expect(areaOf('39')).toBeGreaterThan(areaOf('03'))
    const total = codes.reduce((sum, code) => sum + areaOf(code), 0)
    expect(total).toBeLessThan((map.width * map.height) / 3)
  })

  it('puts each label inside its county', () => {
    for (const county of map.counties) {
      const [x, y] = county.labelPoint
      const around = rings(county.path).filter((ring) =>
        ring.reduce((inside, [x1, y1], index) => {
          const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1]
          return y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1 ? !inside : inside
        }, false),
      )
      expect(around, county.key).toHaveLength(1)
    }
  })

  it('magnifies the counties round the Oslofjord three times, beside the country', () => {
    const { lens } = map
    const oslo = map.counties[0]?.labelPoint ?? [NaN, NaN]
    expect(Math.hypot(oslo[0] - lens.target[0], oslo[1] - lens.target[1])).toBeLessThan(
      lens.radius / lens.scale,
    )
    expect(lens.counties.map((county) => county.key)).toEqual(
      expect.arrayContaining(['03', '31', '32', '33', '39'].map((code) => `county:${code}`)),
    )
    const magnified = drawnArea(lens.counties.find((county) => county.key === 'county:03')?.path ?? '')
    expect(magnified / areaOf('03') / lens.scale ** 2).toBeCloseTo(1, 0)
    for (const county of lens.counties) {
      for (const [x, y] of rings(county.path).flat()) {
        expect(Math.abs(x - lens.centre[0])).toBeLessThanOrEqual(lens.radius + 0.1)
        expect(Math.abs(y - lens.centre[1])).toBeLessThanOrEqual(lens.radius + 0.1)
      }
    }
  })
})

describe('countyBoundaries', () => {
  const boundaries = countyBoundaries(text, { corner: 0, island: 0 })
  const squareKilometres = (name: string): number => {
    const found = boundaries.find((county) => county.name === name)
    return found === undefined ? NaN : geoArea(found.geometry) * 6371 ** 2
  }

  it.each([
    ['Innlandet', 52_072],
    ['Finnmark', 48_631],
    ['Trøndelag', 42_201],
    ['Agder', 16_434],
    ['Buskerud', 14_920],
    ['Vestfold', 2168],
  ])('gives %s about its area of %i km²', (name, area) => {
    expect(squareKilometres(name) / area).toBeGreaterThan(0.94)
    expect(squareKilometres(name) / area).toBeLessThan(1.06)
  })

  it.each<[string, [number, number]]>([
    ['Oslo', [10.75, 59.92]],
    ['Akershus', [11.05, 59.96]],
    ['Vestland', [5.35, 60.38]],
    ['Trøndelag', [10.4, 63.4]],
    ['Innlandet', [11.07, 60.8]],
  ])('holds its chief town: %s', (name, place) => {
    expect(
      boundaries.filter((county) => geoContains(county.geometry, place)).map((county) => county.name),
    ).toEqual([name])
  })

  it('refuses another file', () => {
    expect(() => countyBoundaries('{"type":"Topology"}', { corner: 0, island: 0 })).toThrow()
  })
})
