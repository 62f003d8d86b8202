import type { LoadLinearSolver } from '../statistics/solver/linearSolver'
import type { Steps } from './evaluation'
import { forecast, type ForecastNumbers } from './forecast'
import { seekForecast } from './goalSeek'
import type { ForecastInput } from './model'
import { optimiseSites, type OptimiseWish, type SearchRefusal } from './optimise'
import type { ForecastResult, ForecastSeekAnswer, ForecastSeekField, OptimiseAnswer } from './result'

/** Computations of a forecast, long enough to run beside the services: plain data in and out. */
export type ForecastJobs = {
  readonly forecast: {
    readonly request: { readonly input: ForecastInput; readonly detail: ForecastResult['detail'] }
    readonly response: ForecastNumbers
  }
  readonly seekForecast: {
    readonly request: { readonly input: ForecastInput; readonly field: ForecastSeekField }
    readonly response: ForecastSeekAnswer
  }
  readonly optimiseSites: {
    readonly request: { readonly input: ForecastInput; readonly wish: OptimiseWish }
    readonly response: OptimiseAnswer | SearchRefusal
  }
}

/** Hears the share that is done, from 0 to 1. */
export type OnProgress = (share: number) => void

/** Least distance between two shares that are told. */
const tellEvery = 0.01

function runSteps<Value>(steps: Steps<Value>, onProgress: OnProgress): Value {
  let told = 0
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    if (step.value - told >= tellEvery) {
      told = step.value
      onProgress(told)
    }
  }
}

/** Runs one of the computations to its end. */
export const runForecastJob = {
  forecast: ({ input, detail }: ForecastJobs['forecast']['request'], onProgress: OnProgress) =>
    runSteps(forecast(input, detail), onProgress),
  seekForecast: ({ input, field }: ForecastJobs['seekForecast']['request'], onProgress: OnProgress) =>
    runSteps(seekForecast(input, field), onProgress),
  optimiseSites: async (
    { input, wish }: ForecastJobs['optimiseSites']['request'],
    onProgress: OnProgress,
    loadSolver: LoadLinearSolver,
  ) => runSteps(optimiseSites(await loadSolver(), input, wish), onProgress),
} as const
