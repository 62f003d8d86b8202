import { daysPerMonth } from '../domain/studies/sitePlan'
import { assumedOf, screeningIsAvailability, type Assumed } from './assumed'
import { defaultBetweenSiteVariation, defaultMeeting } from './defaults'
import { evaluate } from './evaluate'
import type { Evaluation, Steps } from './evaluation'
import { horizonOf } from './grid'
import { buildModel, type ForecastInput } from './model'
import type { TornadoBar } from './result'

/** Replicates for each end of a bar: all ends see the same people, so that little noise is left between them. */
const replicates = 1000

/** Share of such sites that has opened when a start-up time is short, and when it is long. */
const openings = { low: 0.1, high: 0.9 } as const

interface Move {
  readonly key: TornadoBar['key']
  readonly subject: string
  readonly low: number
  readonly high: number
  at(value: number): Partial<Assumed>
}

interface Limits {
  readonly lower: number
  readonly upper: number
}

function move(key: Move['key'], limits: Limits | null, at: Move['at'], subject = ''): readonly Move[] {
  if (limits === null || limits.lower === limits.upper) return []
  return [{ key, subject, low: limits.lower, high: limits.upper, at }]
}

/** Days before which no site opens: at their shortest and longest. */
function notBeforeMove({ notBefore }: ForecastInput['plan']): readonly Move[] {
  const days = notBefore?.days ?? null
  return move('not-before', days === null ? null : { lower: days.low, upper: days.high }, (day) => ({
    notBefore: day / daysPerMonth,
  }))
}

/** The values that a plan leaves open, each with how far it may lie. */
function movesOf({ plan, recruitable }: ForecastInput): readonly Move[] {
  const included = plan.sites.filter((site) => site.included)
  const statesRates = included.some(({ statedRate }) => statedRate !== null)
  const common = recruitable === null ? null : recruitable.relativeOfAll
  return [
    ...move('eligible', common, (value) => ({ common: value })),
    ...move(
      'between-site-variation',
      plan.betweenSiteVariation ?? defaultBetweenSiteVariation,
      (betweenSiteVariation) => ({ betweenSiteVariation }),
    ),
    ...move('meeting', recruitable === null ? null : (plan.meeting ?? defaultMeeting), (meeting) => ({
      meeting,
    })),
    ...(plan.interim === null ? notBeforeMove(plan) : []),
    ...move('start-up', { lower: openings.low, upper: openings.high }, (share) => ({ openings: share })),
    ...move(
      'screen-failure',
      screeningIsAvailability(recruitable) ? null : plan.screenFailure,
      (screenFailure) => ({
        screenFailure,
      }),
    ),
    ...move('stated-rate-factor', statesRates ? plan.statedRateFactor : null, (value) => ({
      statedRateFactor: { value, lower: value, upper: value },
    })),
    ...(statesRates
      ? [
          {
            key: 'stated-rates' as const,
            subject: '',
            low: 0,
            high: 1,
            at: (value: number): Partial<Assumed> => ({ statedRates: value === 0 ? 'lower' : 'upper' }),
          },
        ]
      : []),
    ...(recruitable?.steps ?? []).flatMap(({ id, share, lower, upper }) =>
      share === 0 ? [] : move('consent', { lower, upper }, (value) => ({ available: value / share }), id),
    ),
    ...move('leaving', recruitable?.leaving ?? null, (leaving) => ({ leaving })),
    ...move('completion', plan.completion?.dropOutPerYear ?? null, (perYear) => ({ dropOut: perYear / 12 })),
  ]
}

/** How many months each assumption alone moves the median time to the target, strongest first. */
export function* tornadoOf(input: ForecastInput): Steps<readonly TornadoBar[]> {
  const moves = movesOf(input)
  // One value for all that is shared: a bar shows what one assumption does while the others stay.
  const base: Assumed = { ...assumedOf(input.plan, input.recruitable), common: 1 }
  const total = 2 * moves.length + 1
  let done = 0
  function* at(changes: Partial<Assumed>): Steps<Evaluation> {
    const { model } = buildModel(input, { ...base, ...changes })
    const wish = { grid: [], horizon: horizonOf(model), replicates, seed: input.seed, times: true }
    const steps = evaluate(model, wish)
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) {
        done += 1
        return step.value
      }
      yield (done + step.value) / total
    }
  }
  const middle = medianOf(yield* at({}))
  const bars: TornadoBar[] = []
  for (const { key, subject, low, high, at: changed } of moves) {
    const ends = [yield* at(changed(low)), yield* at(changed(high))] as const
    const months = ends.map((end) => {
      const median = medianOf(end)
      return median === Infinity || middle === Infinity ? null : median - middle
    })
    bars.push({
      key,
      subject,
      low,
      high,
      monthsAtLow: months[0] ?? null,
      monthsAtHigh: months[1] ?? null,
      probabilityAtLow: ends[0].probability.value,
      probabilityAtHigh: ends[1].probability.value,
    })
  }
  return bars.sort((one, other) => reach(other) - reach(one))
}

function medianOf({ times }: Evaluation): number {
  return times[2] ?? Infinity
}

/** How far a bar goes: in months, and where the target is not reached by what it does to the probability. */
function reach({ monthsAtLow, monthsAtHigh, probabilityAtLow, probabilityAtHigh }: TornadoBar): number {
  const chances = Math.abs(probabilityAtHigh - probabilityAtLow)
  if (monthsAtLow === null || monthsAtHigh === null) return 1000 + chances
  return Math.abs(monthsAtHigh - monthsAtLow) + chances / 1000
}
