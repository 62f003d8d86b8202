import { withoutDraws } from '#test/support/withoutDraws'
import { describe, expect, it } from 'vitest'
import { insertSavedEstimate, listSavedEstimates, readSavedEstimate } from '#shared/database/savedEstimates'
import { deleteStudy, insertStudy } from '#shared/database/studies'
import type { EstimateResult } from '#shared/estimate/result'
import { exampleProtocol, exampleStudy } from '#test/support/databaseContent'
import { createWorkspace } from '#test/support/databases'

const eligible = { estimate: null, lower: 0, upper: 100, interval: null, kind: 'bounded' } as const
const result: EstimateResult = {
  ...withoutDraws(eligible),
  engineVersion: '1',
  inputHash: 'a'.repeat(64),
  populationDate: '2024-01-01',
  eligible: { estimate: null, lower: 0, upper: 100, interval: null, kind: 'bounded' },
  steps: [],
  counties: [],
  referralAreas: [],
  healthRegions: [],
  coverage: { counted: 0, approximated: 0, stated: 0, notCountable: 0 },
  assumptions: [],
}

function saved(id: string, createdAt: string) {
  return {
    id,
    study: 'study-1',
    version: 'version-1',
    inputHash: result.inputHash,
    engineVersion: result.engineVersion,
    protocol: exampleProtocol(),
    result,
    createdAt,
  }
}

async function createWithStudy() {
  const database = await createWorkspace()
  insertStudy(database, exampleStudy(), { at: '2024-05-02T10:00:00.000Z', change: 'Created' })
  return database
}

describe('saved estimates', () => {
  it('gives back what was kept, newest first', async () => {
    const database = await createWithStudy()
    const older = saved('estimate-1', '2024-05-02T10:00:00.000Z')
    const newer = saved('estimate-2', '2024-05-03T10:00:00.000Z')
    insertSavedEstimate(database, older)
    insertSavedEstimate(database, newer)
    expect(readSavedEstimate(database, 'estimate-1')).toEqual(older)
    expect(listSavedEstimates(database, 'study-1', 'version-1')).toEqual([newer, older])
    expect(listSavedEstimates(database, 'study-1', 'other')).toEqual([])
    expect(readSavedEstimate(database, 'nowhere')).toBeNull()
  })

  it('goes with its study', async () => {
    const database = await createWithStudy()
    insertSavedEstimate(database, saved('estimate-1', '2024-05-02T10:00:00.000Z'))
    deleteStudy(database, 'study-1')
    expect(readSavedEstimate(database, 'estimate-1')).toBeNull()
  })
})
