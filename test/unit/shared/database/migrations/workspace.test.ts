import { describe, expect, it } from 'vitest'
import { migrate } from '#shared/database/migrations/migrate'
import { createWorkspace as migration } from '#shared/database/migrations/workspace/0010-create-workspace'
import { workspaceSchema } from '#shared/database/schemas'
import { sql } from '#shared/database/sql'
import { createEmptyDatabase } from '#test/support/databases'

async function createWithOneStudy() {
  const database = await createEmptyDatabase()
  migrate(database, { ...workspaceSchema, migrations: [migration] })
  database.run(sql`
    INSERT INTO study (id, name, created_at, changed_at) VALUES ('study-1', 'Study', '2024-01-01', '2024-01-01')`)
  database.run(sql`
    INSERT INTO protocol_version (study_id, id, name, created_at, position, cursor, last_sequence)
    VALUES ('study-1', 'version-1', 'First', '2024-01-01', 0, 1, 1)`)
  database.run(sql`
    INSERT INTO protocol_step (study_id, version_id, sequence, change, protocol, at)
    VALUES ('study-1', 'version-1', 1, 'Created', '{}', '2024-01-01')`)
  return database
}

describe('migration 10 of the workspace', () => {
  it('creates strict tables from an empty database', async () => {
    const database = await createWithOneStudy()
    const tables = database.all(
      sql`SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    expect(tables).toEqual(
      ['audit_event', 'protocol_step', 'protocol_version', 'saved_estimate', 'setting', 'study'].map(
        (name) => ({
          name,
          strict: 1,
        }),
      ),
    )
    expect(database.get(sql`PRAGMA user_version`)).toEqual({ user_version: 10 })
  })

  it('takes everything of a study away with it', async () => {
    const database = await createWithOneStudy()
    database.run(sql`DELETE FROM study`)
    expect(database.all(sql`SELECT sequence FROM protocol_step`)).toEqual([])
    expect(database.all(sql`SELECT id FROM protocol_version`)).toEqual([])
  })

  it.each([
    ['a step of no version', sql`UPDATE protocol_step SET version_id = 'version-2'`, 'FOREIGN KEY'],
    ['text that is no JSON', sql`UPDATE protocol_step SET protocol = 'no json'`, 'CHECK'],
    [
      'two versions in one place',
      sql`
      INSERT INTO protocol_version (study_id, id, name, created_at, position, cursor, last_sequence)
      VALUES ('study-1', 'version-2', 'Second', '2024-01-01', 0, 1, 1)`,
      'UNIQUE',
    ],
    ['a study that needs nobody', sql`UPDATE study SET target_participants = 0`, 'CHECK'],
    ['text where a number belongs', sql`UPDATE study SET target_participants = 'many'`, 'cannot store TEXT'],
  ])('refuses %s', async (_, statement, reason) => {
    const database = await createWithOneStudy()
    expect(() => database.run(statement)).toThrow(reason)
  })
})
