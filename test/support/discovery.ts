import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readIcd10 } from '#electron/build/terminology'
import { sha256 } from '#electron/node/sha256'
import { createSigning } from '#electron/node/sites/signing'
import { loadStarterDataset } from '#shared/database/starterDataset'
import { parseSynonyms } from '#shared/domain/discovery/search/synonyms'
import { buildTerminology } from '#shared/domain/terminology/terminology'
import type { DiscoveryPorts } from '#shared/services/discovery/heldCatalogue'
import { createConnectors } from '#shared/sources/connectors'
import { standardQuestions } from '#shared/sources/questions/sourceQuestions'
import { createCache, createWorkspace } from './databases'
import { starterDataset } from './starterDataset'

const root = join(import.meta.dirname, '../..')

/** What the catalogue is made from: the starter dataset and the terminology that ships, and nothing of a person. */
export async function discoveryPorts(): Promise<DiscoveryPorts> {
  const [cache, workspace, icd10] = await Promise.all([createCache(), createWorkspace(), readIcd10(root)])
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
