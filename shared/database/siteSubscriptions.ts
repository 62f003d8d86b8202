import * as v from 'valibot'
import { fetchedBundle, type SiteSubscription } from '../contract/siteSubscriptions'
import { fail, succeed, type Outcome } from '../contract/outcome'
import type { ReadableDatabase, WritableDatabase } from './port'
import { readJson, readText, readTextOrNull } from './row'
import { sql } from './sql'

const outcomeSchema = v.array(fetchedBundle)

/** Folders on the web that bundles are fetched from, in the order of their addresses. */
export function listSubscriptions(database: ReadableDatabase): readonly SiteSubscription[] {
  return database
    .all(sql`SELECT address, added_at, checked_at, outcome FROM site_subscription ORDER BY address`)
    .map((row) => ({
      address: readText(row, 'address'),
      addedAt: readText(row, 'added_at'),
      checkedAt: readTextOrNull(row, 'checked_at'),
      bundles: row['outcome'] === null ? [] : readJson(row, 'outcome', outcomeSchema),
    }))
}

/** One that is there already stays as it is. */
export function insertSubscription(database: WritableDatabase, address: string, at: string): void {
  database.run(sql`INSERT OR IGNORE INTO site_subscription (address, added_at) VALUES (${address}, ${at})`)
}

export function deleteSubscription(database: WritableDatabase, address: string): Outcome<null> {
  return database.run(sql`DELETE FROM site_subscription WHERE address = ${address}`) === 0
    ? noSuchSubscription(address)
    : succeed(null)
}

/** Writes down what was found there. */
export function updateSubscription(
  database: WritableDatabase,
  { address, checkedAt, bundles }: Pick<SiteSubscription, 'address' | 'checkedAt' | 'bundles'>,
): void {
  database.run(sql`
    UPDATE site_subscription SET checked_at = ${checkedAt}, outcome = ${JSON.stringify(bundles)}
    WHERE address = ${address}`)
}

export function noSuchSubscription(address: string): Outcome<never> {
  return fail('not-found', 'This address is not subscribed to any more.', { address })
}
