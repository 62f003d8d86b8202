import { succeed } from '../contract/outcome'
import type { Handlers } from '../contract/handlers'
import { rankTables } from '../estimate/evidence'
import { estimateProtocol } from '../estimate/estimateProtocol'
import { publishedTotal } from '../estimate/tableEvent'
import type { EvidenceTables } from './evidenceTables'
import type { ServicePorts } from './ports'

/** Answers how many people a protocol leaves, and which tables could answer a criterion. */
export function createEstimateService(
  ports: Pick<ServicePorts, 'strata' | 'hash'>,
  tables: EvidenceTables,
): Pick<Handlers, 'estimates.compute' | 'evidence.options'> {
  return {
    'estimates.compute': ({ protocol }) =>
      estimateProtocol({
        protocol,
        strata: ports.strata,
        ...tables.forProtocol(protocol),
        hash: ports.hash,
      }),
    'evidence.options': ({ condition }) => {
      if (condition.kind !== 'diagnosis') return succeed([])
      const ranked = rankTables(condition, { from: 0, to: null }, tables.forCodes(condition.codes))
      return succeed(
        ranked.map(({ table, match, reasons }) => ({
          table,
          match,
          flags: table.flags,
          published: publishedTotal(tables.read(table.key)),
          reasons,
        })),
      )
    },
  }
}
