import { describe, expect, it } from 'vitest'
import { readProtocolState, appendStep, undoStep } from '#shared/database/protocolSteps'
import { copyVersion } from '#shared/database/protocolVersions'
import { sql } from '#shared/database/sql'
import { insertStudy, listStudies, readStudy, readWholeStudy } from '#shared/database/studies'
import { deleteVersion, renameVersion, restoreVersion } from '#shared/database/versionChanges'
import { exampleProtocol, exampleStudy } from '#test/support/databaseContent'
import { createWorkspace } from '#test/support/databases'

const at = '2024-05-03T10:00:00.000Z'
const study = 'study-1'
const first = { study, version: 'version-1' }
const second = { study, version: 'version-2' }
const third = { study, version: 'version-3' }

async function createWithVersions() {
  const database = await createWorkspace()
  insertStudy(database, exampleStudy(), { at: '2024-05-02T10:00:00.000Z', change: 'Created' })
  for (const { version } of [second, third]) {
    copyVersion(database, {
      study,
      id: version,
      name: version,
      copyOf: 'version-1',
      createdAt: at,
      at,
      change: 'x',
    })
  }
  const names = () => readStudy(database, study)?.versions.map(({ id }) => id)
  return { database, names }
}

describe('versions of a study', () => {
  it('get another name', async () => {
    const { database } = await createWithVersions()
    expect(renameVersion(database, second, { name: 'Wider', at })).toEqual({ ok: true, value: null })
    expect(readStudy(database, study)?.versions.map(({ name }) => name)).toEqual([
      'Version 1',
      'Wider',
      'version-3',
    ])
    expect(listStudies(database)[0]).toMatchObject({ changedAt: at })
  })

  it('are gone from everywhere once deleted, and others keep their place', async () => {
    const { database, names } = await createWithVersions()
    expect(deleteVersion(database, second, at).ok).toBe(true)
    expect(names()).toEqual(['version-1', 'version-3'])
    expect(listStudies(database)[0]?.versions).toBe(2)
    expect(readWholeStudy(database, study)?.versions).toHaveLength(2)
    expect(readProtocolState(database, second)).toBeNull()
    const step = { ...second, sequence: 1, change: 'late', protocol: exampleProtocol(), at }
    expect(appendStep(database, step)).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(deleteVersion(database, second, at)).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })

  it('come back with their place and their history', async () => {
    const { database, names } = await createWithVersions()
    const population = { ...exampleProtocol().population, areas: ['county:03'] }
    const protocol = { ...exampleProtocol(), population }
    appendStep(database, { ...second, sequence: 1, change: 'narrow', protocol, at })
    deleteVersion(database, second, at)
    expect(restoreVersion(database, second, at)).toEqual({ ok: true, value: null })
    expect(names()).toEqual(['version-1', 'version-2', 'version-3'])
    expect(readProtocolState(database, second)).toMatchObject({ protocol, undo: 'narrow' })
    expect(undoStep(database, second, at)).toMatchObject({ ok: true, value: { protocol: exampleProtocol() } })
  })

  it('come back behind the others when their place is taken', async () => {
    const { database, names } = await createWithVersions()
    deleteVersion(database, third, at)
    copyVersion(database, {
      study,
      id: 'version-4',
      name: '4',
      copyOf: 'version-1',
      createdAt: at,
      at,
      change: 'x',
    })
    restoreVersion(database, third, at)
    expect(names()).toEqual(['version-1', 'version-2', 'version-4', 'version-3'])
  })

  it('can be put back until the next is deleted', async () => {
    const { database, names } = await createWithVersions()
    deleteVersion(database, first, at)
    deleteVersion(database, second, at)
    expect(restoreVersion(database, first, at)).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(restoreVersion(database, second, at).ok).toBe(true)
    expect(names()).toEqual(['version-2', 'version-3'])
  })

  it('stay with what was estimated from them', async () => {
    const { database, names } = await createWithVersions()
    database.run(sql`
      INSERT INTO saved_estimate (id, study_id, version_id, input_hash, engine_version, protocol, result, created_at)
      VALUES ('e', ${study}, 'version-1', 'h', '1', '{}', '{}', ${at})`)
    deleteVersion(database, first, at)
    deleteVersion(database, second, at)
    expect(database.get(sql`SELECT id FROM saved_estimate`)).toEqual({ id: 'e' })
    expect(restoreVersion(database, first, at).ok).toBe(true)
    expect(restoreVersion(database, second, at).ok).toBe(true)
    expect(names()?.toSorted()).toEqual(['version-1', 'version-2', 'version-3'])
  })

  it('are never all deleted, and one that is there is not put back', async () => {
    const { database, names } = await createWithVersions()
    deleteVersion(database, first, at)
    deleteVersion(database, second, at)
    expect(deleteVersion(database, third, at)).toMatchObject({ ok: false, error: { code: 'conflict' } })
    expect(restoreVersion(database, third, at)).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(renameVersion(database, first, { name: 'x', at })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    })
    expect(names()).toEqual(['version-3'])
  })
})
