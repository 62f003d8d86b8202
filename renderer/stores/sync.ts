import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { ImportDescription } from '#shared/contract/imports'
import type { RequestOf, ResponseOf } from '#shared/contract/operations'
import { succeed, type Failure, type Outcome } from '#shared/contract/outcome'
import type { SyncSettings, SyncState } from '#shared/contract/sync'
import type { SourceQuestions } from '#shared/sources/questions/sourceQuestions'
import type { OfferRunState, SyncRunState } from '#shared/sync/runState'
import { oneAtATime } from '../composables/oneAtATime'
import { call, subscribe } from '../host/client'

/** Runs that the log shows. */
const loggedRuns = 50

/** What the sources offer, what is kept of it, and how a sync goes. Follows the events of the services. */
export const useSync = defineStore('sync', () => {
  const state = shallowRef<SyncState | null>(null)
  const failure = shallowRef<Failure | null>(null)
  /** What was imported from files and is still here. */
  const imported = shallowRef<readonly ImportDescription[]>([])
  const log = shallowRef<readonly SyncRunState[]>([])
  /** The run under way, or the last that ended while this page was open; null once its result was closed. */
  const run = shallowRef<SyncRunState | null>(null)
  /** How often tables or catalogues have come in while this page was open. */
  const arrivals = shallowRef(0)

  /** Reads everything anew. */
  const load = oneAtATime(async () => {
    const [described, logged, listed] = await Promise.all([
      call('sync.describe', {}),
      call('sync.log', { limit: loggedRuns }),
      call('imports.list', {}),
    ])
    failure.value = described.ok ? (logged.ok ? null : logged.error) : described.error
    if (logged.ok) log.value = logged.value
    if (listed.ok) imported.value = listed.value
    if (described.ok) takeState(described.value)
  })

  /** Nothing tells whether figures came in unheard, except what is kept now. */
  async function loadAfterBreak(): Promise<void> {
    const before = keptContent()
    await load()
    if (before !== null && keptContent() !== before) arrivals.value += 1
  }

  /** All that is kept, to be compared; null while it has not been read. */
  function keptContent(): string | null {
    if (state.value === null) return null
    const kept = offers.value.map(({ key, kept }) => ({ key, kept: kept && { ...kept, checkedAt: null } }))
    return JSON.stringify([kept, imported.value])
  }

  function takeState(described: SyncState): void {
    state.value = described
    const { running } = described
    if (running !== null && (run.value === null || run.value.id < running.id)) run.value = running
    // The end was not heard, as after a host that was started again.
    if (running === null && run.value !== null && run.value.endedAt === null)
      run.value = log.value.find(({ id }) => id === run.value?.id) ?? null
  }

  /** Brings the offers named; null for those that were chosen. */
  async function start(offers: readonly string[] | null): Promise<Outcome<SyncRunState>> {
    const answer = await call('sync.start', { offers: offers === null ? null : [...offers] })
    if (answer.ok && (run.value === null || run.value.id < answer.value.id)) run.value = answer.value
    return answer
  }

  function cancel(): Promise<Outcome<null>> {
    return call('sync.cancel', {})
  }

  /** Closes the result of a run that has ended. */
  function closeResult(): void {
    if (run.value?.endedAt !== null) run.value = null
  }

  async function configure(change: Partial<SyncSettings>): Promise<Outcome<SyncState>> {
    const settings = state.value?.settings
    if (settings === undefined) return call('sync.describe', {})
    const answer = await call('sync.configure', plainSettings({ ...settings, ...change }))
    if (answer.ok) takeState(answer.value)
    return answer
  }

  /** Sets what the sources are asked; what is not named stays. */
  async function ask(change: Partial<SourceQuestions>): Promise<Outcome<SyncState>> {
    const questions = state.value?.questions
    if (questions === undefined) return call('sync.describe', {})
    const answer = await call('sync.ask', { ...questions, ...change })
    if (answer.ok) takeState(answer.value)
    return answer
  }

  /** Takes away what is kept of an offer that is no longer asked for. */
  async function forget(offer: string): Promise<Outcome<SyncState>> {
    const answer = await call('sync.forget', { offer })
    if (answer.ok) takeState(answer.value)
    return answer
  }

  /** Switches whether a sync brings an offer unasked. */
  function choose(offer: string, chosen: boolean): Promise<Outcome<SyncState>> {
    const others = offers.value.filter(({ key }) => key !== offer && isChosen.value.has(key))
    const keys = others.map(({ key }) => key)
    return configure({ offers: chosen ? [...keys, offer] : keys })
  }

  async function keepToken(source: string, token: string | null): Promise<Outcome<SyncState>> {
    const answer = await call('sync.keepToken', { source, token })
    if (answer.ok) takeState(answer.value)
    return answer
  }

  function history(table: string): Promise<Outcome<ResponseOf<'sync.history'>>> {
    return call('sync.history', { table })
  }

  function cells(request: RequestOf<'sync.cells'>): Promise<Outcome<ResponseOf<'sync.cells'>>> {
    return call('sync.cells', request)
  }

  function entries(request: RequestOf<'sync.entries'>): Promise<Outcome<ResponseOf<'sync.entries'>>> {
    return call('sync.entries', request)
  }

  /** All changed cells that are kept of a release. */
  async function changes(table: string, number: number): Promise<Outcome<ResponseOf<'sync.changes'>>> {
    const limit = 1000
    let from = 0
    let all: ResponseOf<'sync.changes'> | null = null
    for (;;) {
      const answer = await call('sync.changes', { table, number, from, limit })
      if (!answer.ok) return answer
      const before: ResponseOf<'sync.changes'>['changes'] = all === null ? [] : all.changes
      all = { ...answer.value, changes: [...before, ...answer.value.changes] }
      if (answer.value.next === null) return succeed(all)
      from = answer.value.next
    }
  }

  /** Follows the services until the returned function is called. */
  function follow(): () => void {
    return subscribe((event) => {
      if (event.name === 'sync-changed') {
        if (run.value === null || run.value.id <= event.run.id) run.value = event.run
        if (event.run.endedAt !== null) void load()
      }
      if (event.name === 'sources-changed' && event.perhaps === true) void loadAfterBreak()
      else if (event.name === 'sources-changed') {
        arrivals.value += 1
        void load()
      }
      if (event.name === 'settings-changed') void load()
    })
  }

  const offers = computed(() => state.value?.connectors.flatMap((connector) => connector.offers) ?? [])
  const isChosen = computed(() => new Set(offers.value.filter(({ chosen }) => chosen).map(({ key }) => key)))
  const running = computed(() => run.value !== null && run.value.endedAt === null)
  /** The newest word on each offer, from the run on screen or the log. */
  const lastOf = computed(() => {
    const found = new Map<string, OfferRunState>()
    for (const each of [...(run.value === null ? [] : [run.value]), ...log.value])
      for (const offer of each.offers) if (!found.has(offer.offer)) found.set(offer.offer, offer)
    return found
  })
  /** The instant at which no source at all could be reached; null when one could, or none was asked. */
  const offlineSince = computed(() => {
    const last = run.value?.endedAt === null ? undefined : (run.value ?? log.value[0])
    if (last === undefined || last.endedAt === null || last.offers.length === 0) return null
    return last.offers.every(({ problem }) => problem?.code === 'unreachable') ? last.endedAt : null
  })
  /** Keys of synced tables that are kept. */
  const keptTables = computed(
    () =>
      new Set([
        ...offers.value.flatMap(({ kept }) => kept?.tables ?? []),
        ...imported.value.flatMap(({ tables }) => tables.map(({ key }) => key)),
      ]),
  )

  /** The synced table that a count table was made of; null for one that came with the program. */
  function syncedTableOf(countTable: string): string | null {
    for (let key = countTable; key !== ''; key = key.slice(0, Math.max(0, key.lastIndexOf('/'))))
      if (keptTables.value.has(key)) return key
    return null
  }

  return {
    state,
    failure,
    imported,
    log,
    run,
    arrivals,
    offers,
    running,
    lastOf,
    offlineSince,
    load,
    start,
    cancel,
    closeResult,
    configure,
    ask,
    forget,
    choose,
    keepToken,
    history,
    cells,
    entries,
    changes,
    syncedTableOf,
    follow,
  }
})

/** The request takes lists that can be written to. */
function plainSettings({ schedule, proxy, bases, offers }: SyncSettings): RequestOf<'sync.configure'> {
  return {
    schedule,
    proxy,
    bases: bases.map(({ source, base }) => ({ source, base })),
    offers: offers === null ? null : [...offers],
  }
}
