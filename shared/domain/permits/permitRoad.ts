import type { NeededStep } from './neededSteps'
import { neededSteps, openQuestions } from './neededSteps'
import type { AddedStep, PermitFact, PermitPlan, PermitSource } from './permitPlan'
import type { PermitRule } from './permitRules'
import { calendarDays, permitStep, type PermitStep, type PermitStepKey, type StatedTime } from './permitSteps'
import { latest, schedule, type Days, type Scheduled, type Task } from './schedule'

/** A step on the road with its time and when it may begin and end, in calendar days from the start of the plan. */
export interface RoadStep {
  readonly id: string
  /** Null: a person added it. */
  readonly step: PermitStep | null
  /** Words of a person for a step that was added. */
  readonly label: string | null
  readonly source: PermitSource | null
  readonly rules: readonly PermitRule[]
  readonly follows: readonly string[]
  readonly days: Days | null
  /** `done`: the day on which it ended is known. */
  readonly origin: 'rule' | 'assumption' | 'done' | 'unknown'
  /** Where the time stands, or the reason that a person gave; empty where there is none. */
  readonly citation: string
  readonly stated: StatedTime | null
  readonly begins: Days | null
  readonly ends: Days | null
  /** Whether recruitment waits for it. */
  readonly holds: boolean
  /** Whether the end of the road moves with it. */
  readonly critical: boolean
  /** Why a step that rules ask for is not needed here; null: it is. */
  readonly without: string | null
}

export interface PermitRoad {
  readonly steps: readonly RoadStep[]
  /** When all that recruitment waits for is done; null: not known, see `unknown` and `open`. */
  readonly end: Days | null
  /** Steps without a time that recruitment waits for. */
  readonly unknown: readonly string[]
  readonly open: readonly PermitFact[]
}

/** Times that hold where a person says nothing in the plan, by kind of step; from elsewhere than the plan. */
export type AssumedTimes = ReadonlyMap<PermitStepKey, Days & { readonly citation: string }>

interface Wish {
  /** ISO date of the start of the plan. */
  readonly start: string | null
  /** Days from the start on which steps ended. */
  readonly done?: ReadonlyMap<string, number>
  readonly assumed?: AssumedTimes
}

type Timed = Pick<RoadStep, 'days' | 'origin' | 'citation' | 'stated'>

const unknownTime: Timed = { days: null, origin: 'unknown', citation: '', stated: null }

function timeOf({ id, kind }: NeededStep, { changes }: PermitPlan, { assumed }: Wish): Timed {
  const own = changes.flatMap((change) => (change.step === id && change.kind === 'time' ? [change] : []))[0]
  if (own !== undefined) return { days: own.days, origin: 'assumption', citation: own.reason, stated: null }
  const other = assumed?.get(kind)
  if (other !== undefined) {
    const { low, high, citation } = other
    return { days: { low, high }, origin: 'assumption', citation, stated: null }
  }
  const { rule } = permitStep(kind)
  if (rule === null) return unknownTime
  return { days: calendarDays(rule), origin: 'rule', citation: rule.citation, stated: rule }
}

/** Steps before one of this kind: of kinds that are not needed, those before them. */
function before(kind: PermitStepKey, present: readonly NeededStep[]): readonly string[] {
  return permitStep(kind).follows.flatMap((earlier) => {
    const found = present.filter((step) => step.kind === earlier).map(({ id }) => id)
    return found.length > 0 ? found : before(earlier, present)
  })
}

function withoutReason({ changes }: PermitPlan, id: string): string | null {
  const found = changes.find((change) => change.step === id && change.kind === 'without')
  return found?.reason ?? null
}

function holdsOf({ changes }: PermitPlan, id: string, usual: boolean): boolean {
  const found = changes.flatMap((change) => (change.step === id && change.kind === 'holds' ? [change] : []))
  return found[0]?.holds ?? usual
}

