import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { standardForecastSeed } from '#shared/contract/forecasts'
import type { StudyState } from '#shared/contract/responses'
import { summariseForecast } from '#shared/forecast/frozen/forecastSummary'
import { call } from '../host/client'
import { followedByScreens } from './followedByScreens'
import {
  keyOf,
  mostScenarios,
  sourceOf,
  waitingEntry,
  type ScenarioEntry,
  type ScenarioStage,
} from './scenarioEntry'
import { useStudy } from './study'

/**
 * The scenarios of a study that stand side by side. All previews come first, then all are refined one after the other, with
 * the same seed. What fails for one is told of that one; the others go on.
 */
export const useScenarios = defineStore('scenarios', () => {
  const study = shallowRef<string | null>(null)
  const chosen = ref<readonly string[]>([])
  const reference = ref('')
  const entries = shallowRef<ReadonlyMap<string, ScenarioEntry>>(new Map())
  /** Scenarios that could not be read at all. */
  const missing = shallowRef<ReadonlySet<string>>(new Set())
  /** How many of the present round are done, and what share of the one under way; null while nothing is calculated. */
  const progress = shallowRef<{
    readonly done: number
    readonly total: number
    readonly share: number | null
  } | null>(null)
  const stopped = ref(false)
  const runs = `scenarios-${crypto.randomUUID()}`
  let target: number | null = null
  let generation = 0

  /** Begins with a study: all of its versions, as far as they fit, and the one on screen among them. */
  function open(state: StudyState, shown: string): void {
    target = state.targetParticipants
    const known = state.versions.map(({ id }) => keyOf({ kind: 'version', version: id }))
    if (study.value !== state.id) {
      forget()
      study.value = state.id
      const own = keyOf({ kind: 'version', version: shown })
      const others = known.filter((key) => key !== own).slice(1 - mostScenarios)
      chosen.value = known.filter((key) => key === own || others.includes(key))
    }
    chosen.value = chosen.value.filter((key) => sourceOf(key)?.kind !== 'version' || known.includes(key))
    settleReference()
    void load()
  }

  function forget(): void {
    overtake()
    entries.value = new Map()
    missing.value = new Set()
    chosen.value = []
    reference.value = ''
  }

  function settleReference(): void {
    if (!chosen.value.includes(reference.value)) reference.value = chosen.value[0] ?? ''
  }

  /** Puts a scenario into the comparison; false where six stand there already. */
  function add(key: string): boolean {
    if (chosen.value.includes(key)) return true
    if (chosen.value.length >= mostScenarios) return false
    chosen.value = [...chosen.value, key]
    settleReference()
    void load()
    return true
  }

  function remove(key: string): void {
    chosen.value = chosen.value.filter((one) => one !== key)
    settleReference()
    void load()
  }

  function overtake(): void {
    generation += 1
    if (progress.value !== null) void call('forecasts.cancel', { run: runs })
    progress.value = null
  }

  function put(key: string, change: Partial<ScenarioEntry>): void {
    const entry = entries.value.get(key)
    if (entry !== undefined) entries.value = new Map(entries.value).set(key, { ...entry, ...change })
  }

  /** Reads what is chosen and calculates what is not known yet, or not of this protocol. */
  async function load(): Promise<void> {
    overtake()
    const own = generation
    stopped.value = false
    await useStudy().saved()
    for (const key of chosen.value) {
      if (own !== generation) return
      await read(key, own)
    }
    await calculate('preview', own)
    await calculate('refined', own)
  }

  async function read(key: string, own: number): Promise<void> {
    const source = sourceOf(key)
    const id = study.value
    if (source === null || id === null) return
    const entry = source.kind === 'version' ? await readVersion(id, key) : await readFrozen(key)
    if (own !== generation) return
    const gone = new Set(missing.value)
    if (entry === null) gone.add(key)
    else {
      gone.delete(key)
      entries.value = new Map(entries.value).set(key, entry)
    }
    missing.value = gone
  }

  async function readVersion(id: string, key: string): Promise<ScenarioEntry | null> {
    const source = sourceOf(key)
    if (source?.kind !== 'version') return null
    const answer = await call('protocols.read', { study: id, version: source.version })
    if (!answer.ok) return null
    const before = entries.value.get(key)
    const { protocol } = answer.value
    const same = before?.target === target && JSON.stringify(before.protocol) === JSON.stringify(protocol)
    return same ? before : waitingEntry(source, protocol, target, before)
  }

  /** A frozen scenario is what it was: its numbers are read, never calculated. */
  async function readFrozen(key: string): Promise<ScenarioEntry | null> {
    const source = sourceOf(key)
    const known = entries.value.get(key)
    if (source?.kind !== 'frozen') return null
    if (known !== undefined) return known
    const answer = await call('snapshots.read', { snapshot: source.snapshot })
    if (!answer.ok) return null
    const { protocol, result, forecast, forecastSummary } = answer.value
    return {
      source,
      protocol,
      target: forecast?.request.target ?? null,
      estimate: result,
      result: null,
      estimateFailure: null,
      forecast: forecastSummary,
      forecastFailure: null,
      obstacle: forecast === null ? 'not-frozen' : null,
      stage: 'refined',
    }
  }

  /** One round over all scenarios that are not as far yet. */
  async function calculate(stage: Exclude<ScenarioStage, 'waiting'>, own: number): Promise<void> {
    if (own !== generation) return
    const due = chosen.value.filter((key) => {
      const known = entries.value.get(key)?.stage
      return stage === 'preview' ? known === 'waiting' : known === 'preview'
    })
    for (const [done, key] of due.entries()) {
      progress.value = { done, total: due.length, share: null }
      await calculateOne(key, stage, own)
      if (own !== generation) return
    }
    progress.value = null
  }

  async function calculateOne(key: string, detail: 'preview' | 'refined', own: number): Promise<void> {
    const entry = entries.value.get(key)
    if (entry === undefined) return
    const { protocol } = entry
    const estimate = await call('estimates.compute', { protocol, detail })
    if (own !== generation) return
    put(
      key,
      estimate.ok
        ? { estimate: estimate.value, result: estimate.value, estimateFailure: null }
        : { estimate: null, result: null, estimateFailure: estimate.error },
    )
    if (entry.obstacle === null && entry.target !== null) {
      const wish = { protocol, target: entry.target, detail, seed: standardForecastSeed, run: runs }
      const forecast = await call('forecasts.compute', wish)
      if (own !== generation) return
      put(
        key,
        forecast.ok
          ? { forecast: summariseForecast(forecast.value), forecastFailure: null }
          : { forecast: null, forecastFailure: forecast.error },
      )
    }
    put(key, { stage: detail })
  }

  /** Ends what is under way; what is there stays. */
  function stop(): void {
    overtake()
    stopped.value = [...entries.value.values()].some(({ stage }) => stage !== 'refined')
  }

  /** Other figures came in: what is calculated is out of date, and what is under way as well. */
  function outdate(): void {
    overtake()
    entries.value = new Map(
      [...entries.value].map(([key, entry]) => [
        key,
        entry.source.kind === 'version' ? { ...entry, stage: 'waiting' as const } : entry,
      ]),
    )
  }

  /** Hears how far calculations are, of newer figures and of changes in other windows, until the function is called. */
  const follow = followedByScreens(
    (event) => {
      if (event.name === 'sources-changed') {
        outdate()
        void load()
      }
      if (event.name === 'study-changed' && event.study === study.value) void load()
      if (event.name === 'forecast-progress' && event.run === runs && progress.value !== null)
        progress.value = { ...progress.value, share: event.share }
    },
    ({ name }) => {
      if (name === 'sources-changed') outdate()
    },
  )

  return {
    chosen,
    reference,
    entries,
    missing,
    progress,
    stopped,
    isFull: computed(() => chosen.value.length >= mostScenarios),
    open,
    load,
    add,
    remove,
    stop,
    follow,
  }
})
