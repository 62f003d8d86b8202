import { monthsAfter, monthsBetween, sitePlanLimits } from '../domain/studies/sitePlan'
import { assumedOf } from './assumed'
import { evaluate } from './evaluate'
import type { Steps } from './evaluation'
import { exactProbability } from './exactProbability'
import { buildModel, type BuiltModel, type ForecastInput } from './model'
import type { ForecastSeekAnswer, ForecastSeekField } from './result'
import { byContribution } from './siteOrder'

/** Replicates for each value that is tried: all see the same people, so that the answer does not jump. */
const replicates = 1000

/** Months before the planned start that are looked at. */
const earliestStart = 36

/** Tries of a search by halving: a day in ten years, a thousandth of a share. */
const tries = 12

/** Probability of a plan as it is built. */
export function* probabilityOf({ model }: BuiltModel, seed: number): Steps<number> {
  const exact = exactProbability(model)
  if (exact !== null) return exact
  const wish = { grid: [], horizon: model.time, replicates, seed, times: false }
  return (yield* evaluate(model, wish)).probability.value
}

/** A value between two, of which the first is thought to reach what is wanted and the second not to. */
interface Search {
  readonly good: number
  readonly bad: number
  /** How near the two come before the search ends. */
  readonly close: number
  at(value: number): Steps<number>
}

interface Found {
  /** Null where not even `good` reaches it. */
  readonly value: number | null
  readonly probability: number
}

/** The value nearest to `bad` that reaches the probability, for one that falls from `good` to `bad`. */
function* search({ good, bad, close, at }: Search, wanted: number): Steps<Found> {
  const atGood = yield* at(good)
  yield 1 / (tries + 2)
  if (atGood < wanted) return { value: null, probability: atGood }
  const atBad = yield* at(bad)
  yield 2 / (tries + 2)
  if (atBad >= wanted) return { value: bad, probability: atBad }
  let [reaches, misses, probability] = [good, bad, atGood]
  for (let step = 0; step < tries && Math.abs(reaches - misses) > close; step += 1) {
    const middle = close === 1 ? Math.round((reaches + misses) / 2) : (reaches + misses) / 2
    const found = yield* at(middle)
    if (found >= wanted) [reaches, probability] = [middle, found]
    else misses = middle
    yield (step + 3) / (tries + 2)
  }
  return { value: reaches, probability }
}

function startSearch(input: ForecastInput): Search {
  const { plan, seed } = input
  const window = monthsBetween(plan.start, plan.deadline)
  const least = Math.max(-earliestStart, window - sitePlanLimits.months)
  return {
    good: least,
    bad: window,
    close: 1 / 31,
    at: (months) => {
      const start = monthsAfter(plan.start, months)
      return months >= window
        ? impossible()
        : probabilityOf(buildModel({ ...input, plan: { ...plan, start } }), seed)
    },
  }
}

function* impossible(): Steps<number> {
  yield 1
  return 0
}

function deadlineSearch(input: ForecastInput): Search {
  const { plan, seed } = input
  const first = plan.interim?.date ?? plan.start
  const least = monthsBetween(plan.start, first)
  return {
    good: sitePlanLimits.months,
    bad: least,
    close: 1 / 31,
    at: (months) => {
      const deadline = monthsAfter(plan.start, months)
      return deadline <= first
        ? impossible()
        : probabilityOf(buildModel({ ...input, plan: { ...plan, deadline } }), seed)
    },
  }
}

function availabilitySearch(input: ForecastInput, share: number): Search {
  const { plan, recruitable, seed } = input
  const assumed = assumedOf(plan, recruitable)
  return {
    good: 1,
    bad: 0,
    close: 0.001,
    at: (value) => probabilityOf(buildModel(input, { ...assumed, available: value / share }), seed),
  }
}

/** What one value of the plan must be for the probability that the plan asks for. Everything else stays. */
export function* seekForecast(input: ForecastInput, field: ForecastSeekField): Steps<ForecastSeekAnswer> {
  const { plan, recruitable, seed } = input
  const wanted = plan.confidence
  const probabilityNow = yield* probabilityOf(buildModel(input), seed)
  const miss = (reason: 'not-within-limits' | 'no-such-step' | 'no-sites', bestProbability: number) =>
    ({ found: false, field, reason, bestProbability, probabilityNow }) as const
  const answer = (value: string | number, probability: number, sites: readonly string[] = []) =>
    ({ found: true, field, value, sites, probability, probabilityNow }) as const

  switch (field.kind) {
    case 'start': {
      // What has been enrolled was enrolled after the start that there was.
      if (plan.interim !== null) return miss('not-within-limits', probabilityNow)
      const { value, probability } = yield* search(startSearch(input), wanted)
      return value === null
        ? miss('not-within-limits', probability)
        : answer(monthsAfter(plan.start, value), probability)
    }
    case 'deadline': {
      const { value, probability } = yield* search(deadlineSearch(input), wanted)
      return value === null
        ? miss('not-within-limits', probability)
        : answer(monthsAfter(plan.start, value), probability)
    }
    case 'availability': {
      const step = recruitable?.steps.find(({ id }) => id === field.step)
      if (step === undefined || step.share === 0) return miss('no-such-step', probabilityNow)
      const { value, probability } = yield* search(availabilitySearch(input, step.share), wanted)
      return value === null ? miss('not-within-limits', probability) : answer(value, probability)
    }
    case 'sites': {
      const order = byContribution(input)
      if (order.length === 0) return miss('no-sites', 0)
      const musts = plan.sites.filter(({ id, lock }) => lock === 'must' && order.includes(id)).length
      const built = (count: number) => buildModel(input, undefined, new Set(order.slice(0, count)))
      const { value, probability } = yield* search(
        {
          good: order.length,
          bad: Math.max(0, musts - 1),
          close: 1,
          at: (count) => probabilityOf(built(count), seed),
        },
        wanted,
      )
      return value === null
        ? miss('not-within-limits', probability)
        : answer(value, probability, order.slice(0, value))
    }
  }
}
