import { checkCube } from '#shared/domain/cubes/checkCube'
import type { AreaDivision } from '#shared/domain/geography/areaDivisions'
import { answered, refused, type Answered } from '#shared/sources/conversation'
import type {
  AreaKnowledge,
  KeptRelease,
  SourceConnector,
  SyncedContent,
  TableOffer,
} from '#shared/sources/connector'
import type { BroughtContent, BroughtCube, TransferFigures } from '#shared/sync/broughtContent'
import type { OfferProgress } from '#shared/sync/syncMessages'
import { sha256 } from '../sha256'
import { openSpool, type AnswerSpool } from './answerSpool'
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
  const spool = await openSpool(options.spoolDirectory, {
    format: 1,
    offer: offer.key,
    base,
    startedAt,
    sinceYear,
    previous,
  })
  const figures = { requests: 0, bytes: 0, resumed: 0 }
  const result = await converse(wish, spool, options, figures)
  // What went wrong with these answers goes wrong with them again; a break or a stop is taken up later.
  const isBreak =
    !result.ok && ['unreachable', 'timed-out', 'throttled', 'cancelled'].includes(result.problem.code)
  if (!result.ok && !isBreak) await spool.clear()
  return { result, figures, done: () => spool.clear() }
}

async function converse(
  { connector, offer }: OfferWish,
  spool: AnswerSpool,
  options: RunOptions,
  figures: { requests: number; bytes: number; resumed: number },
): Promise<Answered<BroughtContent | null>> {
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
    if (kept !== null) {
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
