import { describe, expect, it } from 'vitest'
import { listParts, readEvidence } from '#shared/database/frozenContents'
import { deleteSavedEstimate, insertSavedEstimate } from '#shared/database/savedEstimates'
import { sql } from '#shared/database/sql'
import { insertStudy } from '#shared/database/studies'
import { rebuildEstimate } from '#shared/estimate/frozen/rebuildEstimate'
import { exampleStudy } from '#test/support/databaseContent'
import { createWorkspace } from '#test/support/databases'
import { hypertension, multipleSclerosis, sha256 } from '#test/support/frozenCountry'
import { exampleFrozen } from './frozenFixture'

async function createWithFrozen() {
  const database = await createWorkspace()
  insertStudy(database, exampleStudy(), { at: '2024-05-02T10:00:00.000Z', change: 'Created' })
  insertSavedEstimate(database, exampleFrozen())
  return database
}

describe('frozen contents', () => {
  it('names each table with its title, period and fingerprint', async () => {
    const parts = listParts(await createWithFrozen(), 'study-1')
    expect(parts.filter(({ role }) => role === 'table')).toEqual(
      [multipleSclerosis, hypertension].map(({ key, title, source, period, hash }) => ({
        estimate: 'estimate-1',
        role: 'table',
        key,
        title,
        source,
        period,
        hash,
        kept: true,
      })),
    )
    expect(parts.map(({ role }) => role)).toEqual(['candidates', 'population', 'table', 'table'])
  })

  it('gives back evidence of which the same result is made, byte for byte', async () => {
    const frozen = exampleFrozen()
    const evidence = readEvidence(await createWithFrozen(), 'estimate-1')
    expect(evidence).toEqual(frozen.evidence)
    const rebuilt = evidence === null ? null : rebuildEstimate(evidence, sha256)
    expect(rebuilt?.ok === true ? JSON.stringify(rebuilt.value) : null).toBe(JSON.stringify(frozen.result))
  })

  it('has no evidence of what is not there, or not kept whole', async () => {
    const database = await createWithFrozen()
    expect(readEvidence(database, 'nowhere')).toBeNull()
    database.run(sql`DELETE FROM frozen_content WHERE hash = ${hypertension.hash}`)
    expect(readEvidence(database, 'estimate-1')).toBeNull()
    expect(listParts(database, 'study-1').map(({ kept }) => kept)).toEqual([true, true, true, false])
  })

  it('keeps a content once for all estimates, until the last goes', async () => {
    const database = await createWithFrozen()
    const { evidence } = exampleFrozen()
    const [only] = evidence.tables
    if (only === undefined) throw new Error('no table')
    const second = { ...evidence, tables: [only] }
    insertSavedEstimate(database, exampleFrozen({ id: 'estimate-2', evidence: second }))
    const hashes = () => database.all(sql`SELECT hash FROM frozen_content`).map(({ hash }) => hash)
    expect(hashes()).toHaveLength(4)
    deleteSavedEstimate(database, 'estimate-1')
    expect(hashes().toSorted()).toEqual(
      [only.hash, evidence.candidates.hash, evidence.population.hash].toSorted(),
    )
    deleteSavedEstimate(database, 'estimate-2')
    expect(hashes()).toEqual([])
  })
})
