import type { TablePrecision } from '../tableEvent'
import type { CellsOfAlternative } from './cellEffects'
import type { EstimateDraws } from './drawEstimate'
import type { Parameters } from './parameters'
import { tableMultiplier } from './tableMultiplier'

/** Something that adds people to a line on its own: tables, or a stated share. */
export interface AlonePart extends CellsOfAlternative {
  readonly people: number
  readonly precisions: readonly TablePrecision[]
  /** Subject of the stated share. */
  readonly stated: string | null
}

/** By how much each draw multiplies the people of a part. */
export function factorOf(
  { precisions, stated }: Pick<AlonePart, 'precisions' | 'stated'>,
  parameters: Parameters,
  drawn: EstimateDraws,
): (draw: number) => number {
  const place = stated === null ? null : parameters.find('stated', stated)
  if (place !== null) {
    const { value } = parameters.list[place] ?? { value: 0 }
    return (draw) => (value === 0 ? 1 : (drawn.values[place]?.[draw] ?? value) / value)
  }
  const multiplier = tableMultiplier(precisions, parameters)
  return (draw) => multiplier((at) => drawn.values[at]?.[draw] ?? NaN)
}
