import { describe, expect, it } from 'vitest'
import type { ExportRecord } from '#shared/contract/reports'
import { appendExport, listExports, whenExported } from '#shared/database/exports'
import { sql } from '#shared/database/sql'
import { deleteStudy, insertStudy } from '#shared/database/studies'
import { exampleStudy } from '#test/support/databaseContent'
import { createWorkspace } from '#test/support/databases'

function record(id: string, changes: Partial<ExportRecord> = {}): ExportRecord {
  return {
    id,
    study: 'study-1',
    version: 'version-1',
    versionName: 'Version 1',
    document: 'report',
    kind: 'full',
    format: 'docx',
    language: 'nb',
    fileName: 'a.docx',
    bytes: 12,
    sha256: 'a'.repeat(64),
    at: '2026-05-02T10:00:00.000Z',
    estimate: 'estimate-1',
    release: null,
    ...changes,
  }
}

async function workspaceWithExports() {
  const database = await createWorkspace()
  insertStudy(database, exampleStudy(), { at: '2026-05-01T10:00:00.000Z', change: 'Created' })
  appendExport(database, record('one'))
  appendExport(database, record('two', { document: 'paper', kind: 'lay-synopsis' }))
  appendExport(database, record('three', { at: '2026-05-03T10:00:00.000Z' }))
  return database
}

describe('the history of exports', () => {
  it('is listed newest first, as it was written', async () => {
    const database = await workspaceWithExports()
    expect(listExports(database, 'study-1', 10).map(({ id }) => id)).toEqual(['three', 'two', 'one'])
    expect(listExports(database, 'study-1', 1)).toEqual([record('three', { at: '2026-05-03T10:00:00.000Z' })])
    expect(listExports(database, 'other', 10)).toEqual([])
  })

  it('knows when the very bytes first left', async () => {
    const database = await workspaceWithExports()
    expect(whenExported(database, 'a'.repeat(64))).toBe('2026-05-02T10:00:00.000Z')
    expect(whenExported(database, 'b'.repeat(64))).toBeNull()
  })

  it('is never changed, and goes only with its study', async () => {
    const database = await workspaceWithExports()
    expect(() => database.run(sql`UPDATE document_export SET bytes = 1`)).toThrow('exports are only added')
    expect(() => database.run(sql`DELETE FROM document_export`)).toThrow('exports are only added')
    expect(deleteStudy(database, 'study-1')).toMatchObject({ ok: true })
    expect(listExports(database, 'study-1', 10)).toEqual([])
  })
})
