import { expect, it } from 'vitest'
import * as v from 'valibot'
import { permitOperations } from '#shared/contract/permits'
import { migrate } from '#shared/database/migrations/migrate'
import { readPermitProgress } from '#shared/database/permits'
import { workspaceSchema } from '#shared/database/schemas'
import { sql } from '#shared/database/sql'
import { insertStudy } from '#shared/database/studies'
import { doneDays } from '#shared/domain/permits/permitStatus'
import { createPermitService } from '#shared/services/permits/permitService'
import { exampleStudy } from '#test/support/databaseContent'
import { createEmptyDatabase } from '#test/support/databases'
import { openSiteWorkspace, valueOf } from '#test/support/sites/siteWorkspace'

const at = '2026-03-01T10:00:00.000Z'
const study = 'study-1'
const done = { step: 'ethics', state: 'done', doneOn: '2026-05-04', owner: 'Coordinator' } as const

it('keeps how far each step is, and refuses a change of an older state', async () => {
  const { ports } = await openSiteWorkspace()
  insertStudy(ports.workspace.database, exampleStudy(), { at, change: 'Created' })
  const service = createPermitService(ports)
  const empty = { study, sequence: 0, statuses: [] }
  expect(valueOf(await service['permits.read']({ study }))).toEqual(empty)
  const kept = { study, sequence: 1, statuses: [done] }
  expect(valueOf(await service['permits.save']({ ...empty, statuses: [done] }))).toEqual(kept)
  expect(await service['permits.save'](empty)).toMatchObject({
    error: { code: 'conflict', details: { expected: 1, received: 0 } },
  })
  expect(valueOf(await service['permits.read']({ study }))).toEqual(kept)
  for (const refused of [
    await service['permits.read']({ study: 'nobody' }),
    await service['permits.save']({ ...empty, study: 'nobody' }),
  ])
    expect(refused).toMatchObject({ ok: false, error: { code: 'not-found' } })
})

it('migration 150 of the workspace keeps the studies that are there; progress goes with its study', async () => {
  const database = await createEmptyDatabase()
  const before = workspaceSchema.migrations.filter(({ number }) => number < 150)
  migrate(database, { ...workspaceSchema, migrations: before })
  insertStudy(database, exampleStudy(), { at, change: 'Created' })
  expect(migrate(database, workspaceSchema)).toMatchObject({ ok: true })
  expect(readPermitProgress(database, study).statuses).toEqual([])
  database.run(sql`INSERT INTO permit_progress (study_id, statuses, sequence) VALUES (${study}, '[]', 1)`)
  expect(() => database.run(sql`UPDATE permit_progress SET statuses = 'no'`)).toThrow('CHECK')
  database.run(sql`DELETE FROM study`)
  expect(database.all(sql`SELECT study_id FROM permit_progress`)).toEqual([])
})

it.each([
  ['a step done on a day', [done], true],
  ['a step twice', [done, done], false],
  ['a step done on no day', [{ ...done, doneOn: null }], false],
  ['a day of a step that is under way', [{ ...done, state: 'under-way' }], false],
  ['a state that is none', [{ ...done, state: 'lost', doneOn: null }], false],
])('progress with %s', (_, statuses, accepted) => {
  const request = { study, sequence: 0, statuses }
  expect(v.safeParse(permitOperations['permits.save'].request, request).success).toBe(accepted)
})

it('counts days from the start of the plan', () => {
  expect([...doneDays([done], '2026-05-01')]).toEqual([['ethics', 3]])
  expect([...doneDays([done], '2026-05-14')]).toEqual([['ethics', -10]])
})
