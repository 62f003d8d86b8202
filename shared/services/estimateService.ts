import { succeed } from '../contract/outcome'
import type { Handlers } from '../contract/handlers'
import { decideEvidence, rankTables, tablesOf } from '../estimate/evidence'
import { estimateProtocol } from '../estimate/estimateProtocol'
import { publishedTotal } from '../estimate/cellReading'
import type { EvidenceTables } from './evidenceTables'
import type { ServicePorts } from './ports'

/** Answers how many people a protocol leaves, and which tables could answer a criterion. */
export function createEstimateService(
  ports: Pick<ServicePorts, 'strata' | 'hash'>,
  tables: EvidenceTables,
): Pick<Handlers, 'estimates.compute' | 'evidence.options'> {
  return {
    'estimates.compute': ({ protocol, detail }) =>
      estimateProtocol({
        protocol,
        strata: ports.strata,
        ...tables.forProtocol(protocol),
        hash: ports.hash,
        detail,
      }),
    'evidence.options': ({ condition, population }) => {
      if (condition.kind !== 'diagnosis') return succeed([])
      const people = population ?? { age: { from: 0, to: null }, sex: 'any' as const }
      const candidates = tables.forCodes(condition.codes)
      const automatic = new Set(
        tablesOf(decideEvidence(condition, people, candidates, null)).map(({ key }) => key),
      )
      // Only what can be chosen is offered: a table of merely overlapping codes would answer nothing.
      const ranked = rankTables(condition, people, candidates).filter(({ match }) => match !== 'overlapping')
      return succeed(
        ranked.map(({ table, match, reasons }) => ({
          table,
          match,
          flags: table.flags,
          published: publishedTotal(tables.read(table.key)),
          reasons,
          automatic: automatic.has(table.key),
        })),
      )
    },
  }
}
