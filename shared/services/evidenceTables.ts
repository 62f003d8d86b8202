import {
  listCountTables,
  readCountTable,
  tablesForCodes,
  type CountTableSummary,
} from '../database/countTables'
import type { ReadableDatabase } from '../database/port'
import type { CountTableDescription } from '../domain/sources/countTable'
import type { Protocol } from '../domain/studies/protocol'
import type { EvidenceTable } from '../estimate/evidence'

/** Finds the tables that can answer a protocol; a table once read is kept, so that an edit reads only what is new. */
export interface EvidenceTables {
  forCodes(codes: readonly string[]): readonly CountTableDescription[]
  /** What `estimateProtocol` needs of the tables. */
  forProtocol(protocol: Protocol): {
    readonly tables: readonly CountTableDescription[]
    readonly read: (key: string) => EvidenceTable
    readonly find: (key: string) => EvidenceTable | null
  }
  /** A table with its cells and fingerprint. Throws when it is not there: the key was just listed. */
  read(key: string): EvidenceTable
  find(key: string): EvidenceTable | null
  list(): readonly CountTableSummary[]
  /** Reads everything anew: the tables on this machine have changed. */
  forget(): void
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
  const answers = new Map<string, readonly CountTableDescription[]>()

  function find(key: string): EvidenceTable | null {
    const before = known.get(key)
    if (before !== undefined) return before
    const table = readCountTable(database, key)
    if (table === null) return null
    const withHash = { ...table, hash: hash(JSON.stringify(table)) }
    known.set(key, withHash)
    return withHash
  }

  function read(key: string): EvidenceTable {
    const table = find(key)
    if (table === null) throw new Error(`The table ${key} was listed but cannot be read`)
    return table
  }

  function forCodes(codes: readonly string[]): readonly CountTableDescription[] {
    if (codes.length === 0) return []
    const question = [...codes].sort().join(' ')
    const before = answers.get(question)
    if (before !== undefined) return before
    const tables = tablesForCodes(database, 'icd-10', codes)
    answers.set(question, tables)
    return tables
  }

  return {
    forCodes,
    forProtocol: (protocol) => ({ tables: forCodes(diagnosisCodes(protocol)), read, find }),
    read,
    find,
    list: () => listCountTables(database),
    forget() {
      known.clear()
      answers.clear()
    },
  }
}
