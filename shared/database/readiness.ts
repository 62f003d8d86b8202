import { fail, succeed, type Outcome } from '../contract/outcome'
import {
  equalWeights,
  isEmptyRow,
  readinessRow,
  readinessWeights,
  type ReadinessRow,
  type ReadinessWeights,
} from '../domain/discovery/readiness/readinessSheet'
import type { ReadableDatabase, WritableDatabase } from './port'
import { readJson, readNumber } from './row'
import { sql } from './sql'

export interface KeptReadiness {
  /** Number of the newest save; 0 while nothing is kept. */
  readonly sequence: number
  readonly weights: ReadinessWeights
  readonly rows: readonly ReadinessRow[]
}

/** The sheet; rows that were emptied are no part of it. */
export function readReadiness(database: ReadableDatabase): KeptReadiness {
  const rows = database.all(sql`SELECT content, sequence FROM readiness_row ORDER BY entry`)
  const weights = database.get(sql`SELECT content, sequence FROM readiness_weights`)
  const sequences = [...rows, ...(weights === null ? [] : [weights])].map((row) =>
    readNumber(row, 'sequence'),
  )
  return {
    sequence: Math.max(0, ...sequences),
    weights: weights === null ? equalWeights : readJson(weights, 'content', readinessWeights),
    rows: rows.map((row) => readJson(row, 'content', readinessRow)).filter((row) => !isEmptyRow(row)),
  }
}

/** Keeps these rows, and the weights unless null. `conflict` when one of them is newer than `sequence`. */
export function writeReadiness(
  database: WritableDatabase,
  {
    sequence,
    rows,
    weights,
  }: Pick<KeptReadiness, 'sequence' | 'rows'> & {
    readonly weights: ReadinessWeights | null
  },
): Outcome<KeptReadiness> {
  return database.transaction((): Outcome<KeptReadiness> => {
    const before = readReadiness(database).sequence
    const newer = new Map(
      database
        .all(sql`SELECT entry, sequence FROM readiness_row WHERE sequence > ${sequence}`)
        .map((row) => [row['entry'], readNumber(row, 'sequence')] as const),
    )
    const overtaken = rows.find(({ entry }) => newer.has(entry))?.entry
    const heavier = database.get(sql`SELECT sequence FROM readiness_weights WHERE sequence > ${sequence}`)
    if (overtaken !== undefined || (weights !== null && heavier !== null))
      return fail(
        'conflict',
        'This row or these weights were changed in another window in the meantime. What stands there now was not overwritten; look at it again.',
        { expected: before, received: sequence, entry: overtaken ?? null },
      )
    const next = before + 1
    for (const row of rows)
      database.run(sql`
        INSERT INTO readiness_row (entry, content, sequence) VALUES (${row.entry}, ${JSON.stringify(row)}, ${next})
        ON CONFLICT (entry) DO UPDATE SET content = excluded.content, sequence = excluded.sequence`)
    if (weights !== null)
      database.run(sql`
        INSERT INTO readiness_weights (id, content, sequence) VALUES (1, ${JSON.stringify(weights)}, ${next})
        ON CONFLICT (id) DO UPDATE SET content = excluded.content, sequence = excluded.sequence`)
    return succeed(readReadiness(database))
  })
}
