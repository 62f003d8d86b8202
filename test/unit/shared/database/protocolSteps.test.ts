import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WritableDatabase } from '#shared/database/port'
import {
  appendStep,
  historyLimit,
  readProtocolState,
  redoStep,
  undoStep,
} from '#shared/database/protocolSteps'
import { insertStudy, listStudies } from '#shared/database/studies'
import { sql } from '#shared/database/sql'
import { exampleProtocol, exampleStudy } from '#test/support/databaseContent'
import { createWorkspace } from '#test/support/databases'

const reference = { study: 'study-1', version: 'version-1' }
const at = '2024-05-03T10:00:00.000Z'

async function createWithStudy(): Promise<WritableDatabase> {
  const database = await createWorkspace()
  insertStudy(database, exampleStudy(), { at: '2024-05-02T10:00:00.000Z', change: 'Created' })
  return database
}

function append(database: WritableDatabase, sequence: number, oldest: number) {
  return appendStep(database, {
    ...reference,
    sequence,
    change: `Age up to ${oldest}`,
    protocol: exampleProtocol(oldest),
    at,
  })
}

function state(database: WritableDatabase) {
  const found = readProtocolState(database, reference)
  return {
    sequence: found?.sequence,
    oldest: found?.protocol.population.age.to,
    undo: found?.undo,
    redo: found?.redo,
  }
}

describe('protocol steps', () => {
  it('adds a step after the present one', async () => {
    const database = await createWithStudy()
    const appended = append(database, 1, 50)
    expect(appended).toEqual({ ok: true, value: readProtocolState(database, reference) })
    expect(state(database)).toEqual({ sequence: 2, oldest: 50, undo: 'Age up to 50', redo: null })
    expect(listStudies(database)[0]?.changedAt).toBe(at)
  })

  it('takes steps back and makes them again', async () => {
    const database = await createWithStudy()
    append(database, 1, 50)
    append(database, 2, 60)
    undoStep(database, reference, at)
    expect(state(database)).toEqual({ sequence: 2, oldest: 50, undo: 'Age up to 50', redo: 'Age up to 60' })
    undoStep(database, reference, at)
    expect(state(database)).toEqual({ sequence: 1, oldest: null, undo: null, redo: 'Age up to 50' })
    redoStep(database, reference, at)
    redoStep(database, reference, at)
    expect(state(database)).toEqual({ sequence: 3, oldest: 60, undo: 'Age up to 60', redo: null })
  })

  it('changes nothing when there is nothing to take back or to make again', async () => {
    const database = await createWithStudy()
    const before = readProtocolState(database, reference)
    expect(undoStep(database, reference, at)).toEqual({ ok: true, value: before })
    expect(redoStep(database, reference, at)).toEqual({ ok: true, value: before })
    expect(listStudies(database)[0]?.changedAt).toBe('2024-05-02T10:00:00.000Z')
  })

  it('refuses a change that was made on another step and keeps the first', async () => {
    const database = await createWithStudy()
    append(database, 1, 50)
    expect(append(database, 1, 60)).toMatchObject({
      ok: false,
      error: { code: 'conflict', details: { expected: 2, received: 1 } },
    })
    expect(state(database)).toMatchObject({ sequence: 2, oldest: 50 })
  })

  it('never gives the number of a dropped step to another one', async () => {
    const database = await createWithStudy()
    append(database, 1, 50)
    undoStep(database, reference, at)
    append(database, 1, 60)
    expect(append(database, 2, 70)).toMatchObject({ ok: false, error: { code: 'conflict' } })
    expect(state(database)).toEqual({ sequence: 3, oldest: 60, undo: 'Age up to 60', redo: null })
  })

  it(`remembers ${historyLimit} steps`, async () => {
    const database = await createWithStudy()
    for (let step = 1; step <= historyLimit + 20; step += 1) append(database, step, step)
    expect(database.get(sql`SELECT count(*) AS steps, min(sequence) AS oldest FROM protocol_step`)).toEqual({
      steps: historyLimit,
      oldest: 22,
    })
    for (let step = 0; step < historyLimit + 20; step += 1) undoStep(database, reference, at)
    expect(state(database)).toMatchObject({ sequence: 22, oldest: 21, undo: null })
  })

  it('says so when the version is not there', async () => {
    const database = await createWithStudy()
    const nowhere = { study: 'study-1', version: 'nowhere' }
    const notFound = { ok: false, error: { code: 'not-found' } }
    expect(undoStep(database, nowhere, at)).toMatchObject(notFound)
    expect(
      appendStep(database, { ...nowhere, sequence: 1, change: 'x', protocol: exampleProtocol(), at }),
    ).toMatchObject(notFound)
    expect(readProtocolState(database, nowhere)).toBeNull()
  })

  it('behaves like a list with a cursor, whatever is done', async () => {
    const database = await createWithStudy()
    const action = fc.oneof(
      fc.constant('undo' as const),
      fc.constant('redo' as const),
      fc.integer({ min: 18, max: 120 }),
    )
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
        database.run(sql`DELETE FROM study`)
        insertStudy(database, exampleStudy(), { at, change: 'Created' })
        let history: (number | null)[] = [null]
        let cursor = 0
        for (const step of actions) {
          if (step === 'undo') {
            undoStep(database, reference, at)
            cursor = Math.max(0, cursor - 1)
          } else if (step === 'redo') {
            redoStep(database, reference, at)
            cursor = Math.min(history.length - 1, cursor + 1)
          } else {
            append(database, state(database).sequence ?? 0, step)
            history = [...history.slice(0, cursor + 1), step]
            cursor += 1
          }
        }
        expect(state(database)).toMatchObject({ oldest: history[cursor] })
        expect(state(database).undo === null).toBe(cursor === 0)
        expect(state(database).redo === null).toBe(cursor === history.length - 1)
      }),
      { numRuns: 30 },
    )
  })
})
