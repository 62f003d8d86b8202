import { describe, expect, it } from 'vitest'
import { appendRelease } from '#shared/database/releases'
import { linkReport, listReportUses } from '#shared/database/reportEstimates'
import { deleteSavedEstimate, insertSavedEstimate } from '#shared/database/savedEstimates'
import { insertStudy } from '#shared/database/studies'
import { exampleStudy } from '#test/support/databaseContent'
import { createWorkspace } from '#test/support/databases'
import { exampleFrozen } from './frozenFixture'
import { exampleRelease } from './releaseFixture'

describe('reports and their estimates', () => {
  it('tells which reports were made from an estimate, until it is deleted', async () => {
    const database = await createWorkspace()
    insertStudy(database, exampleStudy(), { at: '2024-05-02T10:00:00.000Z', change: 'Created' })
    insertSavedEstimate(database, exampleFrozen())
    appendRelease(database, exampleRelease())
    appendRelease(database, exampleRelease({ id: 'release-2', at: '2024-05-03T10:00:00.000Z' }))
    linkReport(database, { release: 'release-1', estimate: 'estimate-1' })
    linkReport(database, { release: 'release-2', estimate: 'estimate-1' })
    expect(listReportUses(database, 'study-1')).toEqual([
      { estimate: 'estimate-1', at: '2024-05-03T10:00:00.000Z' },
      { estimate: 'estimate-1', at: '2024-05-02T10:00:00.000Z' },
    ])
    expect(listReportUses(database, 'other')).toEqual([])
    deleteSavedEstimate(database, 'estimate-1')
    expect(listReportUses(database, 'study-1')).toEqual([])
  })

  it('refuses a report of nothing', async () => {
    const database = await createWorkspace()
    expect(() => {
      linkReport(database, { release: 'release-1', estimate: 'estimate-1' })
    }).toThrow('FOREIGN KEY')
  })
})
