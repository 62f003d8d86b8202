import { guardRange, hiddenBy } from '../../domain/disclosure/guardNumber'
import type { SmallCountRule } from '../../domain/disclosure/smallCountRule'
import type { Quantity } from '../result'

/**
 * A number of people as it may be shown: a small estimate gives way to the range of small numbers, and no end of the bounds
 * or of the 80 % interval is a small number of its own. The bounds still hold; nothing small is left in the value.
 */
export function guardQuantity(quantity: Quantity, rule: SmallCountRule): Quantity {
  const interval = quantity.interval === null ? null : guardRange(quantity.interval, rule)
  const hidden = quantity.estimate === null ? null : hiddenBy(rule, quantity.estimate)
  const shown = { ...quantity, ...guardRange(quantity, rule), interval }
  return hidden === null ? shown : { ...shown, estimate: null, kind: 'bounded', hidden }
}

/** A number left out because others could be worked out from it; of `population` no more is told than that it is the limit. */
export function hideQuantity(population: number): Quantity {
  return {
    estimate: null,
    lower: 0,
    upper: population,
    interval: null,
    kind: 'bounded',
    hidden: { reason: 'protects' },
  }
}
