import type { EvidenceTable } from './evidence'
import type { EstimateInput } from './resolveProtocol'

/** Notes every table that is read, also those that only limit or shape others: all of them are input. */
export function recordReads({ read, find }: Pick<EstimateInput, 'read' | 'find'>) {
  const seen = new Map<string, EvidenceTable>()
  function note<Table extends EvidenceTable | null>(table: Table): Table {
    if (table !== null) seen.set(table.key, table)
    return table
  }
  return {
    read: (key: string) => note(read(key)),
    find: (key: string) => note(find(key)),
    tables: (): readonly EvidenceTable[] => [...seen.values()],
  }
}
