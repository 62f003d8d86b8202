import { fail, succeed, type Outcome } from '../contract/outcome'
import type { StudyDescription, StudyState } from '../contract/responses'
import { localisedLongText, type LocalisedText } from '../domain/studies/protocol'
import type { Study } from '../domain/studies/study'
import type { ReadableDatabase, Row, WritableDatabase } from './port'
import { readProtocolState } from './protocolSteps'
import { listVersions, insertVersion } from './protocolVersions'
import { keepRegistration, readRegistration } from './registrations'
import { readJson, readNumber, readNumberOrNull, readText } from './row'
import { sql } from './sql'

/** What may be changed about a study itself; what is left out or undefined stays as it is. */
export interface StudyChange {
  readonly name?: string | undefined
  readonly question?: LocalisedText | null | undefined
  readonly targetParticipants?: number | null | undefined
}

/** All studies, the one changed last first. */
export function listStudies(database: ReadableDatabase): readonly StudyDescription[] {
  return database
    .all(
      sql`
      SELECT study.id, study.name, study.changed_at,
        (SELECT count(*) FROM protocol_version
          WHERE protocol_version.study_id = study.id AND protocol_version.position >= 0) AS versions
      FROM study ORDER BY study.changed_at DESC, study.id`,
    )
    .map((row) => ({
      id: readText(row, 'id'),
      name: readText(row, 'name'),
      changedAt: readText(row, 'changed_at'),
      versions: readNumber(row, 'versions'),
    }))
}

/**
 * Adds a study with its versions, oldest first; `change` names the first step of each. `conflict` when a study with
 * this identifier is there already.
 */
export function insertStudy(
  database: WritableDatabase,
  study: Study,
  { at, change }: { readonly at: string; readonly change: string },
): Outcome<StudyState> {
  return database.transaction(() => {
    if (findStudy(database, study.id) !== null) {
      return fail('conflict', `A study with the identifier ${study.id} is in the workspace already.`, {
        study: study.id,
      })
    }
    database.run(sql`
      INSERT INTO study (id, name, question, target_participants, created_at, changed_at)
      VALUES (${study.id}, ${study.name}, ${questionText(study.question)}, ${study.targetParticipants}, ${at}, ${at})`)
    for (const version of study.versions) {
      insertVersion(database, { study: study.id, ...version, change, at })
    }
    if (study.registration !== undefined) {
      keepRegistration(database, { study: study.id, sequence: 0, typed: study.registration, at })
    }
    return requireStudy(database, study.id)
  })
}

/** A study with the list of its versions and the protocol of the newest; null when there is none with this identifier. */
export function readStudy(database: ReadableDatabase, id: string): StudyState | null {
  const row = findStudy(database, id)
  if (row === null) return null
  const versions = listVersions(database, id)
  const newest = versions.at(-1)
  const current = newest === undefined ? null : readProtocolState(database, { study: id, version: newest.id })
  if (current === null) throw new Error(`Study ${id} has no readable version`)
  return { id, ...toStudyFields(row), versions, current }
}

/** A study with the protocols of all its versions and what was typed for registers, as a study file holds it. */
export function readWholeStudy(database: ReadableDatabase, id: string): Study | null {
  const row = findStudy(database, id)
  if (row === null) return null
  const versions = listVersions(database, id).map((version) => {
    const state = readProtocolState(database, { study: id, version: version.id })
    if (state === null) throw new Error(`Version ${version.id} of study ${id} is not readable`)
    return { ...version, protocol: state.protocol }
  })
  const { typed } = readRegistration(database, id)
  return { id, ...toStudyFields(row), versions, ...(typed.length === 0 ? {} : { registration: [...typed] }) }
}

/** Changes name, question or number of participants. `not-found` when the study is not there. */
export function updateStudy(
  database: WritableDatabase,
  id: string,
  change: StudyChange,
  at: string,
): Outcome<StudyState> {
  return database.transaction(() => {
    const row = findStudy(database, id)
    if (row === null) return noSuchStudy(id)
    const before = toStudyFields(row)
    const question = change.question === undefined ? before.question : change.question
    const target =
      change.targetParticipants === undefined ? before.targetParticipants : change.targetParticipants
    database.run(sql`
      UPDATE study SET name = ${change.name ?? before.name}, question = ${questionText(question)},
        target_participants = ${target}, changed_at = ${at}
      WHERE id = ${id}`)
    return requireStudy(database, id)
  })
}

/** Deletes a study with its versions, their history and their saved estimates. `not-found` when it is not there. */
export function deleteStudy(database: WritableDatabase, id: string): Outcome<null> {
  return database.run(sql`DELETE FROM study WHERE id = ${id}`) === 0 ? noSuchStudy(id) : succeed(null)
}

export function noSuchStudy(id: string): Outcome<never> {
  return fail('not-found', 'This study is not there any more. It may have been deleted in another window.', {
    study: id,
  })
}

function findStudy(database: ReadableDatabase, id: string): Row | null {
  return database.get(sql`SELECT name, question, target_participants FROM study WHERE id = ${id}`)
}

function requireStudy(database: ReadableDatabase, id: string): Outcome<StudyState> {
  const state = readStudy(database, id)
  return state === null ? noSuchStudy(id) : succeed(state)
}

function toStudyFields(row: Row): Pick<Study, 'name' | 'question' | 'targetParticipants'> {
  return {
    name: readText(row, 'name'),
    question: row['question'] === null ? null : readJson(row, 'question', localisedLongText),
    targetParticipants: readNumberOrNull(row, 'target_participants'),
  }
}

function questionText(question: LocalisedText | null): string | null {
  return question === null ? null : JSON.stringify(question)
}
