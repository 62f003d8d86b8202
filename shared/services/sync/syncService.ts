import type { Handlers } from '../../contract/handlers'
import { fail, succeed, type Outcome } from '../../contract/outcome'
import type { ConnectorDescription, SyncSettings, SyncState } from '../../contract/sync'
import { listAreas } from '../../database/areas'
import { writeSetting } from '../../database/settings'
import { listRuns } from '../../database/syncRuns'
import { readSyncedCatalogue } from '../../database/syncedEvidence'
import { listSyncedTables, type SyncedTableSummary } from '../../database/syncedTables'
import type { KeptRelease, SourceConnector, TableOffer } from '../../sources/connector'
import { isSourceAddress } from '../../sources/sourceAddress'
import type { SyncCause, SyncRunState } from '../../sync/runState'
import type { KeptAnswers, SyncWish, WantedOffer } from '../../sync/syncMessages'
import { durably } from '../durably'
import { firstYearToAsk } from './firstYearToAsk'
import type { ServicePorts } from '../ports'
import { knownDivisions } from './knownDivisions'
import { startRun, type RunningSync } from './syncRun'
import { describeAdded } from './describeAdded'
import { leftOffers } from './leftOffers'
import { baseOf, currentQuestions, currentSyncSettings, isChosen, syncSettingsKey } from './syncSettings'

/** What to bring; null offers: those that were chosen. */
export interface RunWish {
  readonly offers: readonly string[] | null
  /** First year to bring beside what is kept already; null for what each offer brings by itself. */
  readonly sinceYear: number | null
  /** Read everything in full although the sources say that nothing is new. */
  readonly inFull: boolean
  /** Base addresses for this run alone. */
  readonly bases?: SyncSettings['bases']
  /** False to fetch and check everything and keep nothing: the caller then throws the cache in memory away. */
  readonly keep?: boolean
}

export interface SyncEngine {
  /** Starts a run; refused as a conflict while another is under way. */
  start(wish: RunWish, cause: SyncCause): Outcome<RunningSync>
  running(): SyncRunState | null
  cancel(): void
}

/** A source is believed that nothing is new for so long; then it is read in full, since some change numbers silently. */
const trustedFor = 7 * 24 * 3600 * 1000

/** A run that keeps nothing keeps no answers either, and one in full believes none that came before it. */
function keptAnswersFor(keep: boolean, inFull: boolean): KeptAnswers {
  if (!keep) return 'none'
  return inFull ? 'discard' : 'use'
}

/** What a run needs of the host. */
type EnginePorts = Pick<
  ServicePorts,
  'workspace' | 'cache' | 'connectors' | 'runSync' | 'population' | 'secrets' | 'now' | 'pause' | 'announce'
>

export function createSyncEngine(ports: EnginePorts, onChanged: () => void): SyncEngine {
  let current: RunningSync | null = null

  function kept(
    table: SyncedTableSummary | undefined,
    inFull: boolean,
    sinceYear: number | null,
  ): KeptRelease | null {
    if (table === undefined) return null
    const age = Date.parse(ports.now()) - Date.parse(table.retrievedAt)
    // The same release holds other years when it was asked for from another one.
    const asked = table.sinceYear === sinceYear
    return { release: table.release, trusted: asked && !inFull && age >= 0 && age < trustedFor }
  }

  function wanted(
    connector: SourceConnector,
    offer: TableOffer,
    settings: SyncSettings,
    wish: Pick<RunWish, 'inFull' | 'sinceYear'>,
  ): WantedOffer {
    const tables = listSyncedTables(ports.cache.database, offer.key)
    const sinceYear = firstYearToAsk(ports.cache.database, tables, wish.sinceYear)
    return {
      offer: offer.key,
      base: baseOf(connector, settings),
      token: connector.authorisation === 'bearer' ? ports.secrets.read(connector.key) : null,
      previous: kept(tables[0], wish.inFull, sinceYear),
      sinceYear,
    }
  }

  return {
    running: () => current?.state() ?? null,
    cancel: () => current?.cancel(),
    start({ offers, sinceYear, inFull, bases = [], keep = true }, cause) {
      if (current !== null) return fail('conflict', 'A sync is under way. Wait for it, or stop it first.')
      const set = currentSyncSettings(ports.workspace.database)
      const settings = { ...set, bases: [...bases, ...set.bases] }
      const all = ports.connectors.flatMap((connector) =>
        connector.offers.map((offer) => ({ connector, offer })),
      )
      const unknown = offers?.find((key) => !all.some(({ offer }) => offer.key === key))
      if (unknown !== undefined)
        return fail(
          'not-found',
          `No source offers "${unknown}". The list of sources names what can be synced.`,
          {
            offer: unknown,
          },
        )
      const asked = all.filter(({ offer }) =>
        offers === null ? isChosen(offer, settings) : offers.includes(offer.key),
      )
      const wish: SyncWish = {
        offers: asked.map(({ connector, offer }) =>
          wanted(connector, offer, settings, { inFull, sinceYear }),
        ),
        proxy: settings.proxy,
        questions: currentQuestions(ports.workspace.database),
        keptAnswers: keptAnswersFor(keep, inFull),
        areas: listAreas(ports.cache.database).map(({ key }) => key),
        divisions: knownDivisions(ports.cache.database),
      }
      const run = startRun(wish, cause, {
        ...ports,
        onChanged,
        keep,
        onEnded() {
          current = null
        },
      })
      current = run
      return succeed(run)
    },
  }
}

