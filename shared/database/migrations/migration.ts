import type { WritableDatabase } from '../port'

/** One step from an older layout of a database to a newer one. A released migration is never edited. */
export interface Migration {
  /** Multiple of ten, so that two branches can each add one; kept in `user_version`. */
  readonly number: number
  readonly name: string
  up(database: WritableDatabase): void
}

/** One kind of database file: what it is called, how it is recognised, and the way to its present layout. */
export interface DatabaseSchema {
  readonly name: string
  /** Kept in `application_id`, so that one kind of file is not taken for another. */
  readonly applicationId: number
  readonly migrations: readonly Migration[]
  /** Tables too large to be looked through for damage at every start: about a second for each million rows. */
  readonly bulkTables: readonly string[]
}
