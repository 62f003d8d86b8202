import * as v from 'valibot'
import { cubeLimits, cubeSize, type Cube } from '../../domain/cubes/cube'
import { createCubeBuilder } from '../../domain/cubes/cubeBuilder'
import type { SyncContext, SyncResult } from '../connector'
import { answered, refused, type Answered, type Conversation } from '../conversation'
import {
  cubeMeasures,
  finishCube,
  languageOf,
  notesOf,
  withoutNegativeGuesses,
} from '../jsonStat/datasetCube'
import { placeDataset } from '../jsonStat/placeDataset'
import { readDataset, type JsonStatCategory, type JsonStatDataset } from '../jsonStat/readDataset'
import { answerText, readJsonAnswer } from '../readAnswer'
import { halveChunk, planChunks } from './planChunks'
import { isTooMuch, refuseProblem } from './problems'
import type { PxInstallation, PxTable } from './pxTable'
import { readDescription } from './readDescription'
import { configRequest, dataRequest, metadataRequest } from './requests'
import { askedCodes, askedDimensions, readingOf, withUnits } from './pxReading'
import { selectCodes, type Selected } from './selectCodes'

/** Times that a table is read anew because it changed while it was read. */
const mostAttempts = 3
/** Requests for one table; more would keep a source busy for an hour. */
const mostRequests = 3000
const mostListedCharacters = 200_000
/** Cells a request, where the server does not say how many it gives. */
const carefulCellLimit = 100_000

const settings = v.looseObject({ maxDataCells: v.nullish(v.pipe(v.number(), v.integer(), v.minValue(1))) })

/** What one reading of a table came to; `again` when its parts were published at different times. */
type Attempt =
  { readonly again: true; readonly published: string } | { readonly again: false; readonly cube: Cube }

/**
 * Brings a table: its description, then its cells in as many requests as the limit asks for, split further when the server
 * finds them too large. When the table is published anew meanwhile, it starts over, and gives up with `changed-meanwhile`.
 */
export function* syncPxTable(
  sourceName: string,
  installation: PxInstallation,
  table: PxTable,
  context: SyncContext,
): Conversation<SyncResult> {
  const what = `${sourceName} ${table.table}`
  const limit = yield* cellLimit(installation)
  let published: string | null = null
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const answer = yield metadataRequest(installation, table.table)
    const description = readDescription(answer, installation.version, what)
    if (!description.ok) return description
    const { previous } = context
    const release = description.value.updated
    if (previous !== null && previous.trusted && release !== '' && release === previous.release)
      return answered({ unchanged: true })
    const selected = selectCodes(description.value, table, context, what)
    if (!selected.ok) return selected
    const read: Answered<Attempt> = yield* readTable(
      { installation, table, what, limit, accepted: published },
      description.value,
      selected.value,
    )
    if (!read.ok) return read
    if (!read.value.again)
      return answered({ unchanged: false, cubes: [read.value.cube], catalogue: null, notes: [] })
    published = read.value.published
  }
  return refused('changed-meanwhile', `${what}: published anew each time it was read. Try again later.`, {
    what,
  })
}

function* cellLimit(
  installation: PxInstallation,
): Generator<ReturnType<typeof configRequest>, number, Parameters<typeof isTooMuch>[0]> {
  if (installation.cellLimit !== null) return installation.cellLimit
  if (installation.version === 1) return carefulCellLimit
  const parsed = readJsonAnswer(yield configRequest(), settings, 'config')
  return (parsed.ok ? parsed.value.maxDataCells : null) ?? carefulCellLimit
}

interface Reading {
  readonly installation: PxInstallation
  readonly table: PxTable
  readonly what: string
  readonly limit: number
  /** Time of publication of the cells that an earlier attempt saw; null in the first. */
  readonly accepted: string | null
}

function* readTable(
  { installation, table, what, limit, accepted }: Reading,
  description: JsonStatDataset,
  { asked, together }: Selected,
): Conversation<Attempt> {
  const dimensions = askedDimensions(description, asked)
  const size = cubeSize(dimensions)
  if (size === 0) return refused('not-found', `${what}: nothing of the period asked for.`, { what })
  if (size > cubeLimits.cells)
    return refused('too-large', `${what}: ${size} cells. Choose a later first year.`, { what, cells: size })
  const reading = readingOf(installation, table, dimensions, together)
  const underway = { dimensions, builder: createCubeBuilder(size), negative: new Set<string>() }
  const units = new Map<string, JsonStatCategory>()
  const waiting = [...planChunks(asked, { cells: limit, characters: mostListedCharacters })]
  let published: string | null = null
  let allowed = description.aggregationAllowed
  for (let requests = 0; waiting.length > 0; requests += 1) {
    if (requests + waiting.length > mostRequests)
      return refused('too-large', `${what}: takes more than ${mostRequests} requests.`, { what })
    const chunk = waiting.shift()
    if (chunk === undefined) break
    const answer = yield dataRequest(installation, table.table, chunk)
    if (isTooMuch(answer)) {
      const halves = halveChunk(chunk)
      if (halves === null) return refuseProblem(answer, what)
      waiting.unshift(...halves)
      continue
    }
    if (answer.status !== 200) return refuseProblem(answer, what)
    const dataset = readDataset(answerText(answer), what)
    if (!dataset.ok) return dataset
    published ??= dataset.value.updated
    if (dataset.value.updated !== published)
      return answered({ again: true, published: dataset.value.updated })
    // Some servers give the description another time than the cells: then the same cells twice are good enough.
    if (description.updated !== '' && published !== description.updated && published !== accepted)
      return answered({ again: true, published })
    const { forms } = cubeMeasures(dataset.value, reading)
    const placed = placeDataset(dataset.value, underway, askedCodes(chunk), reading.legend, forms, what)
    if (!placed.ok) return placed
    allowed &&= dataset.value.aggregationAllowed
    for (const category of dataset.value.dimensions[forms.dimension]?.categories ?? [])
      units.set(category.code, category)
  }
  const whole = { ...withUnits(description, dimensions, units), aggregationAllowed: allowed }
  const { measures } = cubeMeasures(whole, reading)
  const below = new Set(
    measures.flatMap(({ code }, index) => (underway.negative.has(code ?? '') ? [index] : [])),
  )
  const cube = finishCube(
    underway.builder,
    {
      title: description.label,
      language: languageOf(description, installation.language),
      dimensions,
      measures: withoutNegativeGuesses(measures, below, reading),
      release: description.updated === '' ? (published ?? '') : description.updated,
      notes: notesOf(description, reading.notes),
    },
    reading,
    what,
  )
  return cube.ok ? answered({ again: false, cube: cube.value }) : cube
}
