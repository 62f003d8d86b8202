import { precisions } from '../counts/count'
import { cubeStrides, type Cube } from './cube'
import { offsetAt, positionOf } from './cubeCells'
import { categoryReader, measureReader } from './cubePlaces'

const suppressed = precisions.indexOf('suppressed')
/** A hidden part of a hidden part of a total: nation, county, municipality, district. */
const deepest = 4

/**
 * A hidden count is at most its total: lowers the upper bounds of suppressed cells, in place, to those of the totals that
 * the table prints. Holds for people that are counted in several parts too. Gives the number of bounds found.
 */
export function boundHidden({ dimensions, measures, cells }: Cube): number {
  const strides = cubeStrides(dimensions)
  const measureOf = measureReader(dimensions)
  const readers = dimensions.map((_, at) => categoryReader(dimensions, at))
  const totals = dimensions.map((dimension) => totalPlaces(dimension))
  const hidden: number[] = []
  for (let index = 0; index < cells.length; index += 1) {
    if (cells.precision[index] === suppressed) hidden.push(index)
  }
  let found = 0
  for (let pass = 0; pass < deepest; pass += 1) {
    let lowered = 0
    for (const index of hidden) {
      const offset = offsetAt(cells, index)
      if ((measures[measureOf(offset)]?.grain ?? null) === null) continue
      for (let at = 0; at < dimensions.length; at += 1) {
        const place = readers[at]?.(offset) ?? 0
        for (const total of totals[at]?.get(place) ?? []) {
          const position = positionOf(cells, offset + (total - place) * (strides[at] ?? 1))
          if (position === null) continue
          const bound = cells.upper[position] ?? Infinity
          if (bound >= (cells.upper[index] ?? Infinity) || bound < (cells.lower[index] ?? 0)) continue
          cells.upper[index] = bound
          lowered += 1
        }
      }
    }
    found += lowered
    if (lowered === 0) break
  }
  return found
}

/** Places of the totals that a category is part of. */
function totalPlaces({
  categories,
  totals,
}: Cube['dimensions'][number]): ReadonlyMap<number, readonly number[]> {
  const places = new Map(categories.map(({ code }, place) => [code, place]))
  const found = new Map<number, number[]>()
  for (const { total, parts } of totals) {
    const totalPlace = places.get(total)
    if (totalPlace === undefined) continue
    for (const part of parts) {
      const place = places.get(part)
      if (place === undefined) continue
      const known = found.get(place)
      if (known === undefined) found.set(place, [totalPlace])
      else known.push(totalPlace)
    }
  }
  return found
}
