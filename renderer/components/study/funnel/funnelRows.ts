import type { HiddenNumber } from '#shared/domain/disclosure/hiddenNumber'
import type { EstimateResult, FunnelStep, Quantity } from '#shared/estimate/result'
import type { ChartAxis } from '../../../charts/chartAxis'
import { linearAxis, logarithmicAxis } from '../../../charts/chartAxis'
import { markOf, type FunnelMark } from '../../../charts/funnelGeometry'
import type { NumberQuestion } from '../evidence/numberQuestion'

/** In the order of the protocol, or at every point the criterion that takes away most. */
export type FunnelOrder = 'protocol' | 'loss'

/** One row of the funnel, with who is left in the order shown. */
export interface FunnelRow {
  readonly step: FunnelStep
  readonly estimate: number | null
  readonly hidden: HiddenNumber | undefined
  /** All that is known of the number; null in the order of loss, where the estimate alone is calculated. */
  readonly quantity: Quantity | null
  /** Share of the row before that is left, 0 to 1. */
  readonly kept: number | null
  /** What to ask to learn where it comes from. */
  readonly question: NumberQuestion
}

/** Steps that the funnel shows: the population, and criteria that are on and counted in some way. */
export function funnelSteps(result: EstimateResult): readonly FunnelStep[] {
  return result.steps.filter(
    (step) => step.role === 'population' || (step.active && step.basis !== 'not-countable'),
  )
}

function rowOf(step: FunnelStep, quantity: Quantity, kept: number | null): FunnelRow {
  const question = { kind: 'remaining', step: step.id } as const
  return { step, estimate: quantity.estimate, hidden: quantity.hidden, quantity, kept, question }
}

/** The rows of the funnel. Whatever the order, the population comes first and the last row is the result. */
export function funnelRows(result: EstimateResult, order: FunnelOrder): readonly FunnelRow[] {
  const steps = funnelSteps(result)
  if (order === 'protocol') return steps.map((step) => rowOf(step, step.remaining, step.kept))
  const population = steps.filter(({ role }) => role === 'population')
  const rows = population.map((step) => rowOf(step, step.remaining, null))
  const taken = result.lossOrder.flatMap((loss) => {
    const step = steps.find(({ id, role }) => role !== 'population' && id === loss.id)
    return step === undefined ? [] : [{ step, loss }]
  })
  for (const [index, { step, loss }] of taken.entries()) {
    const before = rows.at(-1)?.estimate ?? null
    const kept = loss.remaining === null || before === null || before <= 0 ? null : loss.remaining / before
    const without = taken.slice(index + 1).map((later) => later.step.id)
    if (without.length === 0)
      rows.push({ ...rowOf(step, result.eligible, kept), question: { kind: 'remaining', step: null } })
    else
      rows.push({
        step,
        estimate: loss.remaining,
        hidden: loss.hidden,
        quantity: null,
        kept,
        question: { kind: 'ordered', step: step.id, without },
      })
  }
  return rows
}

/** A row as it is drawn. */
export function funnelMark({ step, estimate, quantity }: FunnelRow): FunnelMark {
  const stated = step.basis === 'stated'
  return quantity === null ? { estimate, interval: null, bounds: null, stated } : markOf(quantity, stated)
}

/** Criteria that are on but answered by no figure: they stand below the funnel in words. */
export function uncountedSteps(result: EstimateResult): readonly FunnelStep[] {
  return result.steps.filter(
    (step) => step.role !== 'population' && step.active && step.basis === 'not-countable',
  )
}

/** The axis of the funnel. The population is mostly so large that it runs off as an arrow, to leave room for the rest. */
export function funnelAxis(
  rows: readonly FunnelRow[],
  kind: 'log' | 'linear',
  eligible: FunnelStep['remaining'],
): ChartAxis {
  if (kind === 'linear') return linearAxis(eligible)
  const criteria = rows.filter(({ step }) => step.role !== 'population')
  return logarithmicAxis((criteria.length > 0 ? criteria : rows).map(readable))
}

/** What has to fit on the axis; an estimate alone has no bounds to show. */
function readable({ estimate, quantity }: FunnelRow): Quantity {
  if (quantity !== null) return quantity
  const end = estimate ?? 0
  return { estimate, lower: end, upper: end, interval: null, kind: 'bounded' }
}
