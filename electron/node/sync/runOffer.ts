import { checkCube } from '#shared/domain/cubes/checkCube'
import type { AreaDivision } from '#shared/domain/geography/areaDivisions'
import { answered, refused, type Answered, type SourceAnswer } from '#shared/sources/conversation'
import type {
  AreaKnowledge,
  KeptRelease,
  SourceConnector,
  SyncedContent,
  TableOffer,
} from '#shared/sources/connector'
import type { BroughtContent, BroughtCube, TransferFigures } from '#shared/sync/broughtContent'
import type { KeptAnswers, OfferProgress } from '#shared/sync/syncMessages'
import { sha256 } from '../sha256'
import { openSpool, spoolOfNothing, type AnswerSpool, type SpoolContext } from './answerSpool'
import { catalogueHash, cubeHash } from './contentHash'
import { exchange, type ExchangeOptions } from './exchange'
import { requestHash } from './sentRequest'

export interface OfferWish {
  readonly connector: SourceConnector
  readonly offer: TableOffer
  readonly previous: KeptRelease | null
  readonly sinceYear: number | null
}

export interface RunOptions extends Omit<ExchangeOptions, 'onWait'> {
  /** Folder for answers of conversations under way. */
  readonly spoolDirectory: string
  /** ISO instant. */
  readonly startedAt: string
  /** Keys of the areas that the estimate knows. */
  readonly areas: ReadonlySet<string>
  /** Earlier divisions of the country; none: only codes of today are read. */
  readonly divisions: readonly AreaDivision[]
  readonly keptAnswers: KeptAnswers
  onProgress(progress: OfferProgress): void
}

export interface OfferRun {
  /** Null content: nothing has changed since it was last brought. */
  readonly result: Answered<BroughtContent | null>
  readonly figures: TransferFigures
  /** Takes the kept answers away; called when the content has been saved. */
  done(): Promise<void>
}

/** Most requests of one conversation; the largest table known needs some hundred. */
const mostRequests = 20_000

/** Brings one offer. Answers that an earlier try left are used and not asked for again. */
export async function runOffer(wish: OfferWish, options: RunOptions): Promise<OfferRun> {
  const { offer, previous, sinceYear } = wish
  const { base, startedAt } = options
  const context: SpoolContext = { format: 1, offer: offer.key, base, startedAt, sinceYear, previous }
  let spool = await spoolFor(context, options)
  const figures = { requests: 0, bytes: 0, resumed: 0 }
  let result = await converse(wish, spool, options, figures)
  if (result === 'moved-on') {
    // The source has published anew since: what was kept is of no use, and nothing is left that could be taken up.
    await spool.clear()
    spool = await spoolFor(context, options)
    figures.resumed = 0
    const again = await converse(wish, spool, options, figures)
    if (again === 'moved-on') throw new Error('An empty spool was taken up')
    result = again
  }
  // What went wrong with these answers goes wrong with them again; a break or a stop is taken up later.
  const isBreak =
    !result.ok && ['unreachable', 'timed-out', 'throttled', 'cancelled'].includes(result.problem.code)
  if (!result.ok && !isBreak) await spool.clear()
  const used = spool
  return { result, figures, done: () => used.clear() }
}

async function spoolFor(
  context: SpoolContext,
  { keptAnswers, spoolDirectory }: RunOptions,
): Promise<AnswerSpool> {
  if (keptAnswers === 'none') return spoolOfNothing(context)
  const spool = await openSpool(spoolDirectory, context)
  if (keptAnswers === 'use') return spool
  await spool.clear()
  return openSpool(spoolDirectory, context)
}

/** `moved-on` when the source tells of another release than when the kept answers were given. */
async function converse(
  { connector, offer }: OfferWish,
  spool: AnswerSpool,
  options: RunOptions,
  figures: { requests: number; bytes: number; resumed: number },
): Promise<Answered<BroughtContent | null> | 'moved-on'> {
  const { startedAt, sinceYear, previous } = spool.context
  const conversation = connector.sync(offer, { today: startedAt.slice(0, 10), sinceYear, previous })
  const hashes: string[] = []
  let step = conversation.next()
  while (step.done !== true) {
    const request = step.value
    if (hashes.length >= mostRequests)
      return refused('too-large', `${offer.title.en}: more than ${mostRequests} requests.`, {
        limit: mostRequests,
      })
    const position = hashes.length
    const hash = requestHash(request)
    hashes.push(hash)
    const tell = (state: OfferProgress['state']) =>
      options.onProgress({ ...figures, state, label: request.label })
    const kept = await spool.read(position, hash)
    if (kept !== null && request.tellsRelease !== true) {
      figures.resumed += 1
      if (options.signal.aborted) return refused('cancelled', 'Stopped. What was kept before is still there.')
      step = conversation.next(kept)
      continue
    }
    tell('asking')
    const received = await exchange(request, { ...options, onWait: () => tell('waiting') })
    if (!received.ok) return received
    figures.requests += 1
    figures.bytes += received.value.bytes
    if (kept !== null) {
      if (!isSameAnswer(kept, received.value.answer)) return 'moved-on'
      figures.resumed += 1
    }
    await spool.keep(position, hash, received.value.answer)
    step = conversation.next(received.value.answer)
  }
  options.onProgress({ ...figures, state: 'checking', label: '' })
  const content = step.value
  if (!content.ok) return content
  if (content.value.unchanged) return answered(null)
  return check(
    connector,
    content.value,
    { retrievedAt: startedAt, queryHash: sha256(hashes.join('\n')), address: options.base },
    { areas: options.areas, divisions: options.divisions },
  )
}

function isSameAnswer(kept: SourceAnswer, received: SourceAnswer): boolean {
  return kept.status === received.status && kept.text === received.text
}

/** A table is kept whole or not at all: every cube is checked before any is handed on. */
function check(
  connector: SourceConnector,
  { cubes, catalogue, notes }: SyncedContent,
  origin: Pick<BroughtContent, 'retrievedAt' | 'queryHash' | 'address'>,
  knowledge: AreaKnowledge,
): Answered<BroughtContent> {
  const brought: BroughtCube[] = []
  for (const cube of cubes) {
    const fault = checkCube(cube)
    if (fault !== null)
      return refused('unsound', `${cube.title}: ${fault.message}`, {
        table: cube.key,
        reason: fault.reason,
        place: fault.place,
      })
    brought.push({
      cube,
      contentHash: cubeHash(cube),
      evidence: connector.evidence(cube, origin.retrievedAt.slice(0, 10), origin.queryHash, knowledge),
    })
  }
  return answered({
    ...origin,
    cubes: brought,
    catalogue: catalogue === null ? null : { ...catalogue, contentHash: catalogueHash(catalogue) },
    notes,
  })
}
