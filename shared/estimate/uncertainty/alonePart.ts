import type { TablePrecision } from '../tableEvent'
import type { EstimateDraws } from './drawEstimate'
import type { Parameters } from './parameters'

/** Something that adds people to a line on its own: tables, or a stated share. */
export interface AlonePart {
  readonly people: number
  readonly precisions: readonly TablePrecision[]
  /** Subject of the stated share. */
  readonly stated: string | null
}

/** By how much each draw multiplies the people of a part. */
export function factorOf(
  { precisions, stated, people }: AlonePart,
  parameters: Parameters,
  drawn: EstimateDraws,
): (draw: number) => number {
  const place = stated === null ? null : parameters.find('stated', stated)
  if (place !== null) {
    const { value } = parameters.list[place] ?? { value: 0 }
    return (draw) => (value === 0 ? 1 : (drawn.values[place]?.[draw] ?? value) / value)
  }
  const tables = precisions.map((precision) => ({
    weight: people === 0 ? 0 : precision.people / precisions.reduce((sum, each) => sum + each.people, 0),
    places: parameters.ofTable(precision.table),
  }))
  if (tables.length === 0) return () => 1
  return (draw) =>
    tables.reduce(
      (sum, { weight, places }) =>
        sum +
        places.reduce(
          (product, at) => product * (parameters.list[at]?.factor(drawn.values[at]?.[draw] ?? NaN) ?? 1),
          weight,
        ),
      0,
    )
}
