import type { TargetTime } from '../timeToTarget'
import type { Replicate } from './simulateReplicate'
import type { SimulationRequest } from './simulateRecruitment'

/** A time that is met with a probability, and the times that its Monte Carlo error (two standard errors) leaves possible. */
export interface SimulatedTime {
  readonly level: number
  readonly time: TargetTime
  readonly lower: TargetTime
  readonly upper: TargetTime
}

export interface SimulatedCount {
  readonly time: number
  readonly mean: number
  readonly quantiles: readonly number[]
}

export interface SimulatedSite {
  /** Mean number by each time of the grid. */
  readonly means: readonly number[]
  /** Mean number among those who count until the target is met, or until `latest` where it is not. */
  readonly untilTarget: number
}

/** Each error is one Monte Carlo standard error. */
export interface SimulationResult {
  readonly replicates: number
  readonly seed: number
  /** Of the number who count by the time asked for. */
  readonly mean: number
  readonly deviation: number
  readonly meanError: number
  /** Probability that the target is met by the time. */
  readonly probability: number
  readonly probabilityError: number
  readonly timeQuantiles: readonly SimulatedTime[]
  /** Share of replicates in which every site is closed, full or without people before the target is met. */
  readonly exhausted: number
  readonly counts: readonly SimulatedCount[]
  readonly sites: readonly SimulatedSite[]
}

export interface Tally {
  /** Takes in a replicate; answers its number of people. */
  add(replicate: Replicate): number
  result(): SimulationResult
}

/** The value that a share of the ascending values does not exceed. */
function atLevel(ascending: Float64Array | Int32Array, level: number): number {
  const place = Math.min(ascending.length, Math.max(1, Math.ceil(level * ascending.length - 1e-9)))
  return ascending[place - 1] ?? Infinity
}

function simulatedTime(ascending: Float64Array, level: number): SimulatedTime {
  const toTime = (share: number): TargetTime => {
    const time = atLevel(ascending, share)
    return time === Infinity ? 'unreachable' : time
  }
  const slack = 2 * Math.sqrt((level * (1 - level)) / ascending.length)
  return {
    level,
    time: toTime(level),
    lower: toTime(Math.max(0, level - slack)),
    upper: toTime(Math.min(1, level + slack)),
  }
}

/** Collects what replicates came to; its memory grows with replicates times the length of the grid. */
export function createTally(
  siteCount: number,
  { time, grid = [], levels = [], timeLevels = [], replicates, seed }: SimulationRequest,
): Tally {
  const reached = new Float64Array(replicates)
  const counts = grid.map(() => new Int32Array(replicates))
  const bySite = new Float64Array(siteCount * (grid.length + 1))
  const untilTarget = new Float64Array(siteCount)
  const inReplicate = new Int32Array(grid.length + 1)
  let [done, mean, squares, met, exhausted] = [0, 0, 0, 0, 0]

  function bin(place: number, hint: number): number {
    let index = place <= (grid[hint - 1] ?? -1) ? 0 : hint
    while (index < grid.length && (grid[index] ?? Infinity) < place) index += 1
    return index
  }

  return {
    add(replicate) {
      inReplicate.fill(0)
      let [people, byTime] = [0, 0]
      for (const events of replicate.groups) {
        let hint = 0
        people += events.length
        for (let index = 0; index < events.length; index += 1) {
          const at = events.timeAt(index)
          const site = events.siteAt(index)
          if (at <= time) byTime += 1
          if (at <= replicate.reached) untilTarget[site] = (untilTarget[site] ?? 0) + 1
          hint = bin(at, hint)
          inReplicate[hint] = (inReplicate[hint] ?? 0) + 1
          const cell = site * (grid.length + 1) + hint
          bySite[cell] = (bySite[cell] ?? 0) + 1
        }
      }
      let sum = 0
      counts.forEach((column, index) => {
        sum += inReplicate[index] ?? 0
        column[done] = sum
      })
      reached[done] = replicate.reached
      if (replicate.reached <= time) met += 1
      if (replicate.exhausted) exhausted += 1
      done += 1
      const off = byTime - mean
      mean += off / done
      squares += off * (byTime - mean)
      return people
    },
    result() {
      const variance = done > 1 ? squares / (done - 1) : 0
      const probability = met / done
      const ascending = reached.slice(0, done).sort()
      return {
        replicates: done,
        seed,
        mean,
        deviation: Math.sqrt(variance),
        meanError: Math.sqrt(variance / done),
        probability,
        probabilityError: Math.sqrt((probability * (1 - probability)) / done),
        timeQuantiles: timeLevels.map((level) => simulatedTime(ascending, level)),
        exhausted: exhausted / done,
        counts: counts.map((column, index) => {
          const sorted = column.slice(0, done).sort()
          const total = sorted.reduce((sum, count) => sum + count, 0)
          return {
            time: grid[index] ?? 0,
            mean: total / done,
            quantiles: levels.map((level) => atLevel(sorted, level)),
          }
        }),
        sites: Array.from({ length: siteCount }, (_unused, site) => {
          let sum = 0
          const means = grid.map(
            (_time, index) => (sum += bySite[site * (grid.length + 1) + index] ?? 0) / done,
          )
          return { means, untilTarget: (untilTarget[site] ?? 0) / done }
        }),
      }
    },
  }
}
