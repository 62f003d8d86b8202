import * as v from 'valibot'
import {
  offerStates,
  syncCauses,
  type OfferRunState,
  type SyncCause,
  type SyncRunState,
} from '../sync/runState'
import { sourceProblemCodes, type SourceProblem } from '../sources/conversation'
import type { ReadableDatabase, Row, WritableDatabase } from './port'
import { readJson, readNumber, readText, readTextOrNull } from './row'
import { sql } from './sql'

/** Runs that are remembered. */
export const mostRuns = 200

/** Writes down that a run begins; answers its number. */
export function beginRun(database: WritableDatabase, startedAt: string, cause: SyncCause): number {
  database.run(sql`INSERT INTO sync_run (started_at, cause) VALUES (${startedAt}, ${cause})`)
  const row = database.get(sql`SELECT max(id) AS id FROM sync_run`)
  if (row === null) throw new Error('SQLite gave no number for a run')
  const id = readNumber(row, 'id')
  database.run(sql`DELETE FROM sync_run WHERE id <= ${id - mostRuns}`)
  return id
}

export function endRun(database: WritableDatabase, id: number, endedAt: string): void {
  database.run(sql`UPDATE sync_run SET ended_at = ${endedAt} WHERE id = ${id}`)
}

/** Writes down how one offer of a run ended. */
export function logOffer(
  database: WritableDatabase,
  run: number,
  offer: OfferRunState,
  endedAt: string,
): void {
  database.run(sql`
    INSERT INTO sync_run_offer (run, offer, state, ended_at, requests, bytes, resumed, cells, problem, notes)
    VALUES (${run}, ${offer.offer}, ${offer.state}, ${endedAt}, ${offer.requests}, ${offer.bytes}, ${offer.resumed},
      ${offer.cells}, ${offer.problem === null ? null : JSON.stringify(offer.problem)}, ${JSON.stringify(offer.notes)})
    ON CONFLICT (run, offer) DO UPDATE SET state = excluded.state, ended_at = excluded.ended_at,
      requests = excluded.requests, bytes = excluded.bytes, resumed = excluded.resumed, cells = excluded.cells,
      problem = excluded.problem, notes = excluded.notes`)
}

/** Runs, the newest first. */
export function listRuns(database: ReadableDatabase, limit: number): readonly SyncRunState[] {
  return database
    .all(sql`SELECT id, started_at, ended_at, cause FROM sync_run ORDER BY id DESC LIMIT ${limit}`)
    .map((row): SyncRunState => {
      const id = readNumber(row, 'id')
      return {
        id,
        startedAt: readText(row, 'started_at'),
        endedAt: readTextOrNull(row, 'ended_at'),
        cause: v.parse(v.picklist(syncCauses), readText(row, 'cause')),
        offers: database
          .all(
            sql`
            SELECT offer, state, requests, bytes, resumed, cells, problem, notes FROM sync_run_offer
            WHERE run = ${id} ORDER BY ended_at, offer`,
          )
          .map(toOffer),
      }
    })
}

const problem = v.object({
  code: v.picklist(sourceProblemCodes),
  message: v.string(),
  details: v.record(v.string(), v.any()),
})
const notes = v.array(v.object({ code: v.string(), message: v.string(), count: v.number() }))

function toOffer(row: Row): OfferRunState {
  return {
    offer: readText(row, 'offer'),
    state: v.parse(v.picklist(offerStates), readText(row, 'state')),
    label: '',
    requests: readNumber(row, 'requests'),
    bytes: readNumber(row, 'bytes'),
    resumed: readNumber(row, 'resumed'),
    cells: readNumber(row, 'cells'),
    problem: row['problem'] === null ? null : readProblem(row),
    notes: readJson(row, 'notes', notes),
  }
}

function readProblem(row: Row): SourceProblem {
  return readJson(row, 'problem', problem)
}
