import { describe, expect, it } from 'vitest'
import { migrate } from '#shared/database/migrations/migrate'
import { createWorkspace } from '#shared/database/migrations/workspace/0010-create-workspace'
import { logReleases } from '#shared/database/migrations/workspace/0020-log-releases'
import { appendRelease } from '#shared/database/releases'
import { workspaceSchema } from '#shared/database/schemas'
import { sql } from '#shared/database/sql'
import { deleteStudy, insertStudy, listStudies, readWholeStudy } from '#shared/database/studies'
import { exampleStudy } from '#test/support/databaseContent'
import { createEmptyDatabase } from '#test/support/databases'
import { exampleRelease } from '../releaseFixture'

const at = '2024-05-02T10:00:00.000Z'

/** A workspace of the version before, with a study in it, brought to the layout with the log. */
async function migratedFromBefore() {
  const database = await createEmptyDatabase()
  migrate(database, { ...workspaceSchema, migrations: [createWorkspace] })
  insertStudy(database, exampleStudy(), { at, change: 'Created' })
  const report = migrate(database, { ...workspaceSchema, migrations: [createWorkspace, logReleases] })
  return { database, report }
}

describe('migration 20 of the workspace', () => {
  it('adds the log to a workspace with studies and keeps them', async () => {
    const { database, report } = await migratedFromBefore()
    expect(report).toEqual({ ok: true, value: { from: 10, to: 20 } })
    appendRelease(database, exampleRelease())
    expect(database.all(sql`SELECT lower, upper FROM released_answer`)).toEqual([
      { lower: 120, upper: 120 },
      { lower: 1, upper: 4 },
    ])
    // A study is read in the present layout alone.
    migrate(database, workspaceSchema)
    expect(readWholeStudy(database, 'study-1')).toEqual(exampleStudy())
  })

  it.each([
    ['a release changed', sql`UPDATE release SET released_at = '2020-01-01'`],
    ['a release removed', sql`DELETE FROM release`],
    ['an answer changed', sql`UPDATE released_answer SET lower = 0`],
    ['an answer removed', sql`DELETE FROM released_answer`],
  ])('never has %s', async (_, statement) => {
    const { database } = await migratedFromBefore()
    appendRelease(database, exampleRelease())
    expect(() => database.run(statement)).toThrow('only added')
    expect(database.all(sql`SELECT lower FROM released_answer`)).toHaveLength(2)
  })

  it('lets the log go with its study, whose protocol it repeats', async () => {
    const { database } = await migratedFromBefore()
    appendRelease(database, exampleRelease())
    expect(deleteStudy(database, 'study-1').ok).toBe(true)
    expect(listStudies(database)).toEqual([])
    for (const table of [
      sql`SELECT * FROM release`,
      sql`SELECT * FROM released_answer`,
      sql`SELECT * FROM released_criteria`,
    ])
      expect(database.all(table)).toEqual([])
  })
})