/** Brings the sources up to date when a person asks, says how far that is, and keeps how they want it. */
export function createSyncService(
  ports: ServicePorts,
  engine: SyncEngine,
): Pick<
  Handlers,
  'sync.describe' | 'sync.start' | 'sync.cancel' | 'sync.log' | 'sync.configure' | 'sync.keepToken'
> {
  function describeOffer(
    offer: TableOffer,
    connector: SourceConnector,
    settings: SyncSettings,
  ): ConnectorDescription['offers'][number] {
    const tables = listSyncedTables(ports.cache.database, offer.key)
    const catalogue = readSyncedCatalogue(ports.cache.database, offer.key)
    const [first] = tables
    const { key, purpose, added = false } = offer
    const { title, use } = describeAdded(ports.cache.database, connector, offer)
    const described = { key, title, purpose, chosen: isChosen(offer, settings), added, use }
    const newest = first ?? catalogue
    if (newest === null) return { ...described, kept: null }
    return {
      ...described,
      kept: {
        release: first?.release ?? '',
        retrievedAt: newest.retrievedAt,
        checkedAt: newest.checkedAt,
        tables: tables.map((table) => table.key),
        cells: tables.reduce((total, { cells }) => total + cells, 0),
        entries: catalogue?.entries ?? 0,
      },
    }
  }
  function describe(): SyncState {
    const settings = currentSyncSettings(ports.workspace.database)
    const { connectors } = ports
    return {
      running: engine.running(),
      settings,
      questions: currentQuestions(ports.workspace.database),
      left: leftOffers(ports.cache.database, connectors),
      connectors: connectors.map((connector) => {
        const { name, holder, licence, suppressionRule, smallCountRule } = connector.record
        return {
          key: connector.key,
          name,
          holder,
          licence,
          suppressionRule,
          coverage: connector.coverage,
          smallCountRule,
          base: baseOf(connector, settings),
          standardBase: connector.base,
          authorisation: connector.authorisation,
          hasToken: ports.secrets.read(connector.key) !== null,
          server: connector.server ?? null,
          takesTables: connector.takesTables === true,
          nothingToAsk: connector.nothingToAsk === true,
          offers: connector.offers.map((offer) => describeOffer(offer, connector, settings)),
        }
      }),
    }
  }
  return {
    'sync.describe': () => succeed(describe()),
    'sync.start': (wish) => {
      const started = engine.start(wish, 'manual')
      return started.ok ? succeed(started.value.state()) : started
    },
    'sync.cancel': () => {
      engine.cancel()
      return succeed(null)
    },
    'sync.log': ({ limit }) => succeed(listRuns(ports.cache.database, limit)),
    'sync.configure': async (change) => {
      const unknown = change.bases.find(({ source }) => !ports.connectors.some(({ key }) => key === source))
      if (unknown !== undefined)
        return fail('not-found', `There is no source "${unknown.source}".`, { source: unknown.source })
      const moved = change.bases.find(({ source, base }) =>
        ports.connectors.some(
          ({ key, server }) => key === source && server !== undefined && server.base !== base,
        ),
      )
      if (moved !== undefined)
        return fail(
          'malformed-request',
          'A server that you added is asked at the address that you confirmed. Remove it and add the other one.',
          { source: moved.source },
        )
      const unsafe = change.bases.find(({ base }) => !isSourceAddress(base))
      if (unsafe !== undefined)
        return fail(
          'malformed-request',
          `${unsafe.base} cannot be used: an address starts with https and holds no name, password, question mark or #.`,
          { base: unsafe.base },
        )
      const outcome = await durably(ports.workspace, () => {
        writeSetting(ports.workspace.database, syncSettingsKey, change)
        return succeed(describe())
      })
      if (outcome.ok) ports.announce({ name: 'settings-changed' })
      return outcome
    },
    'sync.keepToken': async ({ source, token }) => {
      if (!ports.connectors.some(({ key, authorisation }) => key === source && authorisation === 'bearer'))
        return fail('not-found', `There is no source "${source}" that asks for a token.`, { source })
      const kept = await ports.secrets.keep(source, token)
      return kept.ok ? succeed(describe()) : kept
    },
  }
}
