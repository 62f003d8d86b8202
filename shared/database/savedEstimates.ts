import * as v from 'valibot'
import { protocol, type Protocol } from '../domain/studies/protocol'
import type { EstimateResult } from '../estimate/result'
import type { ReadableDatabase, Row, WritableDatabase } from './port'
import { readJson, readText } from './row'
import { sql } from './sql'

/** Frozen evidence behind a document: enough to build it again or to compare a new run with it. */
export interface SavedEstimate {
  readonly id: string
  readonly study: string
  readonly version: string
  readonly inputHash: string
  readonly engineVersion: string
  readonly protocol: Protocol
  /** An `EstimateResult` in the form that `engineVersion` gave it, which may be older than the present type. */
  readonly result: unknown
  /** ISO instant. */
  readonly createdAt: string
}

/** Keeps an estimate; it is never changed afterwards. */
export function insertSavedEstimate(
  database: WritableDatabase,
  estimate: Omit<SavedEstimate, 'result'> & { readonly result: EstimateResult },
): void {
  database.run(sql`
    INSERT INTO saved_estimate (id, study_id, version_id, input_hash, engine_version, protocol, result, created_at)
    VALUES (${estimate.id}, ${estimate.study}, ${estimate.version}, ${estimate.inputHash}, ${estimate.engineVersion},
      ${JSON.stringify(estimate.protocol)}, ${JSON.stringify(estimate.result)}, ${estimate.createdAt})`)
}

export function readSavedEstimate(database: ReadableDatabase, id: string): SavedEstimate | null {
  const row = database.get(sql`
    SELECT id, study_id, version_id, input_hash, engine_version, protocol, result, created_at
    FROM saved_estimate WHERE id = ${id}`)
  return row === null ? null : toSavedEstimate(row)
}

/** The estimates kept for one protocol version, newest first. */
export function listSavedEstimates(
  database: ReadableDatabase,
  study: string,
  version: string,
): readonly SavedEstimate[] {
  return database
    .all(
      sql`
      SELECT id, study_id, version_id, input_hash, engine_version, protocol, result, created_at
      FROM saved_estimate WHERE study_id = ${study} AND version_id = ${version} ORDER BY created_at DESC, id`,
    )
    .map(toSavedEstimate)
}

function toSavedEstimate(row: Row): SavedEstimate {
  return {
    id: readText(row, 'id'),
    study: readText(row, 'study_id'),
    version: readText(row, 'version_id'),
    inputHash: readText(row, 'input_hash'),
    engineVersion: readText(row, 'engine_version'),
    protocol: readJson(row, 'protocol', protocol),
    result: readJson(row, 'result', v.unknown()),
    createdAt: readText(row, 'created_at'),
  }
}
