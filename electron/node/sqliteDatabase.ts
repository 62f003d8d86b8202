import initSqlJs, { type Database, type Statement } from 'sql.js'
import { writes, type Row, type SqlValue, type WritableDatabase } from '#shared/database/port'
import type { Sql } from '#shared/database/sql'

/** A database in memory, with what only its owner may do. */
export interface SqliteDatabase {
  readonly database: WritableDatabase
  /** The whole database as the bytes of a file. Throws inside a transaction. */
  exportBytes(): Uint8Array
  /** Goes back to what `exportBytes` gave earlier, for everyone who holds `database`. Throws inside a transaction. */
  restore(bytes: Uint8Array): void
  close(): void
}

interface CachedStatement {
  readonly statement: Statement
  readonly columns: readonly string[]
}

/** More distinct statements than the repositories have; the oldest is freed beyond. */
const statementLimit = 200

/** Shared by all databases of the process: compiling it costs more than everything else on opening. */
let engine: ReturnType<typeof initSqlJs> | undefined

/** Loads SQLite, once for the process. Rejects when its WebAssembly file is missing. */
export function loadEngine(): ReturnType<typeof initSqlJs> {
  engine ??= initSqlJs()
  return engine
}

/** Opens the bytes of a database file, or an empty database for null. Throws when the bytes are none. */
export async function openSqliteDatabase(bytes: Uint8Array | null): Promise<SqliteDatabase> {
  const { Database: EngineDatabase } = await loadEngine()
  return adapt(bytes, (content) => connect(new EngineDatabase(content)))
}

function connect(connection: Database): Database {
  try {
    // SQLite's own functions change the case of ASCII letters only: searches for "Ærlig" would miss "ærlig".
    connection.create_function('lower', (value: SqlValue) =>
      typeof value === 'string' ? value.toLowerCase() : value,
    )
    connection.create_function('upper', (value: SqlValue) =>
      typeof value === 'string' ? value.toUpperCase() : value,
    )
    connection.exec('PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY')
    connection.exec('SELECT count(*) FROM sqlite_schema')
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

function adapt(bytes: Uint8Array | null, open: (content: Uint8Array | null) => Database): SqliteDatabase {
  let connection = open(bytes)
  const statements = new Map<string, CachedStatement>()
  let depth = 0

  function prepared(text: string): CachedStatement {
    const known = statements.get(text)
    if (known !== undefined) return known
    const statement = connection.prepare(text)
    const cached = { statement, columns: statement.getColumnNames() }
    statements.set(text, cached)
    if (statements.size > statementLimit) {
      const [oldest] = statements
      if (oldest !== undefined) {
        oldest[1].statement.free()
        statements.delete(oldest[0])
      }
    }
    return cached
  }

  function read(query: Sql, limit: number): readonly Row[] {
    const { statement, columns } = prepared(query.text)
    const rows: Row[] = []
    try {
      statement.bind([...query.values])
      while (rows.length < limit && statement.step()) rows.push(toRow(columns, statement.get()))
    } finally {
      statement.reset()
    }
    return rows
  }

  const database: WritableDatabase = {
    [writes]: true,
    all: (query) => read(query, Number.POSITIVE_INFINITY),
    get: (query) => read(query, 1)[0] ?? null,
    run(statement) {
      const { statement: compiled } = prepared(statement.text)
      try {
        compiled.run([...statement.values])
      } catch (error) {
        compiled.reset()
        throw error
      }
      return connection.getRowsModified()
    },
    transaction(work) {
      const savepoint = `level_${depth}`
      connection.run(depth === 0 ? 'BEGIN IMMEDIATE' : `SAVEPOINT ${savepoint}`)
      depth += 1
      try {
        const result = work()
        if (isThenable(result)) throw new Error('A transaction cannot wait: its work must be synchronous')
        connection.run(depth === 1 ? 'COMMIT' : `RELEASE ${savepoint}`)
        return result
      } catch (error) {
        connection.run(depth === 1 ? 'ROLLBACK' : `ROLLBACK TO ${savepoint}; RELEASE ${savepoint}`)
        throw error
      } finally {
        depth -= 1
      }
    },
  }

  return {
    database,
    exportBytes() {
      if (depth > 0) throw new Error('A database cannot be exported inside a transaction')
      return connection.export()
    },
    restore(content) {
      if (depth > 0) throw new Error('A database cannot be restored inside a transaction')
      const restored = open(content)
      statements.clear()
      connection.close()
      connection = restored
    },
    close() {
      statements.clear()
      connection.close()
    },
  }
}

function toRow(columns: readonly string[], values: readonly (SqlValue | Uint8Array)[]): Row {
  const row: Record<string, SqlValue> = {}
  columns.forEach((column, index) => {
    const value = values[index] ?? null
    if (value instanceof Uint8Array) throw new Error(`Column ${column} holds bytes; the schema knows none`)
    row[column] = value
  })
  return row
}

function isThenable(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function'
}
