import { fail, succeed, type Outcome } from '../contract/outcome'
import type { ProtocolState } from '../contract/responses'
import type { ProtocolVersion } from '../domain/studies/study'
import type { ReadableDatabase, WritableDatabase } from './port'
import { insertStep, readProtocolState } from './protocolSteps'
import { readText } from './row'
import { sql } from './sql'

export type VersionDescription = Omit<ProtocolVersion, 'protocol'>

/** A version to be added behind the others; `change` names its first step. */
export interface NewVersion extends ProtocolVersion {
  readonly study: string
  readonly change: string
  /** ISO instant of the first step. */
  readonly at: string
}

/** The versions of a study, oldest first. */
export function listVersions(database: ReadableDatabase, study: string): readonly VersionDescription[] {
  return database
    .all(
      sql`SELECT id, name, created_at FROM protocol_version WHERE study_id = ${study} AND position >= 0
      ORDER BY position`,
    )
    .map((row) => ({
      id: readText(row, 'id'),
      name: readText(row, 'name'),
      createdAt: readText(row, 'created_at'),
    }))
}

/** Adds a version as the newest of its study. Throws when the study is not there or has such a version. */
export function insertVersion(database: WritableDatabase, version: NewVersion): void {
  database.transaction(() => {
    database.run(sql`
      INSERT INTO protocol_version (study_id, id, name, created_at, position, cursor, last_sequence)
      VALUES (${version.study}, ${version.id}, ${version.name}, ${version.createdAt},
        (SELECT coalesce(max(position), -1) + 1 FROM protocol_version WHERE study_id = ${version.study}), 1, 1)`)
    insertStep(database, { ...version, version: version.id, sequence: 1 })
    database.run(sql`UPDATE study SET changed_at = ${version.at} WHERE id = ${version.study}`)
  })
}

/**
 * Adds a version that begins with the present protocol of another. `not-found` when that one is not there,
 * `conflict` when the identifier is taken.
 */
export function copyVersion(
  database: WritableDatabase,
  copy: Omit<NewVersion, 'protocol'> & { readonly copyOf: string },
): Outcome<ProtocolState> {
  return database.transaction(() => {
    const original = readProtocolState(database, { study: copy.study, version: copy.copyOf })
    if (original === null) {
      return fail('not-found', 'The protocol version to copy is not there any more.', {
        study: copy.study,
        version: copy.copyOf,
      })
    }
    const reference = { study: copy.study, version: copy.id }
    if (readProtocolState(database, reference) !== null) {
      return fail('conflict', `The study has a version with the identifier ${copy.id} already.`, reference)
    }
    insertVersion(database, { ...copy, protocol: original.protocol })
    const state = readProtocolState(database, reference)
    if (state === null) throw new Error(`Version ${copy.id} of study ${copy.study} was not written`)
    return succeed(state)
  })
}
