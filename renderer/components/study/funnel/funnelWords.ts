import {
  certaintyOf,
  formatBounds,
  formatEstimate,
  formatHidden,
  formatInteger,
  formatInterval,
  roundToCertainty,
} from '#shared/domain/counts/formatNumber'
import type { Language } from '#shared/domain/studies/protocol'
import type { Quantity } from '#shared/estimate/result'
import type { Translate } from '../result/resultText'
import type { FunnelRow } from './funnelRows'

/** The numbers of a row as the table writes them. */
export interface RemainingWords {
  /** Null when there is no estimate. */
  readonly estimate: string | null
  /** The 80 % interval, `exact`, or the bounds by that name; empty where the estimate alone is calculated. */
  readonly below: string
  /** Hard bounds for those who listen; null for an exact number and where there are none. */
  readonly bounds: string | null
}

/** Words for who is left after a row; `end` is the result, whose certainty a number without an interval of its own borrows. */
export function remainingWords(
  row: FunnelRow,
  end: Quantity,
  language: Language,
  t: Translate,
): RemainingWords {
  const { quantity } = row
  if (quantity === null) return { estimate: estimateAlone(row, end, language), below: '', bounds: null }
  const estimate = formatEstimate(quantity, language)
  if (quantity.kind === 'exact') return { estimate, below: t('study.funnel.exact'), bounds: null }
  const bounds = t('study.funnel.boundsOf', { bounds: formatBounds(quantity, language) })
  const interval = formatInterval(quantity, language)
  return interval === null ? { estimate, below: bounds, bounds: null } : { estimate, below: interval, bounds }
}

function estimateAlone({ estimate, hidden }: FunnelRow, end: Quantity, language: Language): string | null {
  if (hidden !== undefined) return formatHidden(hidden, language)
  if (estimate === null) return null
  const share = end.estimate === null || end.estimate <= 0 ? 1 : certaintyOf(end) / end.estimate
  return formatInteger(roundToCertainty(estimate, estimate * share), language)
}
