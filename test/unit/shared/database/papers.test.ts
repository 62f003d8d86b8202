import { expect, it } from 'vitest'
import { readPaper, readRequestAnswers, writePaper, writeRequestAnswers } from '#shared/database/papers'
import { sql } from '#shared/database/sql'
import { deleteStudy, insertStudy } from '#shared/database/studies'
import { unsentRequest } from '#shared/domain/papers/requestAnswers'
import { exampleStudy } from '#test/support/databaseContent'
import { createWorkspace } from '#test/support/databases'

const at = '2026-03-01T10:00:00.000Z'
const study = 'study-1'

async function open() {
  const database = await createWorkspace()
  insertStudy(database, exampleStudy(), { at, change: 'Study created' })
  return database
}

it('keeps what was typed of a paper, and refuses a change of an older state', async () => {
  const database = await open()
  expect(readPaper(database, study, 'nortrials')).toEqual({ sequence: 0, changedAt: null, value: {} })
  const content = { company: 'Nordisk Legemiddel AS', participantsNorway: null, confidentiality: true }
  const wish = { study, kind: 'nortrials', sequence: 0, content, at } as const
  expect(writePaper(database, wish)).toMatchObject({ ok: true, value: { sequence: 1 } })
  expect(readPaper(database, study, 'nortrials')).toEqual({ sequence: 1, changedAt: at, value: content })
  expect(writePaper(database, { ...wish, content: {} })).toMatchObject({ error: { code: 'conflict' } })
  expect(writePaper(database, { ...wish, sequence: 1, content: {} })).toMatchObject({ ok: true })
  expect(readPaper(database, study, 'nortrials').value).toEqual({})
  expect(readPaper(database, study, 'bbmri').sequence).toBe(0)
})

it('keeps the board of hospitals, and takes both away with the study', async () => {
  const database = await open()
  const answers = [{ ...unsentRequest('ous', 'Oslo universitetssykehus', '993467049'), reason: 'No room' }]
  expect(writeRequestAnswers(database, { study, sequence: 0, answers, at })).toMatchObject({ ok: true })
  expect(readRequestAnswers(database, study)).toEqual({ sequence: 1, changedAt: at, value: answers })
  expect(writeRequestAnswers(database, { study, sequence: 0, answers: [], at })).toMatchObject({
    error: { code: 'conflict', details: { expected: 1, received: 0 } },
  })
  writePaper(database, { study, kind: 'testbed', sequence: 0, content: {}, at })
  deleteStudy(database, study)
  expect(database.all(sql`SELECT study_id FROM paper UNION SELECT study_id FROM request_answers`)).toEqual([])
})
