import { join } from 'node:path'
import { succeed, type Outcome } from '#shared/contract/outcome'
import { parseSynonyms, type SynonymGroup } from '#shared/domain/discovery/search/synonyms'
import { buildTerminology, type Terminology } from '#shared/domain/terminology/terminology'
import { parseTerminologyData, type TerminologyData } from '#shared/domain/terminology/terminologyData'
import { readInstalledJson } from './installedFile'

/** Reads the code lists that the build has written. */
export async function readTerminology(directory: string): Promise<Outcome<Terminology>> {
  const [icd10, atc] = await Promise.all([
    readCodeList(directory, 'icd-10.json'),
    readCodeList(directory, 'atc.json'),
  ])
  if (!icd10.ok) return icd10
  if (!atc.ok) return atc
  return succeed(buildTerminology({ icd10: icd10.value, atc: atc.value }))
}

/** Reads the synonyms that ship. */
export async function readSynonyms(directory: string): Promise<Outcome<readonly SynonymGroup[]>> {
  const file = 'synonyms.json'
  const content = await readInstalledJson(join(directory, file))
  return content.ok ? parseSynonyms(content.value, file) : content
}

async function readCodeList(directory: string, file: string): Promise<Outcome<TerminologyData>> {
  const content = await readInstalledJson(join(directory, file))
  return content.ok ? parseTerminologyData(content.value, file) : content
}
