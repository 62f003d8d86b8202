import {
  oddsRatioOfCounts,
  type CrossTable,
  type OddsRatio,
} from '#shared/statistics/dependence/oddsRatioOfCounts'
import { inField, type RangedDraft, type ValueScale } from './rangedValue'

/** The four counts as they are typed, with gaps while they are being filled in. */
export type CrossTableDraft = { readonly [Cell in keyof CrossTable]: number | null }

export const emptyCrossTable: CrossTableDraft = {
  both: null,
  firstOnly: null,
  secondOnly: null,
  neither: null,
}

/**
 * Confidence of the interval that becomes the limits. The draws of a stated odds ratio rise in two triangles from its limits
 * to its value (`uncertainty/distribution.ts`), so that their P10 and P90 lie 1 - sqrt(0.2) = 0.553 of the way to the limits.
 * Those of the table lie 1.282 standard errors away: 1.282 / 0.553 = 2.318 standard errors is the 98 % interval.
 */
export const limitsConfidence = 0.98

/** The odds ratio of the table; null while a count is missing. */
export function oddsOf({
  both,
  firstOnly,
  secondOnly,
  neither,
}: CrossTableDraft): ReturnType<typeof oddsRatioOfCounts> | null {
  if (both === null || firstOnly === null || secondOnly === null || neither === null) return null
  return oddsRatioOfCounts({ both, firstOnly, secondOnly, neither }, limitsConfidence)
}

/** Whether the protocol can hold the odds ratio. */
export function fits({ value }: OddsRatio, { minimum, maximum }: ValueScale): boolean {
  return value >= minimum && value <= maximum
}

/** Three digits, rounded by `direction`: limits go outward. */
function threeDigits(value: number, direction: 'round' | 'floor' | 'ceil'): number {
  const unit = 10 ** (Math.floor(Math.log10(value)) - 2)
  return Math[direction](value / unit) * unit
}

/** The odds ratio with the digits that a person would write. */
export function writtenOdds({ value, lower, upper }: OddsRatio): OddsRatio {
  return {
    value: threeDigits(value, 'round'),
    lower: threeDigits(lower, 'floor'),
    upper: threeDigits(upper, 'ceil'),
  }
}

/**
 * The draft with the odds ratio of a table and the counts in its citation, in the place of those cited before. Limits beyond
 * those of the protocol are cut off there.
 */
export function fromCrossTable(
  draft: RangedDraft,
  { value, lower, upper }: OddsRatio,
  cited: { readonly before: string; readonly now: string },
  scale: ValueScale,
): RangedDraft {
  const own = cited.before === '' ? draft.citation : draft.citation.replace(cited.before, '')
  return {
    value: inField(value, scale),
    lower: Math.max(scale.minimum, inField(lower, scale)),
    upper: Math.min(scale.maximum, inField(upper, scale)),
    citation: [own.trim(), cited.now].filter((part) => part !== '').join(' '),
  }
}
