import * as v from 'valibot'
import type { SmallCountRule } from '../../domain/disclosure/smallCountRule'
import { localisedText } from '../../domain/studies/protocol'
import type { EstimateResult, FunnelStep, Quantity } from '../result'

/**
 * What can be read of a result whatever engine made it: the numbers that a comparison shows. An older engine gave no
 * interval to its numbers.
 */
export interface ResultSummary {
  readonly populationDate: string
  readonly draws: { readonly count: number; readonly seed: number } | null
  readonly eligible: Quantity
  /** Null where an older engine gave none. */
  readonly available: Quantity | null
  /** The rule that small numbers were hidden by; null where the result does not name it. */
  readonly smallCounts: SmallCountRule | null
  readonly steps: readonly Pick<
    FunnelStep,
    'id' | 'role' | 'badge' | 'name' | 'active' | 'basis' | 'remaining'
  >[]
  readonly counties: readonly AreaNumber[]
  readonly referralAreas: readonly AreaNumber[]
  readonly healthRegions: readonly AreaNumber[]
}

export interface AreaNumber {
  readonly area: string
  readonly eligible: Quantity
}

const word = v.pipe(v.string(), v.maxLength(200))
/** A number of people in a stored result. */
export const storedQuantity = v.object({
  estimate: v.nullable(v.number()),
  lower: v.number(),
  upper: v.number(),
  interval: v.optional(v.nullable(v.object({ lower: v.number(), upper: v.number() })), null),
  kind: v.picklist(['exact', 'bounded']),
  hidden: v.exactOptional(
    v.variant('reason', [
      v.object({ reason: v.literal('small'), from: v.number(), to: v.number() }),
      v.object({ reason: v.literal('protects') }),
    ]),
  ),
})
const areas = v.pipe(v.array(v.object({ area: word, eligible: storedQuantity })), v.maxLength(1000))

const resultSummary = v.object({
  populationDate: word,
  draws: v.optional(v.nullable(v.object({ count: v.number(), seed: v.number() })), null),
  eligible: storedQuantity,
  available: v.optional(v.nullable(storedQuantity), null),
  smallCounts: v.optional(
    v.nullable(v.object({ threshold: v.pipe(v.number(), v.minValue(1)), zeroShown: v.boolean() })),
    null,
  ),
  steps: v.pipe(
    v.array(
      v.object({
        id: word,
        role: v.picklist(['population', 'inclusion', 'exclusion']),
        badge: word,
        name: v.nullable(localisedText),
        active: v.boolean(),
        basis: v.picklist(['counted', 'approximated', 'stated', 'not-countable']),
        remaining: storedQuantity,
      }),
    ),
    v.maxLength(500),
  ),
  counties: areas,
  referralAreas: areas,
  healthRegions: areas,
})

/** The numbers of a stored result; null when it is none. */
export function readResultSummary(text: string): ResultSummary | null {
  try {
    const parsed = v.safeParse(resultSummary, JSON.parse(text))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

/** The numbers of a result of this engine. */
export function summarise(result: EstimateResult): ResultSummary {
  const area = ({ area, eligible }: AreaNumber): AreaNumber => ({ area, eligible })
  return {
    populationDate: result.populationDate,
    draws: { count: result.draws.count, seed: result.draws.seed },
    eligible: result.eligible,
    available: result.available,
    smallCounts: result.smallCounts ?? null,
    steps: result.steps.map(({ id, role, badge, name, active, basis, remaining }) => ({
      id,
      role,
      badge,
      name,
      active,
      basis,
      remaining,
    })),
    counties: result.counties.map(area),
    referralAreas: result.referralAreas.map(area),
    healthRegions: result.healthRegions.map(area),
  }
}
