import { expect, it } from 'vitest'
import { migrate } from '#shared/database/migrations/migrate'
import { workspaceSchema } from '#shared/database/schemas'
import { keepRegistration, readRegistration } from '#shared/database/registrations'
import { insertStudy } from '#shared/database/studies'
import { sql } from '#shared/database/sql'
import { exampleStudy } from '#test/support/databaseContent'
import { createEmptyDatabase } from '#test/support/databases'

const at = '2026-03-01T10:00:00.000Z'

it('migration 90 of the workspace keeps the studies that are there, and refuses what is no JSON', async () => {
  const database = await createEmptyDatabase()
  const before = workspaceSchema.migrations.filter(({ number }) => number < 90)
  migrate(database, { ...workspaceSchema, migrations: before })
  insertStudy(database, exampleStudy(), { at, change: 'Created' })
  expect(migrate(database, workspaceSchema)).toMatchObject({ ok: true, value: { from: 80 } })
  expect(readRegistration(database, 'study-1').sequence).toBe(0)
  keepRegistration(database, { study: 'study-1', sequence: 0, typed: [], at })
  expect(() => database.run(sql`UPDATE registration SET typed = 'no'`)).toThrow('CHECK')
  expect(() => database.run(sql`UPDATE registration SET study_id = 'nobody'`)).toThrow('FOREIGN KEY')
})
