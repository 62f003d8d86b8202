import { fail, succeed, type Outcome } from '../contract/outcome'
import type { KeptNeed } from '../contract/testbeds'
import { emptyNeed, testbedNeed } from '../domain/testbeds/need/testbedNeed'
import type { ReadableDatabase, WritableDatabase } from './port'
import { readJson, readNumber } from './row'
import { sql } from './sql'

/** A need that asks for nothing where none was kept. */
export function readTestbedNeed(database: ReadableDatabase, study: string): KeptNeed {
  const row = database.get(sql`SELECT need, sequence FROM testbed_need WHERE study_id = ${study}`)
  if (row === null) return { study, sequence: 0, need: emptyNeed }
  return { study, sequence: readNumber(row, 'sequence'), need: readJson(row, 'need', testbedNeed) }
}

/** `conflict` when the need was changed since the state with this sequence. */
export function writeTestbedNeed(
  database: WritableDatabase,
  { study, sequence, need }: KeptNeed,
): Outcome<KeptNeed> {
  const present = readTestbedNeed(database, study).sequence
  if (present !== sequence)
    return fail(
      'conflict',
      'What this study needs was changed in another window in the meantime. What stands there now was not overwritten; look at it again.',
      { expected: present, received: sequence },
    )
  database.run(sql`
    INSERT INTO testbed_need (study_id, need, sequence) VALUES (${study}, ${JSON.stringify(need)}, ${sequence + 1})
    ON CONFLICT (study_id) DO UPDATE SET need = excluded.need, sequence = excluded.sequence`)
  return succeed({ study, sequence: sequence + 1, need })
}
