import type { Random } from '../../random/createRandom'
import { selectSmallest } from '../../sampleQuantile'
import { countedShare, delayToCount, type Quota, type RecruitmentPlan } from '../recruitmentPlan'
import { createEventList, type EventList } from './eventList'
import { siteArrivals, type Arrivals } from './siteArrivals'

/** What one replicate came to. */
export interface Replicate {
  /** When target and every `least` were met; Infinity where they were not. */
  readonly reached: number
  /** Whether no site can recruit any more, before the target was met. */
  readonly exhausted: boolean
  /** The people who counted, group by group. */
  readonly groups: readonly EventList[]
}

interface Group {
  readonly sites: readonly number[]
  readonly quota: Quota
  readonly events: EventList
  /** Randomised people where a quota limits them; those who will drop out have the complement of their site. */
  readonly randomised: EventList
}

/** Runs one replicate after the other over the same buffers. */
export interface ReplicateRunner {
  /** `notBefore`: time before which no site opens in this replicate. */
  run(streams: readonly (() => Random)[], notBefore: number): Replicate
}

export interface ReplicateRequest {
  readonly target: number
  /** Until when all people are wanted, also beyond the target. */
  readonly until: number
  /** Latest time at which the target is waited for. */
  readonly latest: number
}

function groupsOf({ sites, quotas = [] }: RecruitmentPlan): readonly Group[] {
  const bound = new Set(quotas.flatMap((quota) => quota.sites))
  const free: Quota = { sites: sites.flatMap((_, place) => (bound.has(place) ? [] : [place])) }
  return [free, ...quotas].map((quota) => ({
    sites: quota.sites,
    quota,
    events: createEventList(),
    randomised: createEventList(),
  }))
}

/** The time of the n-th of all people, and of the last person that a `least` needs; Infinity where they are too few. */
function reachedAt(groups: readonly Group[], target: number, buffer: { times: Float64Array }): number {
  const count = groups.reduce((sum, { events }) => sum + events.length, 0)
  if (count < target) return Infinity
  if (buffer.times.length < count) buffer.times = new Float64Array(2 * count)
  let filled = 0
  let reached = 0
  for (const { events, quota } of groups) {
    const start = filled
    for (let index = 0; index < events.length; index += 1) {
      buffer.times[filled] = events.timeAt(index)
      filled += 1
    }
    const { least = 0 } = quota
    if (least > events.length) return Infinity
    if (least > 0)
      reached = Math.max(reached, selectSmallest(buffer.times.subarray(start, filled), least - 1))
  }
  return Math.max(reached, selectSmallest(buffer.times.subarray(0, count), target - 1))
}

/** Simulates a plan person by person, one replicate at a time. Each site has streams of its own. */
export function createReplicateRunner(
  plan: RecruitmentPlan,
  { target, until, latest }: ReplicateRequest,
): ReplicateRunner {
  const groups = groupsOf(plan)
  const delay = delayToCount(plan)
  const retained = countedShare(plan)
  const pending = new Float64Array(plan.sites.length)
  const buffer = { times: new Float64Array(1024) }

  function collect(
    group: Group,
    arrivals: readonly Arrivals[],
    randoms: readonly Random[],
    end: number,
  ): void {
    const { most } = group.quota
    const into = most === undefined ? group.events : group.randomised
    for (const site of group.sites) {
      const next = arrivals[site]
      const random = randoms[site]
      if (next === undefined || random === undefined) continue
      let time = pending[site] ?? Infinity
      while (time <= end) {
        // Whether somebody stays is drawn with the person, so that it does not hang on the quota.
        const stays = retained === 1 || random.uniform() < retained
        if (most !== undefined || stays) into.add(time, stays ? site : ~site)
        time = next() + delay
      }
      pending[site] = time
    }
    if (most !== undefined) keepWithin(group, most)
  }

  /** The first people of a quota, of whom those who stay are counted. */
  function keepWithin({ events, randomised }: Group, most: number): void {
    randomised.keepFirst(most)
    events.clear()
    for (let index = 0; index < randomised.length; index += 1) {
      const site = randomised.siteAt(index)
      if (site >= 0) events.add(randomised.timeAt(index), site)
    }
  }

  return {
    run(streams, notBefore) {
      const randoms = streams.map((next) => next())
      const arrivals = plan.sites.map((site, place) => {
        const random = randoms[place]
        return random === undefined
          ? () => Infinity
          : siteArrivals(random, site, plan.season, { notBefore, latest })
      })
      arrivals.forEach((next, place) => {
        pending[place] = next() + delay
      })
      for (const { events, randomised } of groups) {
        events.clear()
        randomised.clear()
      }
      for (let end = until; ; end = Math.min(latest, 2 * Math.max(end, 1))) {
        for (const group of groups) collect(group, arrivals, randoms, end)
        const reached = reachedAt(groups, target, buffer)
        const over = pending.every((time) => time === Infinity)
        if (reached < Infinity || over || end >= latest) {
          return {
            reached,
            exhausted: reached === Infinity && over,
            groups: groups.map(({ events }) => events),
          }
        }
      }
    },
  }
}
