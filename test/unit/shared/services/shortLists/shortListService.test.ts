import { expect, it } from 'vitest'
import * as v from 'valibot'
import type { ServiceEvent } from '#shared/contract/events'
import { shortListOperations } from '#shared/contract/shortLists'
import { migrate } from '#shared/database/migrations/migrate'
import { workspaceSchema } from '#shared/database/schemas'
import { readShortList } from '#shared/database/shortLists'
import { sql } from '#shared/database/sql'
import { insertStudy } from '#shared/database/studies'
import { mostListed } from '#shared/domain/discovery/shortList'
import { createShortListService } from '#shared/services/shortLists/shortListService'
import { exampleStudy } from '#test/support/databaseContent'
import { createEmptyDatabase } from '#test/support/databases'
import { openSiteWorkspace, valueOf } from '#test/support/sites/siteWorkspace'

const addedAt = '2026-03-01T10:00:00.000Z'
const study = 'study-1'
const items = [
  { entry: 'registry/krg', note: 'Ask first', addedAt },
  { entry: 'testbed/sunnaas', note: '', addedAt },
]

it('keeps the list in its order, and refuses a change of an older state', async () => {
  const { ports } = await openSiteWorkspace()
  insertStudy(ports.workspace.database, exampleStudy(), { at: addedAt, change: 'Created' })
  const told: ServiceEvent[] = []
  const announce = (event: ServiceEvent) => void told.push(event)
  const service = createShortListService({ workspace: ports.workspace, announce })
  const empty = { study, sequence: 0, items: [] }
  expect(valueOf(await service['shortLists.read']({ study }))).toEqual(empty)
  const kept = { study, sequence: 1, items }
  expect(valueOf(await service['shortLists.save']({ ...empty, items }))).toEqual(kept)
  expect(told).toEqual([{ name: 'short-list-changed', study }])
  expect(await service['shortLists.save'](empty)).toMatchObject({
    error: { code: 'conflict', details: { expected: 1, received: 0 } },
  })
  expect(valueOf(await service['shortLists.read']({ study }))).toEqual(kept)
  expect(told).toHaveLength(1)
  const turned = [...items].reverse()
  expect(valueOf(await service['shortLists.save']({ ...kept, items: turned })).items).toEqual(turned)
  for (const refused of [
    await service['shortLists.read']({ study: 'nobody' }),
    await service['shortLists.save']({ ...empty, study: 'nobody' }),
  ]) {
    expect(refused).toMatchObject({ ok: false, error: { code: 'not-found' } })
  }
})

it('migration 120 of the workspace keeps the studies that are there; a list goes with its study', async () => {
  const database = await createEmptyDatabase()
  const before = workspaceSchema.migrations.filter(({ number }) => number < 120)
  migrate(database, { ...workspaceSchema, migrations: before })
  insertStudy(database, exampleStudy(), { at: addedAt, change: 'Created' })
  expect(migrate(database, workspaceSchema)).toMatchObject({ ok: true, value: { from: 110 } })
  expect(readShortList(database, study).items).toEqual([])
  database.run(sql`INSERT INTO short_list (study_id, items, sequence) VALUES (${study}, '[]', 1)`)
  expect(() => database.run(sql`UPDATE short_list SET items = 'no'`)).toThrow('CHECK')
  database.run(sql`DELETE FROM study`)
  expect(database.all(sql`SELECT study_id FROM short_list`)).toEqual([])
})

const first = { entry: 'registry/krg', note: '', addedAt }
const many = (length: number) =>
  Array.from({ length }, (_, index) => ({ ...first, entry: `registry/r${index}` }))

it.each([
  ['an entry twice', [first, first], false],
  ['the same entry once', [first], true],
  ['a name of nothing', [{ ...first, entry: 'nowhere/krg' }], false],
  ['a note that is too long', [{ ...first, note: 'x'.repeat(2001) }], false],
  ['a time that is none', [{ ...first, addedAt: 'yesterday' }], false],
  ['as many as may be', many(mostListed), true],
  ['one too many', many(mostListed + 1), false],
])('a list with %s', (_, wanted, accepted) => {
  const request = { study, sequence: 0, items: wanted }
  expect(v.safeParse(shortListOperations['shortLists.save'].request, request).success).toBe(accepted)
})
