import {
  listCountTables,
  readCountTable,
  tablesForCodes,
  type CountTableSummary,
} from '../database/countTables'
import type { ReadableDatabase } from '../database/port'
import type { CountTable } from '../domain/sources/countTable'
import type { Protocol } from '../domain/studies/protocol'
import type { EvidenceTable } from '../estimate/evidence'

/** Reads the tables that can answer a protocol; a table once read is kept, so that an edit reads only what is new. */
export interface EvidenceTables {
  forProtocol(protocol: Protocol): readonly EvidenceTable[]
  forCodes(codes: readonly string[]): readonly EvidenceTable[]
  table(key: string): CountTable | null
  list(): readonly CountTableSummary[]
}

/** Codes of every diagnosis in the protocol, without repeats. */
export function diagnosisCodes(protocol: Protocol): readonly string[] {
  const groups = [...protocol.inclusion, ...protocol.exclusion]
  return [
    ...new Set(
      groups.flatMap(({ anyOf }) =>
        anyOf.flatMap(({ condition }) => (condition.kind === 'diagnosis' ? condition.codes : [])),
      ),
    ),
  ]
}

export function createEvidenceTables(
  database: ReadableDatabase,
  hash: (text: string) => string,
): EvidenceTables {
  const known = new Map<string, EvidenceTable>()
  const answers = new Map<string, readonly EvidenceTable[]>()

  function read(key: string): readonly EvidenceTable[] {
    const before = known.get(key)
    if (before !== undefined) return [before]
    const table = readCountTable(database, key)
    if (table === null) return []
    const withHash = { ...table, hash: hash(JSON.stringify(table)) }
    known.set(key, withHash)
    return [withHash]
  }

  function forCodes(codes: readonly string[]): readonly EvidenceTable[] {
    if (codes.length === 0) return []
    const question = [...codes].sort().join(' ')
    const before = answers.get(question)
    if (before !== undefined) return before
    const tables = tablesForCodes(database, 'icd-10', codes).flatMap(({ key }) => read(key))
    answers.set(question, tables)
    return tables
  }

  return {
    forCodes,
    forProtocol: (protocol) => forCodes(diagnosisCodes(protocol)),
    table: (key) => readCountTable(database, key),
    list: () => listCountTables(database),
  }
}
