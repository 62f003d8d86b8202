import { fail, succeed, type Outcome } from '../contract/outcome'
import { basketItems, type BasketItem } from '../domain/discovery/variables/basket'
import type { ReadableDatabase, WritableDatabase } from './port'
import { readJson, readNumber } from './row'
import { sql } from './sql'

export interface KeptBasket {
  /** Number of the newest save; 0 while nothing was kept. */
  readonly sequence: number
  readonly items: readonly BasketItem[]
}

/** The variables that were chosen for a study, in the order that people gave them. */
export function readBasket(database: ReadableDatabase, study: string): KeptBasket {
  const row = database.get(sql`SELECT items, sequence FROM variable_basket WHERE study_id = ${study}`)
  return row === null
    ? { sequence: 0, items: [] }
    : { sequence: readNumber(row, 'sequence'), items: readJson(row, 'items', basketItems) }
}

/** `conflict` when the basket was changed since the state with this sequence. */
export function writeBasket(
  database: WritableDatabase,
  { study, sequence, items }: KeptBasket & { readonly study: string },
): Outcome<KeptBasket> {
  const present = readBasket(database, study).sequence
  if (present !== sequence)
    return fail(
      'conflict',
      'The basket was changed in another window in the meantime. What stands there now was not overwritten; look at it again.',
      { expected: present, received: sequence },
    )
  database.run(sql`
    INSERT INTO variable_basket (study_id, items, sequence) VALUES (${study}, ${JSON.stringify(items)}, ${sequence + 1})
    ON CONFLICT (study_id) DO UPDATE SET items = excluded.items, sequence = excluded.sequence`)
  return succeed({ sequence: sequence + 1, items })
}
