import { expect, it } from 'vitest'
import { migrate } from '#shared/database/migrations/migrate'
import { workspaceSchema } from '#shared/database/schemas'
import { readReportChoices } from '#shared/database/reportChoices'
import { insertStudy } from '#shared/database/studies'
import { sql } from '#shared/database/sql'
import { firstChoices, reportChoices } from '#shared/documents/report/reportChoices'
import { createReportChoiceService } from '#shared/services/reports/reportChoiceService'
import { exampleStudy } from '#test/support/databaseContent'
import { createEmptyDatabase } from '#test/support/databases'
import { openSiteWorkspace, valueOf } from '#test/support/sites/siteWorkspace'
import * as v from 'valibot'

const at = '2026-03-01T10:00:00.000Z'
const decision = { statement: 'go-with-changes', words: 'Two more sites' } as const
const permit = { step: 'ethics', low: 20, high: 60, citation: '' } as const

it('keeps what was chosen of a report, and what is not given stays', async () => {
  const { ports } = await openSiteWorkspace()
  insertStudy(ports.workspace.database, exampleStudy(), { at, change: 'Created' })
  const service = createReportChoiceService(ports)
  expect(valueOf(await service['reports.choices']({ study: 'study-1' }))).toEqual(firstChoices)
  await service['reports.choose']({ study: 'study-1', change: { decision, language: 'nb' } })
  await service['reports.choose']({ study: 'study-1', change: { leftOut: ['method'], permits: [permit] } })
  const kept = { ...firstChoices, decision, language: 'nb', leftOut: ['method'], permits: [permit] }
  expect(valueOf(await service['reports.choices']({ study: 'study-1' }))).toEqual(kept)
  const lost = await service['reports.choose']({ study: 'nobody', change: {} })
  expect(lost).toMatchObject({ ok: false, error: { code: 'not-found' } })
})

it('migration 110 of the workspace keeps the studies that are there; choices go with their study', async () => {
  const database = await createEmptyDatabase()
  const before = workspaceSchema.migrations.filter(({ number }) => number < 110)
  migrate(database, { ...workspaceSchema, migrations: before })
  insertStudy(database, exampleStudy(), { at, change: 'Created' })
  expect(migrate(database, workspaceSchema)).toMatchObject({ ok: true, value: { from: 100 } })
  expect(readReportChoices(database, 'study-1')).toEqual(firstChoices)
  database.run(sql`INSERT INTO report_choices (study_id, content) VALUES ('study-1', '{}')`)
  expect(() => database.run(sql`UPDATE report_choices SET content = 'no'`)).toThrow('CHECK')
  database.run(sql`DELETE FROM study`)
  expect(database.all(sql`SELECT study_id FROM report_choices`)).toEqual([])
})

it('takes one duration a step', () => {
  const twice = { ...firstChoices, permits: [permit, { ...permit, high: 90 }] }
  expect(v.safeParse(reportChoices, twice).success).toBe(false)
})
