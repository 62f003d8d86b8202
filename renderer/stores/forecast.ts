import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { RequestOf } from '#shared/contract/operations'
import type { Failure, Outcome } from '#shared/contract/outcome'
import type { Protocol } from '#shared/domain/studies/protocol'
import type { ForecastResult, ForecastSeekAnswer, OptimiseAnswer } from '#shared/forecast/result'
import { keepEqual } from '../composables/keepEqual'
import { call } from '../host/client'
import { followedByScreens } from './followedByScreens'

/** From here on a wait is shown; shorter ones would only flicker. */
const computingAfter = 400

/** The person rests when nothing was edited for so long after the preview was shown. */
const restsAfter = 400

/** A forecast and what it is about. */
export interface ForecastedPlan {
  readonly result: ForecastResult
  readonly protocol: Protocol
  readonly target: number
}

/** A key of this page alone: a run of the same key ends the one before, and other windows have theirs. */
function runKey(kind: string): string {
  return `${kind}-${crypto.randomUUID()}`
}

/**
 * The forecast of the plan on screen, in two stages: an edit is answered by a preview; when the person rests, the same
 * numbers come refined. A newer edit ends what is still under way. A failure keeps the last forecast and says so.
 */
export const useForecast = defineStore('forecast', () => {
  const shown = shallowRef<ForecastedPlan | null>(null)
  /** The last refined one: it alone knows what moves the target, and stays while a preview is shown. */
  const refined = shallowRef<ForecastedPlan | null>(null)
  const computing = ref(false)
  const refining = ref(false)
  /** Share of the present computation that is done; null where none is told of. */
  const progress = ref<number | null>(null)
  const failure = shallowRef<Failure | null>(null)
  const forecastRun = runKey('forecast')
  const shadowRun = runKey('shadow')
  const plannedRun = runKey('planned')
  const searchRun = runKey('search')
  const searchProgress = ref<number | null>(null)
  let openStudy: string | null = null
  let generation = 0
  let asked: { readonly protocol: Protocol; readonly target: number } | null = null
  let rest: ReturnType<typeof setTimeout> | undefined
  let wait: ReturnType<typeof setTimeout> | undefined

  /** Begins with a study; the forecast of another one is forgotten. */
  function open(study: string): void {
    if (study === openStudy) return
    openStudy = study
    reset()
  }

  /** Asks for the forecast of a plan; what is asked for already is not asked again. */
  function request(protocol: Protocol, target: number): Promise<void> {
    if (asked?.protocol === protocol && asked.target === target) return Promise.resolve()
    overtake()
    asked = { protocol, target }
    return preview(protocol, target, generation)
  }

  /** Asks anew for what is on screen, because the figures behind it are others. */
  function again(): Promise<void> {
    const last = asked
    asked = null
    return last === null ? Promise.resolve() : request(last.protocol, last.target)
  }

  function overtake(): void {
    generation += 1
    clearTimeout(rest)
    clearTimeout(wait)
    refining.value = false
    computing.value = false
    progress.value = null
  }

  async function preview(protocol: Protocol, target: number, own: number): Promise<void> {
    wait = setTimeout(() => (computing.value = true), computingAfter)
    const answer = await compute(protocol, target, 'preview')
    if (own !== generation) return
    clearTimeout(wait)
    computing.value = false
    failure.value = answer.ok ? null : answer.error
    if (!answer.ok) return
    show(answer.value, protocol, target)
    progress.value = null
    refining.value = true
    rest = setTimeout(() => void refine(protocol, target, own), restsAfter)
  }

  async function refine(protocol: Protocol, target: number, own: number): Promise<void> {
    const answer = await compute(protocol, target, 'refined')
    if (own !== generation) return
    refining.value = false
    progress.value = null
    failure.value = answer.ok ? null : answer.error
    if (!answer.ok) return
    show(answer.value, protocol, target)
    refined.value = shown.value
  }

  /** Ends the refining; the preview stays. */
  function stopRefining(): void {
    overtake()
    void call('forecasts.cancel', { run: forecastRun })
  }

  /** Refines the preview on screen after all. */
  function refineAgain(): Promise<void> {
    if (shown.value === null || refining.value) return Promise.resolve()
    refining.value = true
    return refine(shown.value.protocol, shown.value.target, generation)
  }

  function compute(protocol: Protocol, target: number, detail: 'preview' | 'refined') {
    return call('forecasts.compute', { protocol, target, detail, run: forecastRun })
  }

  function show(result: ForecastResult, protocol: Protocol, target: number): void {
    shown.value = { result: keepEqual(shown.value?.result, result), protocol, target }
  }

  /** The forecast of another plan beside the one on screen, without showing it there. */
  function shadow(protocol: Protocol, target: number): Promise<Outcome<ForecastResult>> {
    return call('forecasts.compute', { protocol, target, detail: 'preview', run: shadowRun })
  }

  /** The forecast of a plan as it was before an interim look. */
  function planned(protocol: Protocol, target: number): Promise<Outcome<ForecastResult>> {
    return call('forecasts.compute', { protocol, target, detail: 'preview', run: plannedRun })
  }

  /** Searches the best set of sites. */
  function optimise(request: Omit<RequestOf<'forecasts.optimise'>, 'run'>): Promise<Outcome<OptimiseAnswer>> {
    return searching(call('forecasts.optimise', { ...request, run: searchRun }))
  }

  /** Searches the value that reaches the probability that the plan asks for. */
  function seek(request: Omit<RequestOf<'forecasts.seek'>, 'run'>): Promise<Outcome<ForecastSeekAnswer>> {
    return searching(call('forecasts.seek', { ...request, run: searchRun }))
  }

  async function searching<Answer>(answer: Promise<Answer>): Promise<Answer> {
    searchProgress.value = null
    const answered = await answer
    searchProgress.value = null
    return answered
  }

  function cancelSearch(): void {
    void call('forecasts.cancel', { run: searchRun })
  }

  /** Hears how far the computations are, and of newer figures, until the returned function is called. */
  const follow = followedByScreens(
    (event) => {
      if (event.name === 'sources-changed') void again()
      if (event.name !== 'forecast-progress') return
      if (event.run === forecastRun) progress.value = event.share
      if (event.run === searchRun) searchProgress.value = event.share
    },
    ({ name }) => {
      if (name === 'sources-changed') asked = null
    },
  )

  /** Forgets the forecast, because there is nothing to forecast; an answer still under way is dropped. */
  function reset(): void {
    overtake()
    asked = null
    shown.value = null
    refined.value = null
    failure.value = null
  }

  return {
    shown,
    result: computed(() => shown.value?.result ?? null),
    refined,
    computing,
    refining,
    progress,
    failure,
    searchProgress,
    open,
    request,
    stopRefining,
    refineAgain,
    shadow,
    planned,
    optimise,
    seek,
    cancelSearch,
    follow,
    reset,
  }
})
