import { describe, expect, it } from 'vitest'
import { readProtocolState } from '#shared/database/protocolSteps'
import { copyVersion } from '#shared/database/protocolVersions'
import {
  deleteStudy,
  insertStudy,
  listStudies,
  readStudy,
  readWholeStudy,
  updateStudy,
} from '#shared/database/studies'
import { exampleProtocol, exampleStudy } from '#test/support/databaseContent'
import { createWorkspace } from '#test/support/databases'

const created = { at: '2024-05-02T10:00:00.000Z', change: 'Study created' }
const later = '2024-05-03T10:00:00.000Z'

async function createWithStudy() {
  const database = await createWorkspace()
  const inserted = insertStudy(database, exampleStudy(), created)
  return { database, inserted }
}

describe('studies', () => {
  it('gives back what was put in', async () => {
    const { database, inserted } = await createWithStudy()
    expect(readWholeStudy(database, 'study-1')).toEqual(exampleStudy())
    const state = readStudy(database, 'study-1')
    expect(inserted).toEqual({ ok: true, value: state })
    expect(state).toEqual({
      id: 'study-1',
      name: 'Ærlig forsøk',
      question: { en: 'How many?', nb: 'Hvor mange?' },
      targetParticipants: 120,
      versions: [{ id: 'version-1', name: 'Version 1', createdAt: '2024-05-02T10:00:00.000Z' }],
      current: {
        study: 'study-1',
        version: 'version-1',
        sequence: 1,
        protocol: exampleProtocol(),
        undo: null,
        redo: null,
      },
    })
  })

  it('lists the study changed last first', async () => {
    const { database } = await createWithStudy()
    insertStudy(database, exampleStudy({ id: 'study-2', name: 'Other' }), { ...created, at: later })
    expect(listStudies(database)).toEqual([
      { id: 'study-2', name: 'Other', changedAt: later, versions: 1 },
      { id: 'study-1', name: 'Ærlig forsøk', changedAt: created.at, versions: 1 },
    ])
  })

  it('refuses an identifier twice and leaves the first study as it was', async () => {
    const { database } = await createWithStudy()
    expect(insertStudy(database, exampleStudy({ name: 'Impostor' }), created)).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    })
    expect(readStudy(database, 'study-1')?.name).toBe('Ærlig forsøk')
  })

  it('changes what is given and leaves the rest', async () => {
    const { database } = await createWithStudy()
    updateStudy(database, 'study-1', { name: 'New name' }, later)
    expect(readWholeStudy(database, 'study-1')).toEqual(exampleStudy({ name: 'New name' }))
    updateStudy(database, 'study-1', { question: null, targetParticipants: null, name: undefined }, later)
    expect(readWholeStudy(database, 'study-1')).toEqual(
      exampleStudy({ name: 'New name', question: null, targetParticipants: null }),
    )
    expect(listStudies(database)[0]?.changedAt).toBe(later)
  })

  it('says so when a study is not there', async () => {
    const { database } = await createWithStudy()
    expect(readStudy(database, 'nowhere')).toBeNull()
    expect(readWholeStudy(database, 'nowhere')).toBeNull()
    expect(updateStudy(database, 'nowhere', {}, later)).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    })
    expect(deleteStudy(database, 'nowhere')).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })

  it('deletes a study whole', async () => {
    const { database } = await createWithStudy()
    expect(deleteStudy(database, 'study-1')).toEqual({ ok: true, value: null })
    expect(listStudies(database)).toEqual([])
    expect(readProtocolState(database, { study: 'study-1', version: 'version-1' })).toBeNull()
  })
})

describe('protocol versions', () => {
  const copy = {
    study: 'study-1',
    id: 'version-2',
    name: 'Version 2',
    copyOf: 'version-1',
    createdAt: later,
    change: 'Copied',
    at: later,
  }

  it('copies the present protocol of another version and becomes the newest', async () => {
    const { database } = await createWithStudy()
    expect(copyVersion(database, copy)).toMatchObject({
      ok: true,
      value: { version: 'version-2', sequence: 1 },
    })
    const state = readStudy(database, 'study-1')
    expect(state?.versions.map(({ id }) => id)).toEqual(['version-1', 'version-2'])
    expect(state?.current).toMatchObject({ version: 'version-2', protocol: exampleProtocol() })
    expect(listStudies(database)[0]).toMatchObject({ versions: 2, changedAt: later })
  })

  it('refuses to copy what is not there and to take a name twice', async () => {
    const { database } = await createWithStudy()
    expect(copyVersion(database, { ...copy, copyOf: 'nowhere' })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    })
    expect(copyVersion(database, { ...copy, id: 'version-1' })).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    })
  })
})