type Planned = Omit<RoadStep, 'begins' | 'ends' | 'critical'>

function ofRule(needed: NeededStep, present: readonly NeededStep[], plan: PermitPlan, wish: Wish): Planned {
  const { id, kind, source, rules } = needed
  const step = permitStep(kind)
  const without = withoutReason(plan, id)
  const timed = timeOf(needed, plan, wish)
  return {
    id,
    step,
    label: null,
    source,
    rules,
    follows: without === null ? [...new Set(before(kind, present))] : [],
    ...(without === null ? timed : unknownTime),
    holds: without === null && holdsOf(plan, id, step.holds),
    without,
  }
}

function ofPerson({ id, label, reason, days, follows, holds }: AddedStep): Planned {
  return {
    id,
    step: null,
    label,
    source: null,
    rules: [],
    follows,
    days,
    origin: days === null ? 'unknown' : 'assumption',
    citation: reason,
    stated: null,
    holds,
    without: null,
  }
}

function marked(step: Planned, done: ReadonlyMap<string, number> | undefined): Planned {
  return done?.has(step.id) === true && step.without === null ? { ...step, origin: 'done' } : step
}

/** Steps with the end of what recruitment waits for, and those before them that have no slack. */
function criticalSteps(
  steps: readonly Planned[],
  times: ReadonlyMap<string, Scheduled>,
  end: Days | null,
): ReadonlySet<string> {
  const critical = new Set<string>()
  if (end === null) return critical
  const byId = new Map(steps.map((step) => [step.id, step]))
  const follow = (id: string): void => {
    if (critical.has(id)) return
    critical.add(id)
    const begins = times.get(id)?.begins ?? null
    for (const earlier of byId.get(id)?.follows ?? [])
      if (begins !== null && begins.high > 0 && times.get(earlier)?.ends?.high === begins.high)
        follow(earlier)
  }
  for (const { id, holds } of steps)
    if (holds && end.high > 0 && times.get(id)?.ends?.high === end.high) follow(id)
  return critical
}

/** The road of a plan: what is needed, in what order, and when it ends. Unknown times stay unknown, and so does all after them. */
export function permitRoad(plan: PermitPlan, wish: Wish): PermitRoad {
  const needed = neededSteps(plan, wish.start)
  const present = needed.filter(({ id }) => withoutReason(plan, id) === null)
  const planned = [
    ...needed.map((step) => ofRule(step, present, plan, wish)),
    ...plan.added.map(ofPerson),
  ].map((step) => marked(step, wish.done))
  const walked = planned.filter(({ without }) => without === null)
  const tasks = walked.map(({ id, follows, days }): Task => {
    const done = wish.done?.get(id)
    return { id, follows, days, ...(done === undefined ? {} : { done }) }
  })
  const times = schedule(tasks)
  const open = openQuestions(plan)
  const holding = walked.filter(({ holds }) => holds)
  const end = open.length > 0 ? null : latest(holding.map(({ id }) => times.get(id)?.ends ?? null))
  const critical = criticalSteps(walked, times, end)
  return {
    steps: planned.map((step) => {
      const { begins = null, ends = null } = times.get(step.id) ?? {}
      return { ...step, begins, ends, critical: critical.has(step.id) }
    }),
    end,
    unknown: missing(holding, walked),
    open,
  }
}

/** Steps without a time that those which recruitment waits for need. */
function missing(holding: readonly Planned[], walked: readonly Planned[]): readonly string[] {
  const byId = new Map(walked.map((step) => [step.id, step]))
  const seen = new Set<string>()
  const visit = (step: Planned): void => {
    if (seen.has(step.id)) return
    seen.add(step.id)
    if (step.origin === 'done') return
    step.follows.flatMap((id) => byId.get(id) ?? []).forEach(visit)
  }
  holding.forEach(visit)
  return walked
    .filter(({ id, days, origin }) => seen.has(id) && days === null && origin !== 'done')
    .map(({ id }) => id)
}
