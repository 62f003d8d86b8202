import { fail, succeed, type Outcome } from '../contract/outcome'
import type { ProtocolState } from '../contract/responses'
import { protocol, type Protocol } from '../domain/studies/protocol'
import { followSampleSize, type ProtocolMove } from './followSampleSize'
import type { ReadableDatabase, WritableDatabase } from './port'
import { readJson, readNumber, readText } from './row'
import { sql } from './sql'

/** Steps a version remembers; older ones are forgotten. */
export const historyLimit = 100

/** Which protocol version of which study. */
export interface VersionReference {
  readonly study: string
  readonly version: string
}

/** One named change: the protocol as it stands after it. */
export interface ProtocolStep extends VersionReference {
  /** Number of the step the change was made on. */
  readonly sequence: number
  readonly change: string
  readonly protocol: Protocol
  /** ISO instant. */
  readonly at: string
}

/** The protocol as it stands and where it stands in its history; null when there is no such version. */
export function readProtocolState(
  database: ReadableDatabase,
  reference: VersionReference,
): ProtocolState | null {
  const { study, version } = reference
  const row = database.get(sql`
    SELECT step.sequence, step.protocol, step.change
    FROM protocol_version AS version
    JOIN protocol_step AS step
      ON step.study_id = version.study_id AND step.version_id = version.id AND step.sequence = version.cursor
    WHERE version.study_id = ${study} AND version.id = ${version} AND version.position >= 0`)
  if (row === null) return null
  const sequence = readNumber(row, 'sequence')
  const next = nextStep(database, reference, sequence)
  return {
    study,
    version,
    sequence,
    protocol: readJson(row, 'protocol', protocol),
    undo: previousStep(database, reference, sequence) === null ? null : readText(row, 'change'),
    redo: next === null ? null : next.change,
  }
}

/**
 * Adds a step after the present one; steps that were taken back before are dropped. `conflict` when `sequence` is not
 * the present step, because another window has written in between; `not-found` when there is no such version.
 */
export function appendStep(database: WritableDatabase, step: ProtocolStep): Outcome<ProtocolState> {
  return database.transaction(() => {
    const present = readCursor(database, step)
    if (present === null) return noSuchVersion(step)
    if (present.cursor !== step.sequence) {
      return fail(
        'conflict',
        'This protocol was changed in another window in the meantime. The other change is kept; load it and make this one again.',
        { expected: present.cursor, received: step.sequence },
      )
    }
    database.run(sql`
      DELETE FROM protocol_step
      WHERE study_id = ${step.study} AND version_id = ${step.version} AND sequence > ${present.cursor}`)
    // Numbers of dropped steps are not given again: a window that still shows such a step must meet a conflict.
    const sequence = present.lastSequence + 1
    const calculated = step.protocol.sites?.sampleSize !== undefined
    const before = calculated ? readProtocolState(database, step) : null
    insertStep(database, { ...step, sequence })
    database.run(sql`
      UPDATE protocol_version SET cursor = ${sequence}, last_sequence = ${sequence}
      WHERE study_id = ${step.study} AND id = ${step.version}`)
    forgetOldest(database, step)
    if (before !== null)
      followSampleSize(database, step.study, {
        before: before.protocol,
        after: step.protocol,
        direction: 'made',
      })
    return answer(database, step, step.at)
  })
}

/** Takes the present step back; without an earlier step nothing changes. `not-found` when there is no such version. */
export function undoStep(
  database: WritableDatabase,
  reference: VersionReference,
  at: string,
): Outcome<ProtocolState> {
  return moveCursor(database, reference, at, 'undone')
}

/** Makes the step that was taken back last again; without one nothing changes. */
export function redoStep(
  database: WritableDatabase,
  reference: VersionReference,
  at: string,
): Outcome<ProtocolState> {
  return moveCursor(database, reference, at, 'made')
}

