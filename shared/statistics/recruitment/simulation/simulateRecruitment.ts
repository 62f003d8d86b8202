import { computed, refuse, type Computed, type StatisticsError } from '../../computed'
import { createStreams } from '../../random/createRandom'
import { findPlanError, findTargetError, findTimeError } from '../checkPlan'
import type { PlanErrorCode, RecruitmentPlan } from '../recruitmentPlan'
import { createReplicateRunner } from './simulateReplicate'
import { createTally, type SimulationResult } from './tally'

export interface SimulationRequest {
  readonly target: number
  /** By when the target should be met. */
  readonly time: number
  /** Ascending times at which counts are wanted, as for a fan chart; none unless given. */
  readonly grid?: readonly number[]
  /** Levels of the quantiles of the counts on the grid. */
  readonly levels?: readonly number[]
  /** Probabilities at which the time to the target is wanted. */
  readonly timeLevels?: readonly number[]
  readonly replicates: number
  /**
   * The streams that each site draws from, by number; its place in the plan unless given. A site keeps its people when others leave
   * the plan.
   */
  readonly places?: readonly number[]
  /** A whole number; equal seeds give equal results on every machine. */
  readonly seed: number
  /**
   * Times between which lies the one, drawn evenly once for each replicate, before which no site opens; unless given, sites open
   * when they are ready.
   */
  readonly notBefore?: { readonly from: number; readonly to: number }
  /** How long the target is waited for; unless given 1200, or twenty times the last of the other times where that is later. */
  readonly latest?: number
}

/** How far a simulation has come. */
export interface SimulationProgress {
  readonly done: number
  readonly total: number
}

export type SimulationErrorCode = PlanErrorCode | 'invalid_simulation'

/** A simulation under way: each step runs some replicates, `return()` ends it. */
export type Simulation = Generator<SimulationProgress, SimulationResult, void>

const usualLatest = 1200
const mostReplicates = 1_000_000
/** Counts of all replicates on the grid, kept at once. */
const mostCounts = 20_000_000
/** People drawn between two steps: some tens of milliseconds. */
const peopleInStep = 100_000

function isLevel(level: number): boolean {
  return level >= 0 && level <= 1
}

/** Until when all people are wanted. */
function lastTimeOf({ time, grid = [] }: SimulationRequest): number {
  return Math.max(time, grid.at(-1) ?? 0)
}

function latestOf(request: SimulationRequest): number {
  return request.latest ?? Math.max(usualLatest, 20 * lastTimeOf(request))
}

function findRequestError(request: SimulationRequest): StatisticsError<SimulationErrorCode> | null {
  const { replicates, seed, grid = [], levels = [], timeLevels = [] } = request
  const latest = latestOf(request)
  const { from, to } = request.notBefore ?? { from: 0, to: 0 }
  const wrong = (message: string) => ({ code: 'invalid_simulation' as const, message })
  if (!(Number.isSafeInteger(replicates) && replicates >= 1 && replicates <= mostReplicates))
    return wrong(`The number of replicates is a whole number from 1 to ${mostReplicates}.`)
  if (!(Number.isSafeInteger(seed) && seed >= 0)) return wrong('The seed is a whole number of at least 0.')
  if (!grid.every((place, index) => place >= 0 && place < Infinity && place > (grid[index - 1] ?? -1)))
    return wrong('The times of the grid ascend from at least 0.')
  if (!(from >= 0 && from <= to && to < Infinity))
    return wrong('Of the times before which no site opens the earlier comes first, and is at least 0.')
  if (!levels.every(isLevel) || !timeLevels.every(isLevel)) return wrong('Levels lie between 0 and 1.')
  if (!(latest >= lastTimeOf(request) && latest < Infinity))
    return wrong('The latest time is not before the other times.')
  if (replicates * grid.length > mostCounts)
    return { code: 'too_large', message: 'Fewer replicates or fewer times of the grid are needed.' }
  return null
}

/**
 * Simulates a plan person by person: opening, rate, screenings, caps, pools, seasons, quotas and drop-out as the exact forecasts have
 * them. Each site draws from streams of its own, so that one more site leaves the others as they were.
 */
export function simulateRecruitment(
  plan: RecruitmentPlan,
  request: SimulationRequest,
): Computed<Simulation, SimulationErrorCode> {
  const error =
    findPlanError(plan) ??
    findTargetError(request.target) ??
    findTimeError(request.time) ??
    findRequestError(request)
  return error === null ? computed(run(plan, request)) : refuse(error.code, error.message)
}

/** Its multiples, without whole numbers, lie evenly between 0 and 1 however many are taken. */
const goldenSection = (Math.sqrt(5) - 1) / 2

/** The time before which no site opens in a replicate: the same for all sites, and for whatever is compared. */
function notBeforeOf({ notBefore }: SimulationRequest, replicate: number): number {
  if (notBefore === undefined) return 0
  const { from, to } = notBefore
  return from + (to - from) * (((replicate + 0.5) * goldenSection) % 1)
}

function* run(plan: RecruitmentPlan, request: SimulationRequest): Simulation {
  const { target, replicates, seed } = request
  const until = lastTimeOf(request)
  const runner = createReplicateRunner(plan, { target, until, latest: latestOf(request) })
  const tally = createTally(plan.sites.length, request)
  const seeds = createStreams(seed)
  const { places = plan.sites.map((_, place) => place) } = request
  const bySeed = Array.from({ length: 1 + Math.max(-1, ...places) }, () =>
    Math.floor(seeds().uniform() * 2 ** 53),
  )
  const streams = places.map((place) => createStreams(bySeed[place] ?? 0))
  let people = 0
  for (let done = 0; done < replicates; done += 1) {
    people += tally.add(runner.run(streams, notBeforeOf(request, done))) + plan.sites.length
    if (people > peopleInStep) {
      people = 0
      yield { done: done + 1, total: replicates }
    }
  }
  return tally.result()
}
