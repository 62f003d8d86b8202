import { fail, succeed, type Outcome } from '../contract/outcome'
import { typedChanges, type TypedChange } from '../domain/registration/grown/typedChanges'
import type { ReadableDatabase, WritableDatabase } from './port'
import { readJson, readNumber, readText } from './row'
import { sql } from './sql'

/** What is kept of the registration of a study: what was typed, never what grows from it. */
export interface KeptRegistration {
  readonly typed: readonly TypedChange[]
  /** Number of its newest save; 0 where nothing is kept. */
  readonly sequence: number
  /** ISO instant; null where nothing is kept. */
  readonly changedAt: string | null
}

export function readRegistration(database: ReadableDatabase, study: string): KeptRegistration {
  const row = database.get(
    sql`SELECT typed, sequence, changed_at FROM registration WHERE study_id = ${study}`,
  )
  return row === null
    ? { typed: [], sequence: 0, changedAt: null }
    : {
        typed: readJson(row, 'typed', typedChanges),
        sequence: readNumber(row, 'sequence'),
        changedAt: readText(row, 'changed_at'),
      }
}

/** `conflict` when it was saved since the state with this sequence. */
export function keepRegistration(
  database: WritableDatabase,
  {
    study,
    sequence,
    typed,
    at,
  }: {
    readonly study: string
    readonly sequence: number
    readonly typed: readonly TypedChange[]
    readonly at: string
  },
): Outcome<KeptRegistration> {
  return database.transaction(() => {
    const present = readRegistration(database, study)
    if (present.sequence !== sequence) {
      return fail(
        'conflict',
        'The registration was changed in another window in the meantime. What is there now has been read again.',
        { expected: present.sequence, received: sequence },
      )
    }
    database.run(sql`
      INSERT INTO registration (study_id, typed, sequence, changed_at)
      VALUES (${study}, ${JSON.stringify(typed)}, ${sequence + 1}, ${at})
      ON CONFLICT (study_id) DO UPDATE SET
        typed = excluded.typed, sequence = excluded.sequence, changed_at = excluded.changed_at`)
    return succeed({ typed, sequence: sequence + 1, changedAt: at })
  })
}