/** Writes a step under its own number; the first of a version is written by `studies.ts`. */
export function insertStep(database: WritableDatabase, step: ProtocolStep): void {
  database.run(sql`
    INSERT INTO protocol_step (study_id, version_id, sequence, change, protocol, at)
    VALUES (${step.study}, ${step.version}, ${step.sequence}, ${step.change}, ${JSON.stringify(step.protocol)},
      ${step.at})`)
}

interface Neighbour {
  readonly sequence: number
  readonly change: string
}

function moveCursor(
  database: WritableDatabase,
  reference: VersionReference,
  at: string,
  direction: ProtocolMove['direction'],
): Outcome<ProtocolState> {
  return database.transaction(() => {
    const present = readCursor(database, reference)
    if (present === null) return noSuchVersion(reference)
    const target = (direction === 'made' ? nextStep : previousStep)(database, reference, present.cursor)
    const before = readProtocolState(database, reference)
    if (target !== null) {
      database.run(sql`
        UPDATE protocol_version SET cursor = ${target.sequence}
        WHERE study_id = ${reference.study} AND id = ${reference.version}`)
    }
    const state = answer(database, reference, target === null ? null : at)
    if (before !== null && state.ok)
      followSampleSize(database, reference.study, {
        before: before.protocol,
        after: state.value.protocol,
        direction,
      })
    return state
  })
}

function previousStep(
  database: ReadableDatabase,
  reference: VersionReference,
  sequence: number,
): Neighbour | null {
  const row = database.get(sql`
    SELECT sequence, change FROM protocol_step
    WHERE study_id = ${reference.study} AND version_id = ${reference.version} AND sequence < ${sequence}
    ORDER BY sequence DESC LIMIT 1`)
  return row === null ? null : { sequence: readNumber(row, 'sequence'), change: readText(row, 'change') }
}

function nextStep(
  database: ReadableDatabase,
  reference: VersionReference,
  sequence: number,
): Neighbour | null {
  const row = database.get(sql`
    SELECT sequence, change FROM protocol_step
    WHERE study_id = ${reference.study} AND version_id = ${reference.version} AND sequence > ${sequence}
    ORDER BY sequence LIMIT 1`)
  return row === null ? null : { sequence: readNumber(row, 'sequence'), change: readText(row, 'change') }
}

function readCursor(
  database: ReadableDatabase,
  { study, version }: VersionReference,
): { readonly cursor: number; readonly lastSequence: number } | null {
  const row = database.get(sql`
    SELECT cursor, last_sequence FROM protocol_version
    WHERE study_id = ${study} AND id = ${version} AND position >= 0`)
  return row === null
    ? null
    : { cursor: readNumber(row, 'cursor'), lastSequence: readNumber(row, 'last_sequence') }
}

function forgetOldest(database: WritableDatabase, { study, version }: VersionReference): void {
  database.run(sql`
    DELETE FROM protocol_step
    WHERE study_id = ${study} AND version_id = ${version} AND sequence NOT IN (
      SELECT sequence FROM protocol_step WHERE study_id = ${study} AND version_id = ${version}
      ORDER BY sequence DESC LIMIT ${historyLimit})`)
}

/** The state after a change; `changedAt` null when nothing changed. */
function answer(
  database: WritableDatabase,
  reference: VersionReference,
  changedAt: string | null,
): Outcome<ProtocolState> {
  if (changedAt !== null) {
    database.run(sql`UPDATE study SET changed_at = ${changedAt} WHERE id = ${reference.study}`)
  }
  const state = readProtocolState(database, reference)
  if (state === null)
    throw new Error(`Version ${reference.version} of study ${reference.study} has lost its present step`)
  return succeed(state)
}

/** Refusal of a version that is not there, or not any more. */
export function noSuchVersion({ study, version }: VersionReference): Outcome<never> {
  return fail(
    'not-found',
    'This protocol version is not there any more. It may have been deleted in another window.',
    {
      study,
      version,
    },
  )
}
