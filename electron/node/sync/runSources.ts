import { setTimeout as sleep } from 'node:timers/promises'
import { findOffer } from '#shared/sources/connectors'
import type { SourceConnector } from '#shared/sources/connector'
import type { SyncListener } from '#shared/services/sync/ports'
import { refused } from '#shared/sources/conversation'
import type { TransferFigures } from '#shared/sync/broughtContent'
import { createCallBudget, type CallBudget } from '#shared/sync/callBudget'
import type { SyncWish, WantedOffer } from '#shared/sync/syncMessages'
import { createAnswerFetcher } from './fetchAnswer'
import { runOffer } from './runOffer'

export interface SourcesOptions {
  readonly connectors: readonly SourceConnector[]
  readonly spoolDirectory: string
  readonly userAgent: string
  readonly signal: AbortSignal
  /** Milliseconds for one try of a request. */
  readonly deadline: number
  /** Milliseconds since the epoch. */
  now(): number
  random(): number
  wait(milliseconds: number, signal: AbortSignal): Promise<void>
}

const nothingRead: TransferFigures = { requests: 0, bytes: 0, resumed: 0 }

/** Brings all offers: one after the other from one host, from several hosts at once. */
export async function runSources(
  wish: SyncWish,
  options: SourcesOptions,
  listener: SyncListener,
): Promise<void> {
  const fetcher = createAnswerFetcher({
    userAgent: options.userAgent,
    proxy: wish.proxy,
    deadline: options.deadline,
  })
  const areas = new Set(wish.areas)

  async function bring(wanted: WantedOffer, budgets: Map<string, CallBudget>): Promise<void> {
    const found = findOffer(wanted.offer, options.connectors)
    if (found === null) {
      const unknown = refused('not-found', `No source offers ${wanted.offer}.`, { offer: wanted.offer })
      await listener.onBrought(wanted.offer, unknown, nothingRead)
      return
    }
    const { connector, offer } = found
    const budget = budgets.get(connector.key) ?? createCallBudget(connector.politeness)
    budgets.set(connector.key, budget)
    const run = await runOffer(
      { connector, offer, previous: wanted.previous, sinceYear: wanted.sinceYear },
      {
        ...options,
        fetcher,
        base: wanted.base,
        token: wanted.token,
        budget,
        areas,
        divisions: wish.divisions,
        keptAnswers: wish.keptAnswers ?? 'use',
        startedAt: new Date(options.now()).toISOString(),
        onProgress: (progress) => listener.onProgress(offer.key, progress),
      },
    )
    const saved = await listener.onBrought(offer.key, run.result, run.figures)
    if (saved) await run.done()
  }

  try {
    await Promise.all(
      [...byHost(wish.offers)].map(async (offers) => {
        const budgets = new Map<string, CallBudget>()
        for (const wanted of offers) await bring(wanted, budgets)
      }),
    )
  } finally {
    await fetcher.close()
  }
}

function byHost(offers: readonly WantedOffer[]): Iterable<readonly WantedOffer[]> {
  const hosts = new Map<string, WantedOffer[]>()
  for (const wanted of offers) {
    const host = URL.canParse(wanted.base) ? new URL(wanted.base).host : wanted.base
    const known = hosts.get(host)
    if (known === undefined) hosts.set(host, [wanted])
    else known.push(wanted)
  }
  return hosts.values()
}

/** Waits, or ends at once when the signal is raised. */
export async function waitOrStop(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined)
}
