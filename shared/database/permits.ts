import { fail, succeed, type Outcome } from '../contract/outcome'
import type { PermitProgress } from '../contract/permits'
import { permitStatuses } from '../domain/permits/permitStatus'
import type { ReadableDatabase, WritableDatabase } from './port'
import { readJson, readNumber } from './row'
import { sql } from './sql'

/** Empty where nothing was kept. */
export function readPermitProgress(database: ReadableDatabase, study: string): PermitProgress {
  const row = database.get(sql`SELECT statuses, sequence FROM permit_progress WHERE study_id = ${study}`)
  if (row === null) return { study, sequence: 0, statuses: [] }
  return {
    study,
    sequence: readNumber(row, 'sequence'),
    statuses: readJson(row, 'statuses', permitStatuses),
  }
}

/** `conflict` when the states were changed since those with this sequence. */
export function writePermitProgress(
  database: WritableDatabase,
  { study, sequence, statuses }: PermitProgress,
): Outcome<PermitProgress> {
  const present = readPermitProgress(database, study).sequence
  if (present !== sequence) {
    return fail(
      'conflict',
      'How far the permits are was changed in another window in the meantime. What stands there now was not overwritten; look at it again.',
      { expected: present, received: sequence },
    )
  }
  database.run(sql`
    INSERT INTO permit_progress (study_id, statuses, sequence)
    VALUES (${study}, ${JSON.stringify(statuses)}, ${sequence + 1})
    ON CONFLICT (study_id) DO UPDATE SET statuses = excluded.statuses, sequence = excluded.sequence`)
  return succeed({ study, sequence: sequence + 1, statuses })
}
