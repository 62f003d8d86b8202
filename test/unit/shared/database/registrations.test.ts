import { describe, expect, it } from 'vitest'
import { keepRegistration, readRegistration } from '#shared/database/registrations'
import { deleteStudy, insertStudy, readWholeStudy } from '#shared/database/studies'
import { readStudyFile, writeStudyFile } from '#shared/domain/studies/studyFile'
import { exampleStudy } from '#test/support/databaseContent'
import { createWorkspace } from '#test/support/databases'

const at = '2026-05-02T10:00:00.000Z'
const typed = [{ path: 'titles.official', value: 'A trial', over: '' }]

async function withStudy() {
  const database = await createWorkspace()
  insertStudy(database, exampleStudy(), { at, change: 'Created' })
  return database
}

describe('what is typed for registers', () => {
  it('is kept with its study, and goes with it', async () => {
    const database = await withStudy()
    expect(readRegistration(database, 'study-1')).toEqual({ typed: [], sequence: 0, changedAt: null })
    const kept = { typed, sequence: 1, changedAt: at }
    expect(keepRegistration(database, { study: 'study-1', sequence: 0, typed, at })).toEqual({
      ok: true,
      value: kept,
    })
    expect(readRegistration(database, 'study-1')).toEqual(kept)
    deleteStudy(database, 'study-1')
    expect(readRegistration(database, 'study-1').sequence).toBe(0)
  })

  it('is not written over by somebody who has not seen it', async () => {
    const database = await withStudy()
    keepRegistration(database, { study: 'study-1', sequence: 0, typed, at })
    expect(keepRegistration(database, { study: 'study-1', sequence: 0, typed: [], at })).toMatchObject({
      ok: false,
      error: { code: 'conflict', details: { expected: 1, received: 0 } },
    })
    expect(readRegistration(database, 'study-1').typed).toEqual(typed)
  })

  it('travels with the file of the study', async () => {
    const database = await withStudy()
    keepRegistration(database, { study: 'study-1', sequence: 0, typed, at })
    const whole = readWholeStudy(database, 'study-1')
    if (whole === null) throw new Error('The study is there')
    const read = readStudyFile(writeStudyFile(whole))
    if (!read.ok) throw new Error(read.error.message)
    insertStudy(database, { ...read.value, id: 'study-2' }, { at, change: 'import' })
    expect(readRegistration(database, 'study-2')).toEqual({ typed, sequence: 1, changedAt: at })
  })
})
