import { formatInteger } from '#shared/domain/counts/formatNumber'
import type { Language } from '#shared/domain/studies/protocol'
import type { Influence, Quantity } from '#shared/estimate/result'
import { roundedLike } from '../funnel/criterionCosts'

/** Rows that are shown before a person asks for all. */
export const rowsAtFirst = 8

/** An influence with the numbers as they are written. */
export interface InfluenceRow {
  readonly influence: Influence
  readonly low: string
  readonly high: string
  /** True when it rests on what somebody stated: drawn hatched. */
  readonly assumed: boolean
  /** False when both ends read like the number itself. */
  readonly noticeable: boolean
}

/** Influences in words of numbers, strongest first; `end` is the number that they move. */
export function influenceRows(
  influences: readonly Influence[],
  end: Quantity,
  language: Language,
): readonly InfluenceRow[] {
  const write = (value: number) => formatInteger(roundedLike(value, end), language)
  const middle = end.estimate === null ? null : write(end.estimate)
  return influences.map((influence) => {
    const [low, high] = [write(influence.atLow), write(influence.atHigh)]
    return {
      influence,
      low,
      high,
      assumed: influence.kind !== 'table',
      noticeable: low !== middle || high !== middle,
    }
  })
}

/** The rows to show: the strongest, and of them those that move the number at all, unless a person asks for all. */
export function shownRows(rows: readonly InfluenceRow[], all: boolean): readonly InfluenceRow[] {
  return all ? rows : rows.filter(({ noticeable }) => noticeable).slice(0, rowsAtFirst)
}
