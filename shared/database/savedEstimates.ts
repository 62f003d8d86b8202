import { fail, succeed, type Outcome } from '../contract/outcome'
import type { EstimateOrigin, FrozenRecord } from '../contract/snapshots'
import { protocol, type Protocol } from '../domain/studies/protocol'
import type { FrozenEstimate } from '../estimate/frozen/freezeEstimate'
import { frozenLimits } from '../estimate/frozen/frozenContent'
import type { FrozenEvidence } from '../estimate/frozen/frozenEvidence'
import type { FrozenForecast } from '../forecast/frozen/frozenForecast'
import { frozenForecastRequest } from '../forecast/frozen/frozenRequest'
import { insertParts } from './frozenContents'
import type { ReadableDatabase, Row, WritableDatabase } from './port'
import { readJson, readNumberOrNull, readText, readWord, type WordSet } from './row'
import { sql, type Sql } from './sql'

const origins: WordSet<EstimateOrigin> = { person: true, report: true }

/** A frozen estimate: enough to build it again or to compare a new run with it. */
export interface SavedEstimate extends FrozenRecord {
  readonly protocol: Protocol
  /** JSON text of an `EstimateResult` in the form that `engineVersion` gave it, which may be older than the present type. */
  readonly result: string
  /** Null where the estimate alone was frozen. */
  readonly forecast: FrozenForecast | null
}

export interface NewSavedEstimate
  extends
    Pick<SavedEstimate, 'id' | 'study' | 'version' | 'name' | 'note' | 'author' | 'origin' | 'createdAt'>,
    FrozenEstimate {
  /** Absent or null: the estimate alone. */
  readonly forecast?: FrozenForecast | null
}

/** Whether the evidence is small enough to be kept beside the studies. */
export function canKeep({ tables, candidates, population }: FrozenEvidence): boolean {
  const characters = [...tables, candidates, population].reduce((sum, { content }) => sum + content.length, 0)
  return tables.length <= frozenLimits.tables && characters <= frozenLimits.kept
}

/**
 * Keeps an estimate with the contents of its tables; where those are too many, their fingerprints alone. Only name and note
 * are changed afterwards. Throws when the version is not there.
 */
export function insertSavedEstimate(database: WritableDatabase, saved: NewSavedEstimate): void {
  const { result, evidence, forecast = null } = saved
  database.transaction(() => {
    database.run(sql`
      INSERT INTO saved_estimate (id, study_id, version_id, name, note, author, origin, input_hash, engine_version,
        seed, draw_count, protocol, result, rules, created_at, forecast_request, forecast_version, forecast_hash, forecast)
      VALUES (${saved.id}, ${saved.study}, ${saved.version}, ${saved.name}, ${saved.note}, ${saved.author},
        ${saved.origin}, ${result.inputHash}, ${result.engineVersion}, ${result.draws.seed}, ${result.draws.count},
        ${JSON.stringify(evidence.protocol)}, ${JSON.stringify(result)}, ${JSON.stringify(evidence.rules)},
        ${saved.createdAt}, ${forecast === null ? null : JSON.stringify(forecast.request)},
        ${forecast?.forecastVersion ?? null}, ${forecast?.inputHash ?? null}, ${forecast?.result ?? null})`)
    insertParts(database, saved.id, evidence, canKeep(evidence))
  })
}

const selectEstimate = sql`
  SELECT saved_estimate.id, study_id, version_id, protocol_version.name AS version_name, saved_estimate.name, note,
    author, origin, input_hash, engine_version, seed, draw_count, protocol, result, saved_estimate.created_at,
    forecast_request, forecast_version, forecast_hash, forecast
  FROM saved_estimate
    JOIN protocol_version USING (study_id)`
const ofVersion = sql`protocol_version.id = version_id`
const newestFirst = sql`ORDER BY saved_estimate.created_at DESC, saved_estimate.id`

function select(database: ReadableDatabase, condition: Sql): readonly SavedEstimate[] {
  return database
    .all(sql`${selectEstimate} WHERE ${ofVersion} AND ${condition} ${newestFirst}`)
    .map(toSavedEstimate)
}

export function readSavedEstimate(database: ReadableDatabase, id: string): SavedEstimate | null {
  return select(database, sql`saved_estimate.id = ${id}`)[0] ?? null
}

/** The estimates kept for one study, newest first. */
export function listSavedEstimates(database: ReadableDatabase, study: string): readonly SavedEstimate[] {
  return select(database, sql`study_id = ${study}`)
}

/** An estimate of the same version with exactly this result; null when none is kept. */
export function findEqualEstimate(
  database: ReadableDatabase,
  {
    study,
    version,
    result,
    forecast = null,
  }: Pick<NewSavedEstimate, 'study' | 'version' | 'result' | 'forecast'>,
): string | null {
  const wanted = forecast?.inputHash ?? null
  const row = database.get(sql`
    SELECT id FROM saved_estimate
    WHERE study_id = ${study} AND version_id = ${version} AND input_hash = ${result.inputHash}
      AND result = ${JSON.stringify(result)} AND (${wanted} IS NULL OR forecast_hash = ${wanted})
    ORDER BY created_at DESC, id LIMIT 1`)
  return row === null ? null : readText(row, 'id')
}

/** Changes what a person calls it. `not-found` when it is not there. */
export function renameSavedEstimate(
  database: WritableDatabase,
  id: string,
  { name, note }: Pick<SavedEstimate, 'name' | 'note'>,
): Outcome<null> {
  const changed = database.run(sql`UPDATE saved_estimate SET name = ${name}, note = ${note} WHERE id = ${id}`)
  return changed === 0 ? noSuchEstimate(id) : succeed(null)
}

/** Deletes an estimate, and the contents that no other uses. `not-found` when it is not there. */
export function deleteSavedEstimate(database: WritableDatabase, id: string): Outcome<null> {
  const deleted = database.run(sql`DELETE FROM saved_estimate WHERE id = ${id}`)
  return deleted === 0 ? noSuchEstimate(id) : succeed(null)
}

export function noSuchEstimate(id: string): Outcome<never> {
  return fail(
    'not-found',
    'This frozen estimate is not there any more. It may have been deleted in another window.',
    { snapshot: id },
  )
}

function toSavedEstimate(row: Row): SavedEstimate {
  const seed = readNumberOrNull(row, 'seed')
  const count = readNumberOrNull(row, 'draw_count')
  return {
    id: readText(row, 'id'),
    study: readText(row, 'study_id'),
    version: readText(row, 'version_id'),
    versionName: readText(row, 'version_name'),
    name: readText(row, 'name'),
    note: readText(row, 'note'),
    author: readText(row, 'author'),
    origin: readWord(row, 'origin', origins),
    inputHash: readText(row, 'input_hash'),
    engineVersion: readText(row, 'engine_version'),
    draws: seed === null || count === null ? null : { seed, count },
    protocol: readJson(row, 'protocol', protocol),
    result: readText(row, 'result'),
    forecast: toForecast(row),
    createdAt: readText(row, 'created_at'),
  }
}

function toForecast(row: Row): FrozenForecast | null {
  if (row['forecast'] === null) return null
  return {
    request: readJson(row, 'forecast_request', frozenForecastRequest),
    forecastVersion: readText(row, 'forecast_version'),
    inputHash: readText(row, 'forecast_hash'),
    result: readText(row, 'forecast'),
  }
}
