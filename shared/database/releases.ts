import { answerSet, type AnswerSet } from '../estimate/disclosure/answerSet'
import type { AnswerSubject, ReleaseDocument, ReleasedAnswer } from '../estimate/disclosure/releasedAnswers'
import type { ReadableDatabase, WritableDatabase } from './port'
import { readJson, readNumber, readText, readWord, type WordSet } from './row'
import { sql } from './sql'

/** One document that went out, with its answers. */
export interface Release {
  readonly id: string
  readonly study: string
  readonly version: string
  readonly versionName: string
  readonly document: ReleaseDocument
  /** ISO date of the population figures. */
  readonly populationDate: string
  /** ISO instant. */
  readonly at: string
  /** `hash`: SHA-256 of the set in normal form. */
  readonly answers: readonly (ReleasedAnswer & { readonly hash: string })[]
}

/** An answer that has gone out, and with what. */
export interface LoggedAnswer extends Pick<Release, 'versionName' | 'document' | 'at'> {
  readonly subject: AnswerSubject
  readonly set: AnswerSet
  readonly hash: string
  readonly lower: number
  readonly upper: number
}

const documents: WordSet<ReleaseDocument> = {
  report: true,
  clipboard: true,
  frozen: true,
  paper: true,
}
const subjects: WordSet<AnswerSubject['kind']> = { remaining: true, alone: true, without: true, area: true }

/** Adds a release; the log is never changed afterwards. */
export function appendRelease(database: WritableDatabase, release: Release): void {
  database.transaction(() => {
    database.run(sql`
      INSERT INTO release (id, study_id, version_id, version_name, document, population_date, released_at)
      VALUES (${release.id}, ${release.study}, ${release.version}, ${release.versionName}, ${release.document},
        ${release.populationDate}, ${release.at})`)
    release.answers.forEach(({ subject, set, hash, lower, upper }, position) => {
      database.run(sql`
        INSERT INTO released_criteria (study_id, hash, criteria)
        VALUES (${release.study}, ${hash}, ${JSON.stringify(set)}) ON CONFLICT DO NOTHING`)
      database.run(sql`
        INSERT INTO released_answer (release_id, position, subject_kind, subject_key, criteria_hash, lower, upper)
        VALUES (${release.id}, ${position}, ${subject.kind}, ${subject.key}, ${hash}, ${lower}, ${upper})`)
    })
  })
}

/** The different answers a study has released on one population, each as it went out last; the newest last, at most `limit`. */
export function listReleasedAnswers(
  database: ReadableDatabase,
  study: string,
  populationDate: string,
  limit: number,
): readonly LoggedAnswer[] {
  return database
    .all(
      sql`
      SELECT version_name, document, max(released_at) AS released_at, subject_kind, subject_key, criteria_hash,
        criteria, lower, upper
      FROM release
        JOIN released_answer ON released_answer.release_id = release.id
        JOIN released_criteria
          ON released_criteria.study_id = release.study_id AND released_criteria.hash = released_answer.criteria_hash
      WHERE release.study_id = ${study} AND population_date = ${populationDate}
      GROUP BY criteria_hash, lower, upper
      ORDER BY released_at DESC, criteria_hash, lower, upper LIMIT ${limit}`,
    )
    .map((row) => ({
      versionName: readText(row, 'version_name'),
      document: readWord(row, 'document', documents),
      at: readText(row, 'released_at'),
      subject: { kind: readWord(row, 'subject_kind', subjects), key: readText(row, 'subject_key') },
      set: readJson(row, 'criteria', answerSet),
      hash: readText(row, 'criteria_hash'),
      lower: readNumber(row, 'lower'),
      upper: readNumber(row, 'upper'),
    }))
    .reverse()
}
