import { formatBounds, formatEstimate, formatInterval } from '../../domain/counts/formatNumber'
import type { Quantity } from '../../estimate/result'
import type { ReportContext } from './reportContext'

function isOfInterval({ lower, upper, interval }: Quantity): boolean {
  return interval !== null && interval.lower === lower && interval.upper === upper
}

/** A number with its 80 % interval and its bounds: `2 900 (80 % interval 1 900–4 200, hard bounds 410–21 000)`. */
export function quantityInWords(quantity: Quantity, { words, input }: ReportContext): string {
  const bounds = formatBounds(quantity, input.language)
  const estimate = formatEstimate(quantity, input.language)
  const interval = formatInterval(quantity, input.language)
  if (estimate === null) return words.cover.bounds(bounds)
  const ranges = [
    ...(interval === null ? [] : [words.uncertainty.coverInterval(interval)]),
    // Limits that are those of the interval are no bounds of what is possible.
    ...(estimate === bounds || isOfInterval(quantity) ? [] : [words.cover.bounds(bounds)]),
  ]
  return ranges.length === 0 ? estimate : `${estimate} (${ranges.join(', ')})`
}
