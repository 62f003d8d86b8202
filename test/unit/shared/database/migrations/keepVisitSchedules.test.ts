import { expect, it } from 'vitest'
import { migrate } from '#shared/database/migrations/migrate'
import { keepVisitSchedules } from '#shared/database/migrations/workspace/0060-keep-visit-schedules'
import { workspaceSchema } from '#shared/database/schemas'
import { insertSchedule, listSchedules } from '#shared/database/siteSchedules'
import { findUnit, insertUnit } from '#shared/database/siteUnits'
import { sql } from '#shared/database/sql'
import { createEmptyDatabase } from '#test/support/databases'

const at = '2026-03-01T10:00:00.000Z'
const content = { name: 'New', from: '2027-01', visits: [], enrolment: [1] }

it('migration 60 of the workspace keeps units, and takes away their schedules only with them', async () => {
  const database = await createEmptyDatabase()
  const before = workspaceSchema.migrations.filter(({ number }) => number < 60)
  migrate(database, { ...workspaceSchema, migrations: before })
  insertUnit(database, 'unit-1', at)
  const report = migrate(database, { ...workspaceSchema, migrations: [...before, keepVisitSchedules] })
  expect(report).toMatchObject({ ok: true, value: { to: 60 } })
  expect(findUnit(database, 'unit-1')).not.toBeNull()
  for (const [id, unit] of [
    ['a', 'unit-1'],
    ['b', 'elsewhere'],
  ] as const)
    insertSchedule(database, { id, unit, content, at })
  expect(() => database.run(sql`UPDATE site_schedule SET content = 'no'`)).toThrow('CHECK')
  database.run(sql`DELETE FROM site_unit WHERE id = 'unit-1'`)
  expect(listSchedules(database, 'unit-1')).toEqual([])
  expect(listSchedules(database, 'elsewhere')).toMatchObject([{ schedule: 'b', sequence: 1, content }])
})
