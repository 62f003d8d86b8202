import { fail, succeed, type Outcome } from '../contract/outcome'
import type { ReadableDatabase, WritableDatabase } from './port'
import { noSuchVersion, type VersionReference } from './protocolSteps'
import { listVersions } from './protocolVersions'
import { readNumber } from './row'
import { sql } from './sql'

/*
 * A version is deleted by giving it the place -1 - position: it counts no more, and can be put back with its history until
 * another version of the study is deleted.
 */

/** Gives a version another name. `not-found` when it is not there. */
export function renameVersion(
  database: WritableDatabase,
  reference: VersionReference,
  { name, at }: { readonly name: string; readonly at: string },
): Outcome<null> {
  return database.transaction(() => {
    if (!isThere(database, reference)) return noSuchVersion(reference)
    database.run(sql`
      UPDATE protocol_version SET name = ${name}
      WHERE study_id = ${reference.study} AND id = ${reference.version}`)
    return changed(database, reference, at)
  })
}

/**
 * Takes a version out of its study. It can be put back until the next one is taken out; one with saved estimates is kept
 * with them. `conflict` for the last version of a study, `not-found` when it is not there.
 */
export function deleteVersion(
  database: WritableDatabase,
  reference: VersionReference,
  at: string,
): Outcome<null> {
  const { study, version } = reference
  return database.transaction(() => {
    if (!isThere(database, reference)) return noSuchVersion(reference)
    if (listVersions(database, study).length === 1) {
      return fail(
        'conflict',
        'This is the only version of the study. Make another one first, or delete the study.',
        { study, version },
      )
    }
    database.run(sql`
      DELETE FROM protocol_version
      WHERE study_id = ${study} AND position < 0
        AND NOT EXISTS (SELECT 1 FROM saved_estimate
          WHERE saved_estimate.study_id = protocol_version.study_id
            AND saved_estimate.version_id = protocol_version.id)`)
    // The place of one that stays for its estimates may be the one that this version would get.
    database.run(sql`
      UPDATE protocol_version
      SET position = min(-1 - position, (SELECT min(position) - 1 FROM protocol_version WHERE study_id = ${study}))
      WHERE study_id = ${study} AND id = ${version}`)
    return changed(database, reference, at)
  })
}

/** Puts a deleted version back, in its place or behind the others when that is taken. `not-found` when it is gone for good. */
export function restoreVersion(
  database: WritableDatabase,
  reference: VersionReference,
  at: string,
): Outcome<null> {
  const { study, version } = reference
  return database.transaction(() => {
    const row = database.get(sql`
      SELECT position FROM protocol_version WHERE study_id = ${study} AND id = ${version} AND position < 0`)
    if (row === null) return noSuchVersion(reference)
    const place = -1 - readNumber(row, 'position')
    database.run(sql`
      UPDATE protocol_version
      SET position = CASE
        WHEN EXISTS (SELECT 1 FROM protocol_version WHERE study_id = ${study} AND position = ${place})
        THEN (SELECT max(position) + 1 FROM protocol_version WHERE study_id = ${study})
        ELSE ${place} END
      WHERE study_id = ${study} AND id = ${version}`)
    return changed(database, reference, at)
  })
}

function isThere(database: ReadableDatabase, { study, version }: VersionReference): boolean {
  return listVersions(database, study).some(({ id }) => id === version)
}

function changed(database: WritableDatabase, { study }: VersionReference, at: string): Outcome<null> {
  database.run(sql`UPDATE study SET changed_at = ${at} WHERE id = ${study}`)
  return succeed(null)
}
