import { assumptionLimits } from '#shared/domain/studies/assumptions'
import { protocolLimits } from '#shared/domain/studies/protocol'

/** A value that somebody stated, with the least and the most that it may be and where it is read. */
export interface RangedValue {
  readonly value: number
  readonly lower: number
  readonly upper: number
  readonly citation: string
}

/** The same as it is typed, in the unit of its field and with gaps while it is being filled in. */
export interface RangedDraft {
  readonly value: number | null
  readonly lower: number | null
  readonly upper: number | null
  readonly citation: string
}

export type RangedProblem =
  'value-missing' | 'limits-missing' | 'value-outside' | 'citation-missing' | 'citation-too-long'

/** How a stored number stands in its field: times `factor`, within limits, with a unit. */
export interface ValueScale {
  readonly factor: number
  readonly minimum: number
  readonly maximum: number
  readonly step: number
  readonly unit: 'percent' | 'per-hundred' | 'none'
}

/** The limits are those of the protocol; rates are hazards per year, shown per 100 people. */
export const scales = {
  share: { factor: 100, minimum: 0, maximum: 100, step: 0.1, unit: 'percent' },
  completeness: { factor: 100, minimum: 1, maximum: 100, step: 0.1, unit: 'percent' },
  trend: { factor: 100, minimum: -50, maximum: 50, step: 0.1, unit: 'percent' },
  drift: { factor: 100, minimum: 0, maximum: 50, step: 0.1, unit: 'percent' },
  oddsRatio: { factor: 1, minimum: 0.001, maximum: 1000, step: 0.1, unit: 'none' },
  people: { factor: 1, minimum: 0, maximum: 10_000_000, step: 1, unit: 'none' },
  rate: { factor: 100, minimum: 0, maximum: 1000, step: 0.1, unit: 'per-hundred' },
  overlap: { factor: 1, minimum: 0, maximum: assumptionLimits.mostOverlap, step: 0.05, unit: 'none' },
} as const satisfies Readonly<Record<string, ValueScale>>

export const emptyRanged: RangedDraft = { value: null, lower: null, upper: null, citation: '' }

/** The number as it stands in a field, without the dust of binary fractions. */
export function inField(stored: number, { factor }: ValueScale): number {
  return Number((stored * factor).toFixed(6))
}

export function rangedDraft({ value, lower, upper, citation }: RangedValue, scale: ValueScale): RangedDraft {
  return {
    value: inField(value, scale),
    lower: inField(lower, scale),
    upper: inField(upper, scale),
    citation,
  }
}

/** The first thing that keeps a stated value from being used; null when nothing does. */
export function rangedProblem({ value, lower, upper, citation }: RangedDraft): RangedProblem | null {
  if (value === null) return 'value-missing'
  if (lower === null || upper === null) return 'limits-missing'
  if (value < lower || value > upper) return 'value-outside'
  if (citation.trim() === '') return 'citation-missing'
  return citation.trim().length > protocolLimits.citation ? 'citation-too-long' : null
}

/** What a complete draft states; null while it is not complete. */
export function rangedValue(draft: RangedDraft, { factor }: ValueScale): RangedValue | null {
  const { value, lower, upper, citation } = draft
  if (value === null || lower === null || upper === null || rangedProblem(draft) !== null) return null
  return { value: value / factor, lower: lower / factor, upper: upper / factor, citation: citation.trim() }
}

/** The limits moved just so far that the value lies between them. */
export function widened<Draft extends RangedDraft>(draft: Draft): Draft {
  const { value, lower, upper } = draft
  if (value === null) return draft
  return { ...draft, lower: Math.min(lower ?? value, value), upper: Math.max(upper ?? value, value) }
}
