import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/**
 * The plain product of shares of 12 criteria, by stratum, as SQL in a native database of 10 million cells: what an
 * estimate without interval, bounds and areas costs there. The databases are no dependency of the project: install
 * `better-sqlite3` and `@duckdb/node-api` in a folder and name it in KOHORT_SQL_MODULES.
 */
const folder = process.env['KOHORT_SQL_MODULES']
const strata = 25 * 2 * 19
const criteria = 12
const tables = Math.ceil(10_000_000 / strata)

const makeCells = `
  WITH RECURSIVE t(id) AS (SELECT 0 UNION ALL SELECT id + 1 FROM t WHERE id < ${String(tables - 1)}),
    s(stratum) AS (SELECT 0 UNION ALL SELECT stratum + 1 FROM s WHERE stratum < ${String(strata - 1)})
  INSERT INTO cell SELECT t.id, s.stratum, (t.id * 7919 + s.stratum * 31) % 900 + 1, 5000 FROM t CROSS JOIN s`
const makePeople = `
  WITH RECURSIVE s(stratum) AS (SELECT 0 UNION ALL SELECT stratum + 1 FROM s WHERE stratum < ${String(strata - 1)})
  INSERT INTO stratum SELECT stratum, 5000 FROM s`
const layout = [
  'CREATE TABLE cell (id INTEGER, stratum INTEGER, value INTEGER, population INTEGER, PRIMARY KEY (id, stratum))',
  'CREATE TABLE stratum (stratum INTEGER PRIMARY KEY, people INTEGER)',
]
/** What is left after each criterion; every third one is an inclusion. */
const funnel = (first: number) => `
  WITH kept AS (
    SELECT id - ${String(first)} AS step, stratum,
      CASE WHEN id % 3 = 0 THEN value * 1.0 / population ELSE 1 - value * 1.0 / population END AS share
    FROM cell WHERE id BETWEEN ${String(first)} AND ${String(first + criteria - 1)}),
  product AS (
    SELECT step, stratum, EXP(SUM(LN(share)) OVER (PARTITION BY stratum ORDER BY step)) AS share FROM kept)
  SELECT product.step, SUM(stratum.people * product.share) AS people
  FROM product JOIN stratum ON stratum.stratum = product.stratum GROUP BY product.step ORDER BY product.step`

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN

async function measure(engine: string, query: (text: string) => Promise<number>): Promise<void> {
  const times: number[] = []
  for (let run = 0; run < 15; run += 1) {
    const begin = performance.now()
    expect(await query(funnel(3 * 97 * run))).toBe(criteria)
    times.push(performance.now() - begin)
  }
  const milliseconds = Math.round(median(times) * 10) / 10
  console.log(
    JSON.stringify({ benchmark: 'sqlFunnel', engine, cells: tables * strata, criteria, milliseconds }),
  )
}

interface SqliteModule {
  new (path: string): {
    exec(text: string): void
    prepare(text: string): { all(): readonly unknown[] }
    close(): void
  }
}
interface DuckDatabaseModule {
  readonly DuckDBInstance: {
    create(path: string): Promise<{
      connect(): Promise<{
        run(text: string): Promise<unknown>
        runAndReadAll(text: string): Promise<{ getRows(): readonly unknown[] }>
      }>
    }>
  }
}

it.runIf(folder !== undefined)('better-sqlite3', async () => {
  const load: (name: string) => SqliteModule = createRequire(join(folder ?? '', 'index.js'))
  const Database = load('better-sqlite3')
  const database = new Database(':memory:')
  for (const text of [...layout, makeCells, makePeople]) database.exec(text)
  await measure('better-sqlite3', (text) => Promise.resolve(database.prepare(text).all().length))
  database.close()
})

it.runIf(folder !== undefined)('DuckDB', async () => {
  const load: (name: string) => DuckDatabaseModule = createRequire(join(folder ?? '', 'index.js'))
  const instance = await load('@duckdb/node-api').DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  for (const text of [...layout, makeCells, makePeople]) await connection.run(text)
  await measure('DuckDB', async (text) => (await connection.runAndReadAll(text)).getRows().length)
})

it.runIf(folder === undefined)('says where the native databases would be', () => {
  console.log(JSON.stringify({ benchmark: 'sqlFunnel', skipped: 'KOHORT_SQL_MODULES names no folder' }))
  expect(folder).toBeUndefined()
})
