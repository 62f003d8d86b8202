import type { Sample } from './samples'
import type { Chance } from './result'

/** What is wanted of a model; times in months from its beginning. */
export interface EvaluationWish {
  /** Ascending; none where only the probability is wanted. */
  readonly grid: readonly number[]
  /** Until when the target is waited for. */
  readonly horizon: number
  /** Replicates in all. */
  readonly replicates: number
  readonly seed: number
  /** Whether the time to the target is wanted. */
  readonly times: boolean
}

/** Levels of the times to the target. */
export const timeLevels = [0.1, 0.25, 0.5, 0.75, 0.9] as const

/** What a model gives. Counts are of those who count from the beginning on. */
export interface Evaluation {
  readonly replicates: number
  /** Of reaching the target by the deadline. */
  readonly probability: Chance
  /** By the deadline. */
  readonly mean: number
  /** For each time of the grid. */
  readonly counts: readonly {
    readonly mean: number
    readonly sample: Sample
    /** Probability that the target is reached by then. */
    readonly reached: number
  }[]
  /** Times to the target at `timeLevels`, Infinity beyond the horizon; empty where not wanted. */
  readonly times: readonly number[]
  /** For each site of the model its mean at each time of the grid. */
  readonly siteMeans: readonly (readonly number[])[]
  /** For each site of the model its mean until the target is reached, or the last time of the grid. */
  readonly siteUntilTarget: readonly number[]
}

/** A computation that says how far it is: a share from 0 to 1. `return()` ends it. */
export type Steps<Value> = Generator<number, Value, void>

/** Runs to the end at once. */
export function finish<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** Steps of a part, as a piece of the whole from one share to another. */
export function* within<Value>(steps: Steps<Value>, from: number, to: number): Steps<Value> {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    yield from + (to - from) * step.value
  }
}
