import { onTestFinished } from 'vitest'
import { openSqliteDatabase } from '#electron/node/sqliteDatabase'
import { migrate } from '#shared/database/migrations/migrate'
import type { DatabaseSchema } from '#shared/database/migrations/migration'
import type { WritableDatabase } from '#shared/database/port'
import { cacheSchema, workspaceSchema } from '#shared/database/schemas'

/** An empty database in memory, closed when the test ends. */
export async function createEmptyDatabase(): Promise<WritableDatabase> {
  const opened = await openSqliteDatabase(null)
  onTestFinished(() => {
    opened.close()
  })
  return opened.database
}

/** A database in memory in its present layout, closed when the test ends. */
export async function createDatabase(schema: DatabaseSchema): Promise<WritableDatabase> {
  const database = await createEmptyDatabase()
  const migrated = migrate(database, schema)
  if (!migrated.ok) throw new Error(migrated.error.message)
  return database
}

export function createWorkspace(): Promise<WritableDatabase> {
  return createDatabase(workspaceSchema)
}

export function createCache(): Promise<WritableDatabase> {
  return createDatabase(cacheSchema)
}
