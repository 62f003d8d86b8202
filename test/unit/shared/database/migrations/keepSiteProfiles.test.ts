import { describe, expect, it } from 'vitest'
import { insertImportedSite, listImportedSites } from '#shared/database/importedSites'
import { migrate } from '#shared/database/migrations/migrate'
import { createWorkspace } from '#shared/database/migrations/workspace/0010-create-workspace'
import { logReleases } from '#shared/database/migrations/workspace/0020-log-releases'
import { keepFrozenEvidence } from '#shared/database/migrations/workspace/0030-keep-frozen-evidence'
import { keepSiteProfiles } from '#shared/database/migrations/workspace/0040-keep-site-profiles'
import { readSavedEstimate } from '#shared/database/savedEstimates'
import { workspaceSchema } from '#shared/database/schemas'
import { profileOf, readDraftFields, writeDraftField } from '#shared/database/siteDrafts'
import { findUnit, insertUnit } from '#shared/database/siteUnits'
import { insertSiteVersion, listSiteVersions } from '#shared/database/siteVersions'
import { sql } from '#shared/database/sql'
import { insertStudy, readWholeStudy } from '#shared/database/studies'
import { exampleStudy } from '#test/support/databaseContent'
import { createEmptyDatabase } from '#test/support/databases'
import { exampleProfile } from '#test/support/sites/exampleProfile'
import { exampleFrozen } from '../frozenFixture'

const at = '2026-03-01T10:00:00.000Z'

/** A workspace of the version before with a study and a frozen estimate, brought to the layout with profiles. */
async function migratedFromBefore() {
  const database = await createEmptyDatabase()
  const before = [createWorkspace, logReleases, keepFrozenEvidence]
  migrate(database, { ...workspaceSchema, migrations: before })
  insertStudy(database, exampleStudy(), { at, change: 'Created' })
  const { id, evidence, result } = exampleFrozen()
  database.run(sql`
    INSERT INTO saved_estimate (id, study_id, version_id, input_hash, engine_version, protocol, result, created_at)
    VALUES (${id}, 'study-1', 'version-1', ${result.inputHash}, ${result.engineVersion},
      ${JSON.stringify(evidence.protocol)}, ${JSON.stringify(result)}, ${at})`)
  const report = migrate(database, { ...workspaceSchema, migrations: [...before, keepSiteProfiles] })
  // What reads it knows the newest layout alone.
  migrate(database, workspaceSchema)
  return { database, report }
}

const version = {
  unit: 'unit-1',
  version: 1,
  profile: exampleProfile(),
  hash: 'a',
  publishedAt: at,
  validFrom: '2026-03-01',
  expires: '2027-03-01',
  note: '',
}
const imported = {
  ...version,
  id: 'site-1',
  unit: 'elsewhere',
  key: 'k',
  unitName: 'Unit',
  organisationName: 'Hospital',
  organisationNumber: '999999999',
  manifest: '{}',
  signature: '00',
  origin: 'a.kohort-bundle',
  importedAt: at,
}

describe('migration 40 of the workspace', () => {
  it('keeps what was there, and takes profiles beside it', async () => {
    const { database, report } = await migratedFromBefore()
    expect(report).toEqual({ ok: true, value: { from: 30, to: 40 } })
    expect(readWholeStudy(database, 'study-1')).toEqual(exampleStudy())
    expect(readSavedEstimate(database, 'estimate-1')).not.toBeNull()
    insertUnit(database, 'unit-1', at)
    writeDraftField(database, 'unit-1', { field: 'bedsDay', value: 3, sequence: 1 })
    writeDraftField(database, 'unit-1', { field: 'trust', value: null, sequence: 2 })
    insertSiteVersion(database, version)
    const { id: _, ...site } = imported
    insertImportedSite(database, imported)
    expect(findUnit(database, 'unit-1')).toEqual({ id: 'unit-1', sequence: 0, changedAt: at })
    expect(profileOf(readDraftFields(database, 'unit-1'))).toEqual({ bedsDay: 3 })
    expect(listSiteVersions(database, 'unit-1')).toEqual([version])
    expect(listImportedSites(database)).toMatchObject([site].map(({ note: __, ...rest }) => rest))
  })

  it('passes over fields of a newer layout', async () => {
    const { database } = await migratedFromBefore()
    insertUnit(database, 'unit-1', at)
    database.run(sql`INSERT INTO site_draft_field VALUES ('unit-1', 'hoverboards', '3', 1)`)
    expect(readDraftFields(database, 'unit-1')).toEqual([])
  })

  it.each([
    ['a changed version', sql`UPDATE site_version SET note = 'other'`, 'published versions are not changed'],
    [
      'a version of no unit',
      sql`INSERT INTO site_version VALUES ('no', 1, '{}', '', '', '', '', '')`,
      'FOREIGN KEY',
    ],
    [
      'a version that expires first',
      sql`INSERT INTO site_version VALUES ('unit-1', 2, '{}', '', '', '2', '1', '')`,
      'CHECK',
    ],
    [
      'a profile that is no JSON',
      sql`INSERT INTO site_version VALUES ('unit-1', 2, 'no', '', '', '', '', '')`,
      'CHECK',
    ],
    ['a second signing key', sql`INSERT INTO signing_key VALUES (2, 'k', NULL, '')`, 'CHECK'],
  ])('refuses %s', async (_, statement, reason) => {
    const { database } = await migratedFromBefore()
    insertUnit(database, 'unit-1', at)
    insertSiteVersion(database, version)
    expect(() => database.run(statement)).toThrow(reason)
  })
})
