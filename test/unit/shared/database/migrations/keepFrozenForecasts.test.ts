import { expect, it } from 'vitest'
import { migrate } from '#shared/database/migrations/migrate'
import { keepFrozenForecasts } from '#shared/database/migrations/workspace/0050-keep-frozen-forecasts'
import { readSavedEstimate } from '#shared/database/savedEstimates'
import { workspaceSchema } from '#shared/database/schemas'
import { sql } from '#shared/database/sql'
import { insertStudy } from '#shared/database/studies'
import { exampleStudy } from '#test/support/databaseContent'
import { createEmptyDatabase } from '#test/support/databases'
import { exampleFrozen } from '../frozenFixture'

const at = '2026-03-01T10:00:00.000Z'

it('migration 50 of the workspace keeps estimates that were frozen without a forecast', async () => {
  const database = await createEmptyDatabase()
  const before = workspaceSchema.migrations.filter(({ number }) => number < keepFrozenForecasts.number)
  migrate(database, { ...workspaceSchema, migrations: before })
  insertStudy(database, exampleStudy(), { at, change: 'Created' })
  const { id, evidence, result } = exampleFrozen()
  database.run(sql`
    INSERT INTO saved_estimate (id, study_id, version_id, input_hash, engine_version, protocol, result, created_at)
    VALUES (${id}, 'study-1', 'version-1', ${result.inputHash}, ${result.engineVersion},
      ${JSON.stringify(evidence.protocol)}, ${JSON.stringify(result)}, ${at})`)
  const report = migrate(database, { ...workspaceSchema, migrations: [...before, keepFrozenForecasts] })
  expect(report).toEqual({ ok: true, value: { from: 40, to: 50 } })
  migrate(database, workspaceSchema)
  expect(readSavedEstimate(database, id)).toMatchObject({ result: JSON.stringify(result), forecast: null })
})
