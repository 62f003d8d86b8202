import { fail, succeed, type Outcome } from '../contract/outcome'
import type { ShortList } from '../contract/shortLists'
import { shortListItems } from '../domain/discovery/shortList'
import type { ReadableDatabase, WritableDatabase } from './port'
import { readJson, readNumber } from './row'
import { sql } from './sql'

/** Empty where nothing was kept. */
export function readShortList(database: ReadableDatabase, study: string): ShortList {
  const row = database.get(sql`SELECT items, sequence FROM short_list WHERE study_id = ${study}`)
  if (row === null) return { study, sequence: 0, items: [] }
  return { study, sequence: readNumber(row, 'sequence'), items: readJson(row, 'items', shortListItems) }
}

/** `conflict` when the list was changed since the state with this sequence. */
export function writeShortList(
  database: WritableDatabase,
  { study, sequence, items }: ShortList,
): Outcome<ShortList> {
  const present = readShortList(database, study).sequence
  if (present !== sequence) {
    return fail(
      'conflict',
      'This short-list was changed in another window in the meantime. What stands there now was not overwritten; look at it again.',
      { expected: present, received: sequence },
    )
  }
  database.run(sql`
    INSERT INTO short_list (study_id, items, sequence) VALUES (${study}, ${JSON.stringify(items)}, ${sequence + 1})
    ON CONFLICT (study_id) DO UPDATE SET items = excluded.items, sequence = excluded.sequence`)
  return succeed({ study, sequence: sequence + 1, items })
}
