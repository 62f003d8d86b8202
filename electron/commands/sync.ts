import { listSyncedTables } from '#shared/database/syncedTables'
import { listTableReleases } from '#shared/database/tableReleases'
import { formatInteger } from '#shared/domain/counts/formatNumber'
import type { SourceConnector } from '#shared/sources/connector'
import { createSyncEngine } from '#shared/services/sync/syncService'
import type { OfferRunState, SyncRunState } from '#shared/sync/runState'
import type { Application } from '../node/application'
import { done, ended, fromService, type CommandEnvironment, type CommandOutcome } from './commandEnvironment'
import { exitCodes, type ExitCode } from './exitCodes'
import type { GivenBase } from './parseBases'
import { plainTable } from './plainTable'
import { withData } from './withApplication'

export interface SyncOptions {
  readonly base: readonly GivenBase[]
  /** Only what is of this year or later. */
  readonly since?: number
  /** Fetch and check everything, and keep nothing. */
  readonly dryRun: boolean
  /** Read in full although a source says that nothing is new. */
  readonly full: boolean
  readonly json: boolean
  readonly data?: string
}

interface Finished {
  readonly text: string
  readonly code: ExitCode
}

/** Keys of the offers that words name: a source, or one of its tables; null where no word was given. */
function offersOf(
  words: readonly string[],
  connectors: readonly SourceConnector[],
): CommandOutcome<readonly string[] | null> {
  if (words.length === 0) return done(null)
  const keys: string[] = []
  for (const word of words) {
    const connector = connectors.find(({ key }) => key === word)
    const offers = connectors.flatMap(({ offers: all }) => all).filter(({ key }) => key === word)
    const named = connector?.offers.filter(({ byDefault }) => byDefault) ?? offers
    if (connector === undefined && offers.length === 0)
      return ended(
        exitCodes.wrongUse,
        `There is no source or table "${word}". \`kohort sources\` lists them: ${connectors.map(({ key }) => key).join(', ')}.`,
      )
    // A source of which nothing comes unasked is brought whole when it is named.
    keys.push(...(named.length === 0 ? (connector?.offers ?? []) : named).map(({ key }) => key))
  }
  return done([...new Set(keys)])
}

/** Brings sources up to date in the data folder of the person, and says how it went. */
export function syncCommand(
  words: readonly string[],
  options: SyncOptions,
  environment: CommandEnvironment,
): Promise<CommandOutcome<Finished>> {
  return withData(environment, options.data ?? null, async (application) => {
    const { ports } = application
    const sync = createSyncEngine(ports, () => undefined)
    const unknown = options.base.find(({ source }) => !ports.connectors.some(({ key }) => key === source))
    if (unknown !== undefined)
      return ended(exitCodes.wrongUse, `--base: there is no source "${unknown.source}".`)
    const moved = options.base.find(({ source }) =>
      ports.connectors.some(({ key, server }) => key === source && server !== undefined),
    )
    if (moved !== undefined)
      return ended(
        exitCodes.wrongUse,
        `--base: ${moved.source} is a server that you added; it is asked at the host that you confirmed.`,
      )
    const offers = offersOf(words, ports.connectors)
    if (!offers.ok) return offers
    const started = fromService(
      sync.start(
        {
          offers: offers.value,
          sinceYear: options.since ?? null,
          inFull: options.full,
          bases: [...options.base],
          keep: !options.dryRun,
        },
        'command',
      ),
      exitCodes.notPossible,
    )
    if (!started.ok) return started
    const stop = (): void => started.value.cancel()
    process.once('SIGINT', stop)
    const run = await started.value.ended.finally(() => process.off('SIGINT', stop))
    const code = codeOf(run)
    return done({ text: options.json ? asJson(run, application, options) : asText(run, options), code })
  })
}

function codeOf({ offers }: SyncRunState): ExitCode {
  if (offers.some(({ state }) => state === 'cancelled')) return exitCodes.interrupted
  return offers.some(({ state }) => state === 'refused') ? exitCodes.syncIncomplete : exitCodes.done
}

function asJson(run: SyncRunState, { ports }: Application, { dryRun }: SyncOptions): string {
  const { database } = ports.cache
  const tables = run.offers.flatMap(({ offer }) =>
    listSyncedTables(database, offer).map((table) => {
      const [newest] = listTableReleases(database, table.key)
      const { key, source, release, contentHash, queryHash, address, retrievedAt, checkedAt, cells } = table
      return {
        key,
        source,
        offer,
        release,
        retrievedAt,
        checkedAt,
        address,
        queryHash,
        contentHash,
        cells,
        changes: newest?.changes ?? null,
      }
    }),
  )
  return `${JSON.stringify({ kept: !dryRun, run, tables }, null, 2)}\n`
}

const stateWords: Readonly<Record<OfferRunState['state'], string>> = {
  queued: 'waiting',
  asking: 'asking',
  waiting: 'waiting',
  checking: 'checking',
  keeping: 'keeping',
  brought: 'brought',
  unchanged: 'unchanged',
  refused: 'refused',
  cancelled: 'stopped',
}

function asText(run: SyncRunState, { dryRun }: SyncOptions): string {
  const rows = run.offers.map(({ offer, state, cells, requests, resumed, bytes }) => [
    offer,
    stateWords[state],
    formatInteger(cells, 'en'),
    formatInteger(requests, 'en'),
    formatInteger(resumed, 'en'),
    `${formatInteger(Math.ceil(bytes / 1000), 'en')} kB`,
  ])
  const head = ['Table', 'State', 'Cells', 'Requests', 'Resumed', 'Read']
  const lines = [plainTable([head, ...rows], 2)]
  for (const { offer, problem, notes } of run.offers) {
    if (problem !== null) lines.push(`${offer}: ${problem.message}`)
    for (const { message } of notes) lines.push(`${offer}: note: ${message}`)
  }
  if (dryRun) lines.push('This was a dry run: nothing was kept.')
  return `${lines.join('\n').trimEnd()}\n`
}
