import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readIcd10 } from '#electron/build/terminology'
import { openSqliteDatabase } from '#electron/node/sqliteDatabase'
import { sha256 } from '#electron/node/sha256'
import { createSigning } from '#electron/node/sites/signing'
import { migrate } from '#shared/database/migrations/migrate'
import type { WritableDatabase } from '#shared/database/port'
import { cacheSchema, workspaceSchema } from '#shared/database/schemas'
import { loadStarterDataset } from '#shared/database/starterDataset'
import { parseSynonyms } from '#shared/domain/discovery/search/synonyms'
import { buildTerminology } from '#shared/domain/terminology/terminology'
import type { DiscoveryPorts } from '#shared/services/discovery/heldCatalogue'
import { createConnectors } from '#shared/sources/connectors'
import { standardQuestions } from '#shared/sources/questions/sourceQuestions'
import { starterDataset } from './starterDataset'

const root = join(import.meta.dirname, '../..')

/** For all tests of a file: in memory, so that nothing has to be closed. */
async function emptyDatabase(schema: typeof cacheSchema): Promise<WritableDatabase> {
  const { database } = await openSqliteDatabase(null)
  const migrated = migrate(database, schema)
  if (!migrated.ok) throw new Error(migrated.error.message)
  return database
}

/** What the catalogue is made from: the starter dataset and the terminology that ships, and nothing of a person. */
export async function discoveryPorts(): Promise<DiscoveryPorts> {
  const [cache, workspace, icd10] = await Promise.all([
    emptyDatabase(cacheSchema),
    emptyDatabase(workspaceSchema),
    readIcd10(root),
  ])
  loadStarterDataset(cache, starterDataset().dataset, 'hash', '2026-11-21T08:00:00.000Z')
  const file = join(root, 'resources/terminology/synonyms.json')
  const synonyms = parseSynonyms(JSON.parse(readFileSync(file, 'utf8')), file)
  if (!synonyms.ok) throw new Error(synonyms.error.message)
  const saved = { save: () => Promise.resolve({ ok: true, value: null } as const) }
  return {
    workspace: { database: workspace, ...saved },
    cache: { database: cache, ...saved },
    signing: createSigning(false),
    now: () => '2026-11-21T08:00:00.000Z',
    connectors: createConnectors(standardQuestions, sha256),
    terminology: buildTerminology({
      icd10,
      atc: { ...icd10, system: 'atc', entries: icd10.entries.slice(0, 1) },
    }),
    synonyms: synonyms.value,
  }
}
