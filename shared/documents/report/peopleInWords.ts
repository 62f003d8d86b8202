import { certaintyOf, formatHidden, formatInteger, roundToCertainty } from '../../domain/counts/formatNumber'
import { hiddenBy } from '../../domain/disclosure/guardNumber'
import { defaultSmallCountRule } from '../../domain/disclosure/smallCountRule'
import type { Quantity } from '../../estimate/result'
import type { ReportContext } from './reportContext'

/**
 * A number of people without an interval of its own, with the digits that a number like it has; what stands for it where it
 * is small. `like` is a number whose relative certainty it shares.
 */
export function peopleInWords(value: number, like: Quantity, { input }: ReportContext): string {
  const hidden = hiddenBy(input.estimate.smallCounts ?? defaultSmallCountRule, value)
  if (hidden !== null) return formatHidden(hidden, input.language)
  const relative =
    like.estimate === null || like.estimate < 0.5 ? 1 : Math.min(1, certaintyOf(like) / like.estimate)
  return formatInteger(roundToCertainty(value, value * relative), input.language)
}
