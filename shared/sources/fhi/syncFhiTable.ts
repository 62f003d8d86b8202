import { cubeLimits, cubeSize, type Cube } from '../../domain/cubes/cube'
import { createCubeBuilder } from '../../domain/cubes/cubeBuilder'
import { norwegianAreaVintage } from '../codes/areaVintage'
import type { SyncContext, SyncResult } from '../connector'
import { answered, refused, type Answered, type Conversation, type SourceAnswer } from '../conversation'
import { countedNote } from '../countedNote'
import {
  cubeMeasures,
  finishCube,
  notesOf,
  withoutNegativeGuesses,
  type TableReading,
} from '../jsonStat/datasetCube'
import { placeDataset } from '../jsonStat/placeDataset'
import { readDataset, type JsonStatCategory, type JsonStatDataset } from '../jsonStat/readDataset'
import { halveChunk, planChunks, type Chunk } from '../pxweb/planChunks'
import { isTooMuch } from '../pxweb/problems'
import { askedCodes, askedDimensions, withUnits } from '../pxweb/pxReading'
import { answerText, readJsonAnswer, refuseStatus } from '../readAnswer'
import { askedOf, describeTable } from './fhiDescription'
import { fhiLegend, flagsOf } from './fhiLegend'
import { dataRequest, partRequest, tablesRequest } from './fhiRequests'
import { dimensionsSchema, flagsSchema, tablesSchema } from './fhiSchema'
import type { FhiTable } from './fhiTable'

/** Rows of one answer: the number in the guide of the source. */
const rowLimit = 50_000
const mostListedCharacters = 100_000
const mostRequests = 2000

/**
 * Brings a table: whether it changed, its dimensions, then its cells. The rows of an answer are its combinations, so an answer
 * within the limit is never refused for its length; if it is all the same, it is asked for in halves.
 */
export function* syncFhiTable(table: FhiTable, context: SyncContext): Conversation<SyncResult> {
  const what = `fhi ${table.source}/${String(table.table)}`
  const release = yield* releaseOf(table, context, what)
  if (!release.ok) return release
  if (release.value === null) return answered({ unchanged: true })
  const dimensions = readJsonAnswer(yield partRequest(table, 'dimension'), dimensionsSchema, what)
  if (!dimensions.ok) return dimensions
  const { title, modified } = release.value
  const description = describeTable(dimensions.value.dimensions, title, modified, what)
  if (!description.ok) return description
  return yield* readTable(
    table,
    description.value,
    askedOf(description.value, table.periods, context.sinceYear),
    what,
  )
}

/** When the table last changed; null when it has not since it was kept. A table that is kept is only asked about. */
function* releaseOf(
  table: FhiTable,
  { previous }: SyncContext,
  what: string,
): Conversation<{ readonly title: string; readonly modified: string } | null> {
  const kept = previous !== null && previous.trusted ? previous.release : null
  const day = kept === null ? null : (/^\d{4}-\d{2}-\d{2}/.exec(kept)?.[0] ?? null)
  const tables = readJsonAnswer(yield tablesRequest(table, day), tablesSchema, what)
  if (!tables.ok) return tables
  const found = tables.value.find(({ tableId }) => tableId === table.table)
  if (found === undefined)
    return day === null
      ? refused('not-found', `${what}: the source has no such table any more.`, { what })
      : answered(null)
  const modified = found.modifiedAt ?? found.publishedAt ?? ''
  if (kept !== null && modified === kept && kept !== '') return answered(null)
  return answered({ title: found.title ?? '', modified })
}

