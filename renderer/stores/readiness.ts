import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Failure } from '#shared/contract/outcome'
import type { ReadinessState } from '#shared/contract/readiness'
import { rankReadiness } from '#shared/domain/discovery/readiness/rankReadiness'
import {
  emptyReadinessRow,
  equalWeights,
  type ReadinessRow,
  type ReadinessWeights,
} from '#shared/domain/discovery/readiness/readinessSheet'
import { call, subscribe } from '../host/client'
import { serialQueue } from './serialQueue'

/** Milliseconds without a key before what was filled in is saved. */
const rest = 300

/** The scoring sheet of data sources. What is filled in shows at once, and is saved while one goes on. */
export const useReadiness = defineStore('readiness', () => {
  const state = shallowRef<ReadinessState | null>(null)
  const changed = shallowRef<ReadonlyMap<string, ReadinessRow>>(new Map())
  const changedWeights = shallowRef<ReadinessWeights | null>(null)
  const failure = shallowRef<Failure | null>(null)
  const waiting = ref(0)
  const queue = serialQueue((length) => (waiting.value = length))
  let timer: ReturnType<typeof setTimeout> | undefined

  const sources = computed(() => state.value?.sources ?? [])
  const weights = computed(() => changedWeights.value ?? state.value?.weights ?? equalWeights)
  const kept = computed(() => new Map(state.value?.rows.map((row) => [row.entry, row])))
  /** A row for every source, in the order of the catalogue. */
  const rows = computed(() => sources.value.map(({ entry }) => rowOf(entry)))
  const ranked = computed(() => rankReadiness(rows.value, weights.value))

  function rowOf(entry: string): ReadinessRow {
    return changed.value.get(entry) ?? kept.value.get(entry) ?? emptyReadinessRow(entry)
  }

  async function read(): Promise<void> {
    const answer = await queue.add(() => call('readiness.read', {}))
    failure.value = answer.ok ? failure.value : answer.error
    if (answer.ok) state.value = answer.value
  }

  function later(): void {
    clearTimeout(timer)
    timer = setTimeout(() => void save(), rest)
  }

  function edit(row: ReadinessRow): void {
    changed.value = new Map(changed.value).set(row.entry, row)
    later()
  }

  function weigh(wanted: ReadinessWeights): void {
    changedWeights.value = wanted
    later()
  }

  async function save(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    await queue.add(async () => {
      const [sent, sentWeights] = [changed.value, changedWeights.value]
      if (state.value === null || (sent.size === 0 && sentWeights === null)) return
      const { sequence } = state.value
      const answer = await call('readiness.save', {
        sequence,
        rows: [...sent.values()],
        weights: sentWeights,
      })
      failure.value = answer.ok ? null : answer.error
      if (!answer.ok) return
      state.value = answer.value
      // What was changed again in the meantime is saved next.
      changed.value = new Map([...changed.value].filter(([entry, row]) => sent.get(entry) !== row))
      if (changedWeights.value === sentWeights) changedWeights.value = null
    })
  }

  /** Resolves when everything has been saved, or could not be. */
  async function saved(): Promise<void> {
    if (timer !== undefined) await save()
    await queue.settled()
  }

  /** Reads the sheet anew, over what was not saved here. */
  async function readAgain(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    changed.value = new Map()
    changedWeights.value = null
    failure.value = null
    await read()
  }

  /** Follows what other windows do, until the returned function is called. */
  function follow(): () => void {
    return subscribe((event) => {
      if ((event.name === 'readiness-changed' || event.name === 'sources-changed') && waiting.value === 0)
        void read()
    })
  }

  return {
    state,
    sources,
    rows,
    ranked,
    weights,
    failure,
    rowOf,
    read,
    readAgain,
    edit,
    weigh,
    saved,
    follow,
  }
})
