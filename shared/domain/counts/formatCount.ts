import type { Language } from '../studies/protocol'
import { vocabulary } from '../vocabulary/vocabulary'
import type { Count } from './count'
import { formatBounds, formatInteger, formatRange, roundToCertainty } from './formatNumber'

/** A marker that says itself what it hides, such as `<5`. */
const tellingMarker = /^<\s?\d+$/

/**
 * A published count in words of the reader: `12 400` where it is known to the person, `about 1 200` where it is rounded or
 * estimated, `1–4` or the source's own `<5` where it is hidden, `5 or more`, `not stated`. Never 0 for a missing number.
 */
export function formatCount(count: Count, language: Language): string {
  const { value, lower, upper, precision, marker } = count
  const words = vocabulary[language].precisions
  if (precision === 'not-applicable') return words['not-applicable']
  if (precision === 'suppressed' && marker !== null && tellingMarker.test(marker)) return marker
  if (value === null) {
    if (upper !== null) return formatRange(Math.ceil(lower), Math.floor(upper), language)
    return lower > 0 ? formatBounds({ estimate: null, lower, upper }, language) : words[precision]
  }
  if (precision === 'preliminary') return `${formatInteger(value, language)} (${words.preliminary})`
  if (upper === null) return formatRange(Math.ceil(lower), null, language)
  // A published mean is rounded to tenths: that does not make the number of people uncertain.
  if (upper - lower < 1) return formatInteger(value, language)
  return `${language === 'nb' ? 'om lag' : 'about'} ${formatInteger(roundToCertainty(value, (upper - lower) / 2), language)}`
}
