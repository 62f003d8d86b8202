import { describe, expect, it } from 'vitest'
import {
  canKeep,
  deleteSavedEstimate,
  findEqualEstimate,
  insertSavedEstimate,
  listSavedEstimates,
  readSavedEstimate,
  renameSavedEstimate,
} from '#shared/database/savedEstimates'
import { sql } from '#shared/database/sql'
import { deleteStudy, insertStudy } from '#shared/database/studies'
import { frozenLimits } from '#shared/estimate/frozen/frozenContent'
import { exampleStudy } from '#test/support/databaseContent'
import { createWorkspace } from '#test/support/databases'
import { exampleFrozen } from './frozenFixture'

async function createWithStudy() {
  const database = await createWorkspace()
  insertStudy(database, exampleStudy(), { at: '2024-05-02T10:00:00.000Z', change: 'Created' })
  return database
}

describe('saved estimates', () => {
  it('gives back what was kept, newest first', async () => {
    const database = await createWithStudy()
    const older = exampleFrozen()
    const newer = exampleFrozen({ id: 'estimate-2', name: 'After', createdAt: '2024-05-03T10:00:00.000Z' })
    insertSavedEstimate(database, older)
    insertSavedEstimate(database, newer)
    const read = readSavedEstimate(database, 'estimate-1')
    expect(read).toEqual({
      id: 'estimate-1',
      study: 'study-1',
      version: 'version-1',
      versionName: 'Version 1',
      name: 'Before the amendment',
      note: 'As sent to the sponsor.',
      author: 'Kari Nordmann',
      origin: 'person',
      inputHash: older.result.inputHash,
      engineVersion: older.result.engineVersion,
      draws: { seed: older.result.draws.seed, count: older.result.draws.count },
      protocol: older.evidence.protocol,
      result: JSON.stringify(older.result),
      forecast: null,
      createdAt: '2024-05-02T10:00:00.000Z',
    })
    expect(listSavedEstimates(database, 'study-1').map(({ id }) => id)).toEqual(['estimate-2', 'estimate-1'])
    expect(listSavedEstimates(database, 'other')).toEqual([])
    expect(readSavedEstimate(database, 'nowhere')).toBeNull()
  })

  it('gives back the forecast that was frozen with an estimate', async () => {
    const database = await createWithStudy()
    const forecast = {
      request: { target: 80, seed: 7, detail: 'refined', replicates: 10_000 },
      forecastVersion: '1.0.0',
      inputHash: 'b'.repeat(64),
      result: '{"b":1,"a":null}',
    } as const
    insertSavedEstimate(database, exampleFrozen({ forecast }))
    expect(readSavedEstimate(database, 'estimate-1')?.forecast).toEqual(forecast)
    expect(() => database.run(sql`UPDATE saved_estimate SET forecast_hash = NULL`)).toThrow('CHECK')
    expect(() => database.run(sql`UPDATE saved_estimate SET forecast = 'none'`)).toThrow('CHECK')
  })

  it('finds an estimate with the same result, of the same version only', async () => {
    const database = await createWithStudy()
    const kept = exampleFrozen()
    insertSavedEstimate(database, kept)
    expect(findEqualEstimate(database, kept)).toBe('estimate-1')
    expect(findEqualEstimate(database, { ...kept, version: 'version-2' })).toBeNull()
    const result = { ...kept.result, populationDate: '2025-01-01' }
    expect(findEqualEstimate(database, { ...kept, result })).toBeNull()
  })

  it('changes name and note alone', async () => {
    const database = await createWithStudy()
    insertSavedEstimate(database, exampleFrozen())
    expect(renameSavedEstimate(database, 'estimate-1', { name: 'Ny', note: '' })).toMatchObject({ ok: true })
    expect(readSavedEstimate(database, 'estimate-1')).toMatchObject({ name: 'Ny', note: '' })
    expect(renameSavedEstimate(database, 'nowhere', { name: 'Ny', note: '' })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    })
  })

  it('deletes one; goes with its study', async () => {
    const database = await createWithStudy()
    insertSavedEstimate(database, exampleFrozen())
    insertSavedEstimate(database, exampleFrozen({ id: 'estimate-2' }))
    expect(deleteSavedEstimate(database, 'estimate-1').ok).toBe(true)
    expect(deleteSavedEstimate(database, 'estimate-1')).toMatchObject({ error: { code: 'not-found' } })
    deleteStudy(database, 'study-1')
    expect(readSavedEstimate(database, 'estimate-2')).toBeNull()
    expect(database.all(sql`SELECT hash FROM frozen_content`)).toEqual([])
  })

  it('keeps the fingerprints alone where the tables are too large', async () => {
    const database = await createWithStudy()
    const { evidence } = exampleFrozen()
    const content = JSON.stringify('x'.repeat(frozenLimits.kept))
    const large = { ...evidence, candidates: { hash: 'a'.repeat(64), content } }
    expect(canKeep(evidence)).toBe(true)
    expect(canKeep(large)).toBe(false)
    insertSavedEstimate(database, exampleFrozen({ evidence: large }))
    expect(database.all(sql`SELECT hash FROM frozen_content`)).toEqual([])
    expect(database.all(sql`SELECT hash FROM saved_estimate_part`)).toHaveLength(4)
  })
})
