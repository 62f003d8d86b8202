import { expect, it } from 'vitest'
import { listMaskTables } from '#shared/database/maskTables'
import { migrate } from '#shared/database/migrations/migrate'
import { workspaceSchema } from '#shared/database/schemas'
import { sql } from '#shared/database/sql'
import { insertStudy } from '#shared/database/studies'
import { createMaskService } from '#shared/services/masks/maskService'
import { expression, group, rule } from '#test/support/circe/circeFile'
import { exampleStudy } from '#test/support/databaseContent'
import { createEmptyDatabase } from '#test/support/databases'
import { openSiteWorkspace, valueOf } from '#test/support/sites/siteWorkspace'

const at = '2026-03-01T10:00:00.000Z'
const study = 'study-1'
const text = 'inclusion_rule_mask,person_count,mode_id\n0,40,1\n1,30,1\n2,20,1\n3,-5,1\n'
const definition = JSON.stringify(
  expression({ InclusionRules: [rule('Adult', group('ALL', [])), rule('No drug', group('ALL', []))] }),
)
const wish = { study, name: 'Hospital A', text, definition, removedBelow: null }

it('keeps the counts of a holder with the study and answers what-if from them', async () => {
  const { ports } = await openSiteWorkspace()
  insertStudy(ports.workspace.database, exampleStudy(), { at, change: 'Created' })
  const service = createMaskService(ports)
  const kept = valueOf(await service['masks.import'](wish))
  expect(kept).toMatchObject({
    name: 'Hospital A',
    rules: ['Adult', 'No drug'],
    modes: ['people'],
    removedBelow: null,
  })
  expect(valueOf(await service['masks.list']({ study }))).toEqual([kept])
  const asked = { study, table: kept.id, mode: 'people' as const }
  expect(valueOf(await service['masks.whatIf']({ ...asked, order: [1, 0] }))).toMatchObject({
    start: { lower: 91, upper: 94, why: 'small-cells' },
    final: { lower: 1, upper: 4 },
  })
  expect(await service['masks.whatIf']({ ...asked, order: [2] })).toMatchObject({
    error: { code: 'malformed-request' },
  })
  expect(await service['masks.whatIf']({ ...asked, mode: 'events', order: [] })).toMatchObject({
    error: { code: 'malformed-request' },
  })
  expect(await service['masks.import']({ ...wish, text: 'a\n1\n' })).toMatchObject({
    error: { code: 'unreadable-file' },
  })
  expect(await service['masks.import']({ ...wish, study: 'nobody' })).toMatchObject({
    error: { code: 'not-found' },
  })
  valueOf(await service['masks.remove']({ study, table: kept.id }))
  expect(valueOf(await service['masks.list']({ study }))).toEqual([])
  expect(await service['masks.remove']({ study, table: kept.id })).toMatchObject({
    error: { code: 'not-found' },
  })
})

it('migration 180 of the workspace keeps the studies that are there; counts go with their study', async () => {
  const database = await createEmptyDatabase()
  migrate(database, {
    ...workspaceSchema,
    migrations: workspaceSchema.migrations.filter(({ number }) => number < 180),
  })
  insertStudy(database, exampleStudy(), { at, change: 'Created' })
  expect(migrate(database, workspaceSchema)).toMatchObject({ ok: true })
  expect(listMaskTables(database, study)).toEqual([])
  expect(() =>
    database.run(
      sql`INSERT INTO mask_table (study_id, id, name, content, kept_at) VALUES (${study}, 'a', 'A', 'no', ${at})`,
    ),
  ).toThrow('CHECK')
  database.run(sql`DELETE FROM study`)
})
