import type { ServiceEvent } from '../../contract/events'
import { beginRun, endRun, logOffer } from '../../database/syncRuns'
import type { WritableDatabase } from '../../database/port'
import { listSyncedTables, markChecked } from '../../database/syncedTables'
import { findOffer } from '../../sources/connectors'
import type { SourceConnector } from '../../sources/connector'
import { refused, type Answered } from '../../sources/conversation'
import type { BroughtContent, TransferFigures } from '../../sync/broughtContent'
import { isUnderWay, type OfferRunState, type SyncCause, type SyncRunState } from '../../sync/runState'
import type { SyncWish } from '../../sync/syncMessages'
import type { Outcome } from '../../contract/outcome'
import type { CurrentPopulation } from '../basePopulation'
import { keepContent } from './keepContent'
import { earlierQuestions } from './leftOffers'
import type { RunSync } from './ports'

export interface RunPorts {
  readonly cache: { readonly database: WritableDatabase; save(): Promise<Outcome<null>> }
  readonly connectors: readonly SourceConnector[]
  readonly runSync: RunSync
  readonly population: Pick<CurrentPopulation, 'judge'>
  /** False when nothing goes to the disk. */
  readonly keep: boolean
  now(): string
  pause(): Promise<void>
  announce(event: ServiceEvent): void
  /** Called when tables or catalogues have changed, before it is announced. */
  onChanged(): void
  /** Called when the run has ended, before it is announced: another may begin. */
  onEnded(): void
}

/** A run under way. */
export interface RunningSync {
  state(): SyncRunState
  cancel(): void
  /** Resolves with how it ended. */
  readonly ended: Promise<SyncRunState>
}

function queued(offer: string): OfferRunState {
  const figures = { requests: 0, bytes: 0, resumed: 0, cells: 0 }
  return { offer, state: 'queued', label: '', ...figures, problem: null, notes: [] }
}

/** Starts a run: every offer ends as brought, unchanged, refused with its reason, or cancelled, and is logged. */
export function startRun(wish: SyncWish, cause: SyncCause, ports: RunPorts): RunningSync {
  const { cache, connectors, population } = ports
  const { database } = cache
  const startedAt = ports.now()
  const id = beginRun(database, startedAt, cause)
  const offers = new Map(wish.offers.map(({ offer }) => [offer, queued(offer)]))
  let endedAt: string | null = null
  let cancelled = false

  const state = (): SyncRunState => ({ id, startedAt, endedAt, cause, offers: [...offers.values()] })
  function update(offer: string, change: Partial<OfferRunState>): void {
    const before = offers.get(offer)
    if (before === undefined) return
    offers.set(offer, { ...before, ...change })
    ports.announce({ name: 'sync-changed', run: state() })
  }
  function sinceYearOf(offer: string): number | null {
    return wish.offers.find((wanted) => wanted.offer === offer)?.sinceYear ?? null
  }
  function end(offer: string, change: Partial<OfferRunState>): void {
    update(offer, { ...change, label: '' })
    const ended = offers.get(offer)
    if (ended !== undefined) logOffer(database, id, ended, ports.now())
  }

  async function keep(offer: string, content: BroughtContent, checkedAt: string): Promise<boolean> {
    const found = findOffer(offer, connectors)
    if (found === null) return false
    update(offer, { state: 'keeping' })
    const source = { ...found.connector.record, key: found.connector.key }
    const verdict = population.judge(content.cubes.flatMap(({ evidence }) => evidence))
    const cells = await keepContent(content, {
      database,
      offer,
      source,
      now: checkedAt,
      sinceYear: sinceYearOf(offer),
      retained: verdict.retained,
      superseded: earlierQuestions(database, found.connector),
      pause: ports.pause,
      isCancelled: () => cancelled || run.isClosing(),
    })
    if (cells === null) {
      // What the host broke off is written down at the end of the run.
      if (cancelled) end(offer, { state: 'cancelled' })
      return false
    }
    ports.onChanged()
    end(offer, { state: 'brought', cells, notes: [...content.notes, ...verdict.notes] })
    if (!ports.keep) return false
    const saved = await cache.save()
    if (!saved.ok) {
      const { message, code } = saved.error
      end(offer, { state: 'refused', problem: { code: 'not-saved', message, details: { code } } })
    }
    ports.announce({ name: 'sources-changed' })
    return saved.ok
  }

  async function brought(
    offer: string,
    result: Answered<BroughtContent | null>,
    figures: TransferFigures,
  ): Promise<boolean> {
    update(offer, figures)
    if (!result.ok) {
      const state = result.problem.code === 'cancelled' ? 'cancelled' : 'refused'
      end(offer, { state, problem: result.problem })
      return false
    }
    // A source of which nothing was asked has told nothing since the conversation that is taken up began.
    if (result.value !== null)
      return keep(offer, result.value, figures.requests === 0 ? result.value.retrievedAt : ports.now())
    markChecked(database, offer, { now: ports.now(), sinceYear: sinceYearOf(offer) })
    const cells = listSyncedTables(database, offer).reduce((total, table) => total + table.cells, 0)
    end(offer, { state: 'unchanged', cells })
    return true
  }

  const run = ports.runSync(wish, {
    onProgress: (offer, progress) => update(offer, progress),
    onBrought: brought,
  })

  async function finish(): Promise<SyncRunState> {
    await run.finished
    for (const { offer, state: reached } of offers.values()) {
      if (isUnderWay(reached)) end(offer, { state: cancelled ? 'cancelled' : 'refused', problem: brokenOff })
    }
    endedAt = ports.now()
    endRun(database, id, endedAt)
    // The log is worth little next to the tables: a disk that refuses it has been told of where it mattered.
    if (ports.keep) await cache.save()
    ports.onEnded()
    ports.announce({ name: 'sync-changed', run: state() })
    return state()
  }

  return {
    state,
    cancel() {
      cancelled = true
      run.cancel()
    },
    ended: finish(),
  }
}

const broken = refused(
  'cancelled',
  'The run was broken off. What was kept before is still there; the next sync goes on.',
)
const brokenOff = broken.ok ? null : broken.problem
