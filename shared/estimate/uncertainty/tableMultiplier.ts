import type { TablePrecision } from '../tableEvent'
import type { Parameters } from './parameters'

/**
 * By how much drawn values multiply the people whom tables count together: the mean of the tables' factors, weighted by
 * their people. 1 without tables, or where they count nobody. `valueAt` gives the value of a parameter by its place.
 */
export function tableMultiplier(
  precisions: readonly TablePrecision[],
  { list, ofTable }: Parameters,
): (valueAt: (place: number) => number) => number {
  const people = precisions.reduce((sum, precision) => sum + precision.people, 0)
  if (people === 0) return () => 1
  const tables = precisions.map((precision) => ({
    weight: precision.people / people,
    places: ofTable(precision.table),
  }))
  return (valueAt) => {
    let sum = 0
    for (const { weight, places } of tables) {
      let product = weight
      for (const place of places) product *= list[place]?.factor(valueAt(place)) ?? 1
      sum += product
    }
    return sum
  }
}
