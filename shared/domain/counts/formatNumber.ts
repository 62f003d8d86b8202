import type { HiddenNumber } from '../disclosure/hiddenNumber'
import type { Language } from '../studies/protocol'

export { formatIsoDate } from './formatIsoDate'

const noBreakSpace = '\u00A0'
const minus = '\u2212'
const enDash = '\u2013'

/** A number with what bounds it; `upper: null` means that nothing bounds it from above. */
export interface BoundedNumber {
  readonly estimate: number | null
  readonly lower: number
  readonly upper: number | null
  /** Where it lies in 80 % of cases; then its width says which digits are known. */
  readonly interval?: { readonly lower: number; readonly upper: number } | null | undefined
  /** Set where the estimate is known and not shown. */
  readonly hidden?: HiddenNumber | undefined
}

/** A decimal number with `digits` decimals, grouped by thousands, in the writing of the language. Throws on NaN and infinity. */
export function formatDecimal(value: number, language: Language, digits: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`Not a finite number: ${String(value)}`)
  const [whole = '0', decimals] = Math.abs(value).toFixed(digits).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, noBreakSpace)
  const text = decimals === undefined ? grouped : `${grouped}${language === 'nb' ? ',' : '.'}${decimals}`
  return value < 0 && /[1-9]/.test(text) ? `${minus}${text}` : text
}

/** A whole number, grouped with no-break spaces in both languages: `12 400`. Fractions are rounded to the nearest whole. */
export function formatInteger(value: number, language: Language): string {
  return formatDecimal(Math.sign(value) * Math.round(Math.abs(value)), language, 0)
}

/** A change: `+4 200`, `−310`, `0`. */
export function formatSigned(value: number, language: Language): string {
  const text = formatInteger(value, language)
  return Math.round(Math.abs(value)) > 0 && value > 0 ? `+${text}` : text
}

/**
 * A share between 0 and 1 as percent: `79 %`. A share that is not 0 or 1 never reads as 0 % or 100 %:
 * it becomes `<1 %` or `>99 %` (with as many decimals as asked for).
 */
export function formatShare(share: number, language: Language, digits = 0): string {
  const percent = share * 100
  const smallest = 10 ** -digits
  const rounded = Number(percent.toFixed(digits))
  if (share > 0 && rounded === 0) return `<${formatDecimal(smallest, language, digits)}${noBreakSpace}%`
  if (share < 1 && rounded === 100)
    return `>${formatDecimal(100 - smallest, language, digits)}${noBreakSpace}%`
  return `${formatDecimal(percent, language, digits)}${noBreakSpace}%`
}

/** A share that a person stated, as percent with the digits it was stated with: `7 %`, `12.5 %`, `0.125 %`. */
export function formatStatedShare(share: number, language: Language): string {
  const percent = Number((share * 100).toPrecision(6))
  const decimals = String(percent).split('.')[1]?.length ?? 0
  return `${formatDecimal(percent, language, Math.min(6, decimals))}${noBreakSpace}%`
}

/** A closed range: `9 800–15 100`; one number when both ends read the same; `12 or more` when nothing bounds it from above. */
export function formatRange(lower: number, upper: number | null, language: Language): string {
  const from = formatInteger(lower, language)
  if (upper === null) return `${from} ${language === 'nb' ? 'eller flere' : 'or more'}`
  const to = formatInteger(upper, language)
  return from === to ? from : `${from}${enDash}${to}`
}

const hiddenWords: Readonly<Record<Language, string>> = { en: 'hidden', nb: 'skjult' }

/** What stands in place of a hidden number: `1–4`, or the word for hidden. */
export function formatHidden(hidden: HiddenNumber, language: Language): string {
  return hidden.reason === 'small' ? formatRange(hidden.from, hidden.to, language) : hiddenWords[language]
}

/** The unit to which a number is rounded: two digits of the half interval, but never coarser than two digits of the number itself. */
function certaintyStep(value: number, halfWidth: number): number {
  const ofWidth = halfWidth > 0 ? 10 ** (Math.floor(Math.log10(halfWidth)) - 1) : 1
  const ofValue = value === 0 ? ofWidth : 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1)
  return Math.max(1, Math.min(ofWidth, ofValue))
}

/**
 * Rounds a number of people so that half its interval keeps two digits (12 413 ± 2 650 becomes 12 400).
 * A half width of 0 rounds to whole people; two digits of the number itself always stay, so that a small number within wide bounds does not become 0.
 */
export function roundToCertainty(value: number, halfWidth: number): number {
  const step = certaintyStep(value, halfWidth)
  return Math.round(value / step) * step
}

/** Rounds bounds outward to the digits that their width allows, so that the printed range still contains the true number. */
export function roundBoundsOutward(
  lower: number,
  upper: number | null,
): { lower: number; upper: number | null } {
  const slack = 1e-6
  const halfWidth = upper === null ? 0 : (upper - lower) / 2
  const lowerStep = certaintyStep(lower, halfWidth)
  const roundedLower = Math.floor(lower / lowerStep + slack) * lowerStep
  if (upper === null) return { lower: roundedLower, upper: null }
  const upperStep = certaintyStep(upper, halfWidth)
  return { lower: roundedLower, upper: Math.ceil(upper / upperStep - slack) * upperStep }
}

/** Half the width that a number is rounded by: of its 80 % interval, or of its bounds where no interval is known. */
export function certaintyOf({ lower, upper, interval }: BoundedNumber): number {
  const width = (interval?.upper ?? 0) - (interval?.lower ?? 0)
  if (width > 0) return width / 2
  return upper === null ? 0 : (upper - lower) / 2
}

/** The estimate alone, with the digits that its interval allows; what stands for it where it is hidden; null when there is none. */
export function formatEstimate(quantity: BoundedNumber, language: Language): string | null {
  if (quantity.hidden !== undefined) return formatHidden(quantity.hidden, language)
  if (quantity.estimate === null) return null
  return formatInteger(roundToCertainty(quantity.estimate, certaintyOf(quantity)), language)
}

/** The 80 % interval alone, rounded as its estimate: `9 800–15 100`; null when there is none or it has no width. */
export function formatInterval(quantity: BoundedNumber, language: Language): string | null {
  const { lower, upper } = quantity.interval ?? { lower: 0, upper: 0 }
  if (upper <= lower) return null
  const half = (upper - lower) / 2
  return formatRange(roundToCertainty(lower, half), roundToCertainty(upper, half), language)
}

/** The bounds alone, rounded outward: `6 200–31 000`; the word for hidden where they would tell other numbers. */
export function formatBounds(quantity: BoundedNumber, language: Language): string {
  if (quantity.hidden?.reason === 'protects') return formatHidden(quantity.hidden, language)
  const bounds = roundBoundsOutward(quantity.lower, quantity.upper)
  return formatRange(bounds.lower, bounds.upper, language)
}

/** Estimate and bounds in one line: `12 400 (6 200–31 000)`; the bounds alone without an estimate; one number when it is exact. */
export function formatQuantity(quantity: BoundedNumber, language: Language): string {
  const bounds = formatBounds(quantity, language)
  const estimate = formatEstimate(quantity, language)
  return estimate === null || estimate === bounds ? bounds : `${estimate} (${bounds})`
}
