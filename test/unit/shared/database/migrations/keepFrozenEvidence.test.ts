import { describe, expect, it } from 'vitest'
import { listParts, readEvidence } from '#shared/database/frozenContents'
import { migrate } from '#shared/database/migrations/migrate'
import { createWorkspace } from '#shared/database/migrations/workspace/0010-create-workspace'
import { logReleases } from '#shared/database/migrations/workspace/0020-log-releases'
import { keepFrozenEvidence } from '#shared/database/migrations/workspace/0030-keep-frozen-evidence'
import { insertSavedEstimate, listSavedEstimates, readSavedEstimate } from '#shared/database/savedEstimates'
import { workspaceSchema } from '#shared/database/schemas'
import { sql } from '#shared/database/sql'
import { insertStudy, readWholeStudy } from '#shared/database/studies'
import { exampleProtocol, exampleStudy } from '#test/support/databaseContent'
import { createEmptyDatabase } from '#test/support/databases'
import { hypertension, multipleSclerosis } from '#test/support/frozenCountry'
import { exampleFrozen } from '../frozenFixture'

const at = '2024-05-02T10:00:00.000Z'

/** A workspace of the version before, with a study and the evidence of three reports, brought to the layout with contents. */
async function migratedFromBefore() {
  const database = await createEmptyDatabase()
  migrate(database, { ...workspaceSchema, migrations: [createWorkspace, logReleases] })
  insertStudy(database, exampleStudy(), { at, change: 'Created' })
  const { result } = exampleFrozen()
  const { draws: _, ...undrawn } = result
  for (const [id, stored] of [
    ['with-draws', result],
    ['without-draws', undrawn],
    ['of-another-form', { steps: 'none', eligible: 12 }],
  ] as const) {
    database.run(sql`
      INSERT INTO saved_estimate (id, study_id, version_id, input_hash, engine_version, protocol, result, created_at)
      VALUES (${id}, 'study-1', 'version-1', ${result.inputHash}, '1.0.0', ${JSON.stringify(exampleProtocol())},
        ${JSON.stringify(stored)}, ${at})`)
  }
  const report = migrate(database, {
    ...workspaceSchema,
    migrations: [createWorkspace, logReleases, keepFrozenEvidence],
  })
  // What reads it knows the newest layout alone.
  migrate(database, workspaceSchema)
  return { database, report, result }
}

describe('migration 30 of the workspace', () => {
  it('keeps studies and estimates, and reads from each what it rests on', async () => {
    const { database, report, result } = await migratedFromBefore()
    expect(report).toEqual({ ok: true, value: { from: 20, to: 30 } })
    expect(readWholeStudy(database, 'study-1')).toEqual(exampleStudy())
    expect(readSavedEstimate(database, 'with-draws')).toMatchObject({
      name: '',
      origin: 'report',
      engineVersion: '1.0.0',
      draws: { seed: result.draws.seed, count: result.draws.count },
      result: JSON.stringify(result),
    })
    expect(readSavedEstimate(database, 'without-draws')?.draws).toBeNull()
    expect(listSavedEstimates(database, 'study-1')).toHaveLength(3)
    const tables = [multipleSclerosis, hypertension].map(({ key, hash }) => ({ key, hash, kept: false }))
    expect(
      listParts(database, 'study-1').map(({ estimate, key, hash, kept }) => ({ estimate, key, hash, kept })),
    ).toEqual(
      expect.arrayContaining([
        ...tables.map((table) => ({ estimate: 'with-draws', ...table })),
        ...tables.map((table) => ({ estimate: 'without-draws', ...table })),
      ]),
    )
    expect(listParts(database, 'study-1')).toHaveLength(4)
    expect(listParts(database, 'study-1')[0]).toMatchObject({ title: { en: 'G35' }, period: '2023' })
  })

  it('claims no evidence that was not kept', async () => {
    const { database } = await migratedFromBefore()
    expect(readEvidence(database, 'with-draws')).toBeNull()
  })

  it('takes new estimates beside the old', async () => {
    const { database } = await migratedFromBefore()
    insertSavedEstimate(database, exampleFrozen())
    expect(readEvidence(database, 'estimate-1')).toEqual(exampleFrozen().evidence)
  })

  it.each([
    ['an unknown origin', sql`UPDATE saved_estimate SET origin = 'nobody'`, 'CHECK'],
    ['rules that are no JSON', sql`UPDATE saved_estimate SET rules = 'none'`, 'CHECK'],
    [
      'a part of nothing',
      sql`INSERT INTO saved_estimate_part (estimate_id, role, key, hash) VALUES ('no', 'table', 'a', 'b')`,
      'FOREIGN KEY',
    ],
    ['content that is no JSON', sql`INSERT INTO frozen_content VALUES ('a', 'none')`, 'CHECK'],
  ])('refuses %s', async (_, statement, reason) => {
    const { database } = await migratedFromBefore()
    expect(() => database.run(statement)).toThrow(reason)
  })
})
