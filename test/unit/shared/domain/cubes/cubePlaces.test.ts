import { describe, expect, it } from 'vitest'
import { categoryReader, codesReader, measureReader, placeFinder } from '#shared/domain/cubes/cubePlaces'

const dimensions = [
  { role: 'area', categories: [{ code: '03' }, { code: '46' }] },
  { role: 'measure', categories: [{ code: 'donors' }, { code: 'samples' }, { code: 'rate' }] },
  { role: 'sex', categories: [{ code: 'F' }, { code: 'M' }] },
] as const
const places = Array.from({ length: 12 }, (_, place) => place)

describe('places of a cube', () => {
  it('lead to codes and back, the last dimension fastest', () => {
    const [codesOf, placeOf] = [codesReader(dimensions), placeFinder(dimensions)]
    expect(places.map((place) => codesOf(place).join(' ')).slice(5, 8)).toEqual([
      '03 rate M',
      '46 donors F',
      '46 donors M',
    ])
    expect(places.map((place) => placeOf(codesOf(place)))).toEqual(places)
  })

  it('are found by the codes of the first dimensions, and not by a code that is not there', () => {
    const placeOf = placeFinder(dimensions)
    expect(placeOf(['46'])).toBe(6)
    expect(placeOf([])).toBe(0)
    expect(placeOf(['46', 'ratio'])).toBeNull()
  })

  it('tell their measure, the only one where no dimension names measures', () => {
    expect(places.map(measureReader(dimensions)).join('')).toBe('001122001122')
    expect(places.map(measureReader(dimensions.slice(0, 1)))).toEqual(places.map(() => 0))
    expect(places.map(categoryReader(dimensions, -1))).toEqual(places.map(() => 0))
  })
})
