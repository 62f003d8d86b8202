import type { FunnelStep, Quantity } from '../result'
import type { AreaNumber, ResultSummary } from './resultSummary'

/** One step of the funnel in two results; null where a result does not have it. */
export interface StepChange extends Pick<FunnelStep, 'id' | 'role' | 'badge' | 'name'> {
  readonly then: Quantity | null
  readonly now: Quantity | null
}

export interface AreaChange {
  readonly area: string
  readonly then: Quantity | null
  readonly now: Quantity | null
}

/** The numbers of two results beside each other. */
export interface ResultChange {
  readonly eligible: { readonly then: Quantity; readonly now: Quantity }
  readonly steps: readonly StepChange[]
  readonly counties: readonly AreaChange[]
  readonly referralAreas: readonly AreaChange[]
  readonly healthRegions: readonly AreaChange[]
}

/** All keys of both lists: those of the second in its order, and those it has lost behind the one they followed. */
function mergeOrder(before: readonly string[], after: readonly string[]): readonly string[] {
  const merged = [...after]
  before.forEach((key, index) => {
    if (merged.includes(key)) return
    const previous = before.slice(0, index).findLast((candidate) => merged.includes(candidate))
    merged.splice(previous === undefined ? 0 : merged.indexOf(previous) + 1, 0, key)
  })
  return merged
}

function compareSteps(then: ResultSummary['steps'], now: ResultSummary['steps']): readonly StepChange[] {
  const before = new Map(then.map((step) => [step.id, step]))
  const after = new Map(now.map((step) => [step.id, step]))
  return mergeOrder([...before.keys()], [...after.keys()]).flatMap((id) => {
    const step = after.get(id) ?? before.get(id)
    if (step === undefined) return []
    const { role, badge, name } = step
    return [{ id, role, badge, name, then: remainingOf(before.get(id)), now: remainingOf(after.get(id)) }]
  })
}

/** A step that is switched off or not countable leaves nobody out: it has no number of its own. */
function remainingOf(step: ResultSummary['steps'][number] | undefined): Quantity | null {
  if (step === undefined) return null
  const counts = step.role === 'population' || (step.active && step.basis !== 'not-countable')
  return counts ? step.remaining : null
}

function compareAreas(then: readonly AreaNumber[], now: readonly AreaNumber[]): readonly AreaChange[] {
  const before = new Map(then.map(({ area, eligible }) => [area, eligible]))
  const after = new Map(now.map(({ area, eligible }) => [area, eligible]))
  return mergeOrder([...before.keys()], [...after.keys()]).map((area) => ({
    area,
    then: before.get(area) ?? null,
    now: after.get(area) ?? null,
  }))
}

/** Puts the numbers of two results beside each other, step by step and area by area. */
export function compareResults(then: ResultSummary, now: ResultSummary): ResultChange {
  return {
    eligible: { then: then.eligible, now: now.eligible },
    steps: compareSteps(then.steps, now.steps),
    counties: compareAreas(then.counties, now.counties),
    referralAreas: compareAreas(then.referralAreas, now.referralAreas),
    healthRegions: compareAreas(then.healthRegions, now.healthRegions),
  }
}
