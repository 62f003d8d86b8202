import type { Sql } from './sql'

/** What a database keeps in a column; the port knows no blobs, dates or booleans. */
export type SqlValue = string | number | null

/** One row as a plain object; its values are read with the functions of `row.ts`, never cast. */
export type Row = Readonly<Record<string, SqlValue>>

/** Marks what was opened for writing: an object that only reads cannot pass as one that writes. */
export const writes: unique symbol = Symbol('writes')

/** A function that takes this can only read, whatever its caller holds. */
export interface ReadableDatabase {
  all(query: Sql): readonly Row[]
  /** The first row; null when there is none. */
  get(query: Sql): Row | null
}

/** A function that takes this may change the database; a `ReadableDatabase` is refused by the compiler. */
export interface WritableDatabase extends ReadableDatabase {
  readonly [writes]: true
  /** Runs one statement and answers how many rows it changed. */
  run(statement: Sql): number
  /**
   * Keeps all of `work` or, when it throws, nothing of it. Synchronous only: other work would run in between a
   * transaction that waits. A transaction inside another is undone alone when its error is caught outside of it.
   */
  transaction<Result>(work: () => Result extends PromiseLike<unknown> ? never : Result): Result
}
