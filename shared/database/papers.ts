import { fail, succeed, type Outcome } from '../contract/outcome'
import { paperContentSchema, type PaperContent } from '../domain/papers/paperContent'
import type { PaperKey } from '../domain/papers/paperField'
import { papers } from '../domain/papers/papers'
import { requestAnswers, type RequestAnswer } from '../domain/papers/requestAnswers'
import type { ReadableDatabase, WritableDatabase } from './port'
import { readJson, readNumber, readText } from './row'
import { sql } from './sql'

/** Something that is kept with its change number; 0 and null where nothing is kept yet. */
export interface Kept<Value> {
  readonly sequence: number
  /** ISO instant. */
  readonly changedAt: string | null
  readonly value: Value
}

/** What was typed of a paper of a study. */
export function readPaper(database: ReadableDatabase, study: string, kind: PaperKey): Kept<PaperContent> {
  const row = database.get(
    sql`SELECT content, sequence, changed_at FROM paper WHERE study_id = ${study} AND kind = ${kind}`,
  )
  if (row === null) return { sequence: 0, changedAt: null, value: {} }
  return {
    sequence: readNumber(row, 'sequence'),
    changedAt: readText(row, 'changed_at'),
    value: readJson(row, 'content', paperContentSchema(papers[kind])),
  }
}

/** `conflict` when it was changed since the state with this sequence. */
export function writePaper(
  database: WritableDatabase,
  wish: {
    readonly study: string
    readonly kind: PaperKey
    readonly sequence: number
    readonly content: PaperContent
    readonly at: string
  },
): Outcome<Kept<PaperContent>> {
  const { study, kind, sequence, content, at } = wish
  const present = readPaper(database, study, kind).sequence
  if (present !== sequence) return changedElsewhere(present, sequence)
  database.run(sql`
    INSERT INTO paper (study_id, kind, content, sequence, changed_at)
    VALUES (${study}, ${kind}, ${JSON.stringify(content)}, ${sequence + 1}, ${at})
    ON CONFLICT (study_id, kind) DO UPDATE SET content = excluded.content, sequence = excluded.sequence,
      changed_at = excluded.changed_at`)
  return succeed({ sequence: sequence + 1, changedAt: at, value: content })
}

/** The board of a study: hospitals in the order in which they were put there. */
export function readRequestAnswers(
  database: ReadableDatabase,
  study: string,
): Kept<readonly RequestAnswer[]> {
  const row = database.get(
    sql`SELECT answers, sequence, changed_at FROM request_answers WHERE study_id = ${study}`,
  )
  if (row === null) return { sequence: 0, changedAt: null, value: [] }
  return {
    sequence: readNumber(row, 'sequence'),
    changedAt: readText(row, 'changed_at'),
    value: readJson(row, 'answers', requestAnswers),
  }
}

/** `conflict` when the board was changed since the state with this sequence. */
export function writeRequestAnswers(
  database: WritableDatabase,
  wish: {
    readonly study: string
    readonly sequence: number
    readonly answers: readonly RequestAnswer[]
    readonly at: string
  },
): Outcome<Kept<readonly RequestAnswer[]>> {
  const { study, sequence, answers, at } = wish
  const present = readRequestAnswers(database, study).sequence
  if (present !== sequence) return changedElsewhere(present, sequence)
  database.run(sql`
    INSERT INTO request_answers (study_id, answers, sequence, changed_at)
    VALUES (${study}, ${JSON.stringify(answers)}, ${sequence + 1}, ${at})
    ON CONFLICT (study_id) DO UPDATE SET answers = excluded.answers, sequence = excluded.sequence,
      changed_at = excluded.changed_at`)
  return succeed({ sequence: sequence + 1, changedAt: at, value: answers })
}

function changedElsewhere(expected: number, received: number): Outcome<never> {
  return fail(
    'conflict',
    'This paper was changed in another window in the meantime. What stands there now was not overwritten; look at it again.',
    { expected, received },
  )
}