function* readTable(
  table: FhiTable,
  description: JsonStatDataset,
  asked: Chunk,
  what: string,
): Conversation<SyncResult> {
  const dimensions = askedDimensions(description, asked)
  const size = cubeSize(dimensions)
  if (size === 0) return refused('not-found', `${what}: nothing of the period asked for.`, { what })
  if (size > cubeLimits.cells)
    return refused('too-large', `${what}: ${size} cells. Choose a later first year.`, { what, cells: size })
  const underway = { dimensions, builder: createCubeBuilder(size), negative: new Set<string>() }
  const units = new Map<string, JsonStatCategory>()
  const waiting = [...planChunks(asked, { cells: rowLimit, characters: mostListedCharacters })]
  let flags: ReadonlyMap<string, string> | null = null
  let askedForFlags = false
  let published: string | null = null
  for (let requests = 0; waiting.length > 0; requests += 1) {
    if (requests + waiting.length > mostRequests)
      return refused('too-large', `${what}: takes more than ${mostRequests} requests.`, { what })
    const chunk = waiting.shift()
    if (chunk === undefined) break
    const answer = yield dataRequest(table, chunk, rowLimit)
    if (isTooManyRows(answer)) {
      const halves = halveChunk(chunk)
      if (halves === null) return refuseStatus(answer, what)
      waiting.unshift(...halves)
      continue
    }
    if (answer.status !== 200) return refuseStatus(answer, what)
    const dataset = readDataset(answerText(answer), what)
    if (!dataset.ok) return dataset
    published ??= dataset.value.updated
    if (dataset.value.updated !== published)
      return refused('changed-meanwhile', `${what}: published anew while it was read. Try again later.`, {
        what,
      })
    flags ??= dataset.value.flags
    if (flags === null && !askedForFlags && hasSymbols(dataset.value)) {
      askedForFlags = true
      flags = yield* separateFlags(table)
    }
    const reading = readingOf(table, dimensions, flags)
    const { forms } = cubeMeasures(dataset.value, reading)
    // The source leaves out categories for which it has nothing at all.
    const codes = { ...askedCodes(chunk), subset: true }
    const placed = placeDataset(dataset.value, underway, codes, reading.legend, forms, what)
    if (!placed.ok) return placed
    for (const category of dataset.value.dimensions[forms.dimension]?.categories ?? [])
      units.set(category.code, category)
  }
  const left = size - underway.builder.count
  const cube = cubeOf(table, description, { ...underway, units, flags }, what)
  const notes = countedNote('cells-left-out', 'Combinations that the source left out.', left)
  return cube.ok ? answered({ unchanged: false, cubes: [cube.value], catalogue: null, notes }) : cube
}

interface ReadCells {
  readonly dimensions: Cube['dimensions']
  readonly builder: ReturnType<typeof createCubeBuilder>
  readonly negative: ReadonlySet<string>
  readonly units: ReadonlyMap<string, JsonStatCategory>
  readonly flags: ReadonlyMap<string, string> | null
}

function cubeOf(
  table: FhiTable,
  description: JsonStatDataset,
  { dimensions, builder, negative, units, flags }: ReadCells,
  what: string,
): Answered<Cube> {
  const reading = readingOf(table, dimensions, flags)
  const { measures } = cubeMeasures(withUnits(description, dimensions, units), reading)
  const below = new Set(measures.flatMap(({ code }, index) => (negative.has(code ?? '') ? [index] : [])))
  return finishCube(
    builder,
    {
      title: description.label,
      language: 'nb',
      dimensions,
      measures: withoutNegativeGuesses(measures, below, reading),
      release: description.updated,
      notes: notesOf(
        description,
        [...(flags ?? [])].map(([symbol, words]) => `${symbol} = ${words}`),
      ),
    },
    reading,
    what,
  )
}

/** Whether symbols stand among the values: an answer that does not explain them has its legend at an address of its own. */
function hasSymbols({ value }: JsonStatDataset): boolean {
  return Array.isArray(value) && value.some((item) => typeof item === 'string')
}

/** The legend of a table; null where the source has none, or refuses it. */
function* separateFlags(
  table: FhiTable,
): Generator<ReturnType<typeof partRequest>, ReadonlyMap<string, string> | null, SourceAnswer> {
  const parsed = readJsonAnswer(yield partRequest(table, 'flag'), flagsSchema, 'flag')
  return parsed.ok ? flagsOf(parsed.value) : null
}

function isTooManyRows(answer: SourceAnswer): boolean {
  return (
    isTooMuch(answer) ||
    (answer.status === 400 && /maxrowcount|for mange rader|too many rows/i.test(answer.text))
  )
}

function readingOf(
  table: FhiTable,
  dimensions: Cube['dimensions'],
  flags: ReadonlyMap<string, string> | null,
): TableReading {
  const areas = dimensions.find(({ role }) => role === 'area')?.categories ?? []
  return {
    key: table.key,
    sourceTable: `${table.source}/${String(table.table)}`,
    legend: fhiLegend(flags),
    measure: (code) => (Object.hasOwn(table.measures, code) ? table.measures[code] : undefined),
    absent: null,
    areaVintage: norwegianAreaVintage(areas),
    language: 'no',
    notes: [],
  }
}
